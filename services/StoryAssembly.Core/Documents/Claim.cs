namespace Newsdesk.Stories.Documents;

/// <summary>A claim with a number, as each outlet gives it.</summary>
/// <param name="Subject">What is counted, such as <c>people killed</c>.</param>
/// <param name="Unit">A unit such as <c>percent</c>; empty when it counts things.</param>
/// <param name="Values">Earliest first.</param>
public sealed record Claim(string Subject, string Unit, ClaimAgreement Agreement, IReadOnlyList<ClaimValue> Values);
