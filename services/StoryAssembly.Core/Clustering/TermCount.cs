namespace Newsdesk.Stories.Clustering;

/// <summary>How much an article says a term.</summary>
/// <param name="Count">Occurrences, those in the headline and the lead counted more than once.</param>
/// <param name="IsName">Whether the text writes it as a name: inside sentences with a capital at least as often as without.</param>
public readonly record struct TermCount(int Count, bool IsName);
