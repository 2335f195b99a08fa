namespace Newsdesk.Stories.Documents;

/// <summary>One point of what is behind the headline.</summary>
/// <param name="Heading">Words of its own sentences.</param>
public sealed record Point(DocumentSentence Heading, IReadOnlyList<DocumentSentence> Sentences);
