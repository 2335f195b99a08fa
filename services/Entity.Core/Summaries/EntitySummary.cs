namespace Newsdesk.Entities.Summaries;

/// <summary>What an encyclopedia says of an entry.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Uri">Address of the page that it is taken from.</param>
public sealed record EntitySummary(string Text, string Uri);
