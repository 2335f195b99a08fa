using Newsdesk.Articles.Copies;

namespace Newsdesk.Articles.Revisions;

/// <summary>What is kept beside the content of a revision.</summary>
/// <param name="Changes">Sentences that differ from the revision before.</param>
/// <param name="Sketch">Sampled shingles of the text.</param>
/// <param name="FamilySequence">Ingest sequence of the revision that founded its family.</param>
public sealed record RevisionTraces(IReadOnlyList<SentenceChange> Changes, Sketch Sketch, long FamilySequence);
