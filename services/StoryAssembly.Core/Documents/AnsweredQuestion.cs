namespace Newsdesk.Stories.Documents;

/// <summary>A question and what the sources say to it.</summary>
/// <param name="Answers">Empty when the sources do not say.</param>
public sealed record AnsweredQuestion(DocumentSentence Question, IReadOnlyList<DocumentSentence> Answers);
