namespace Newsdesk.Stories.Documents;

/// <summary>One sentence that differs between two revisions of a document.</summary>
/// <param name="Section">A field name of the document's message, such as <c>happenings</c>.</param>
/// <param name="OldSentence">Null when added.</param>
/// <param name="NewSentence">Null when removed.</param>
public sealed record DocumentSentenceChange(
    SentenceChangeKind Kind,
    string Section,
    DocumentSentence? OldSentence,
    DocumentSentence? NewSentence);
