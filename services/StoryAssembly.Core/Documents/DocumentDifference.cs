namespace Newsdesk.Stories.Documents;

/// <summary>How two revisions of a document differ.</summary>
/// <param name="Changes">In document order.</param>
public sealed record DocumentDifference(int BaseRevision, int Revision, IReadOnlyList<DocumentSentenceChange> Changes);
