namespace Newsdesk.Articles.Copies;

/// <summary>An accepted revision that shares sampled shingles with a new text.</summary>
/// <param name="Sequence">Ingest sequence of the revision.</param>
/// <param name="Family">Ingest sequence of the revision that founded its family.</param>
/// <param name="Shared">Sampled shingles in common.</param>
public readonly record struct CopyCandidate(long Sequence, long Family, int Shared);
