namespace Newsdesk.Stories.Documents;

/// <summary>One value of a claim.</summary>
/// <param name="DisplayText">The number as printed, with its hedge: <c>at least 9</c>.</param>
public sealed record ClaimValue(double Value, string DisplayText, Evidence Evidence, DateTimeOffset PublishTime);
