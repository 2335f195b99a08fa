namespace Newsdesk.Articles.Copies;

/// <summary>What the index keeps of one accepted revision.</summary>
/// <param name="Sequence">Its ingest sequence.</param>
/// <param name="Family">Ingest sequence of the revision that founded its family.</param>
/// <param name="Sketch">Its sampled shingles.</param>
public sealed record CopyEntry(long Sequence, long Family, Sketch Sketch);
