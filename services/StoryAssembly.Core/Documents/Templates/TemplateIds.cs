namespace Newsdesk.Stories.Documents.Templates;

/// <summary>Names of the templates. They are part of a document's proof, so none is ever given another meaning.</summary>
internal static class TemplateIds
{
    public const string AgreementClaim = "agreement.claim";
    public const string DifferenceClaim = "difference.claim";
    public const string QuestionNext = "question.next";
    public const string QuestionCause = "question.cause";
    public const string QuestionUnknown = "question.unknown";
    public const string QuestionBefore = "question.before";
    public const string QuestionWhen = "question.when";
    public const string QuestionWho = "question.who";
    public const string QuestionSaid = "question.said";
    public const string QuestionReaction = "question.reaction";
    public const string QuestionMeaning = "question.meaning";
    public const string QuestionHowMany = "question.how-many";
    public const string CommonTitle = "common.title";
    public const string CommonIntroduction = "common.introduction";

    /// <summary>Not filled but written by an editor: its numbers, dates and names must be in the evidence.</summary>
    public const string HeadlinePinned = "headline.pinned";
}
