namespace Newsdesk.Stories.Documents;

/// <summary>The titled list of what readers ask first.</summary>
public sealed record CommonQuestions(
    DocumentSentence Title,
    IReadOnlyList<DocumentSentence> Introductions,
    IReadOnlyList<AnsweredQuestion> Items);
