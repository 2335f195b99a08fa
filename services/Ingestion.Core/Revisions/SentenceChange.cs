namespace Newsdesk.Articles.Revisions;

/// <summary>One sentence that a revision added, removed or rewrote.</summary>
/// <param name="Kind">What happened to it.</param>
/// <param name="OldText">The sentence before; empty when added.</param>
/// <param name="NewText">The sentence now; empty when removed.</param>
public sealed record SentenceChange(SentenceChangeKind Kind, string OldText, string NewText);
