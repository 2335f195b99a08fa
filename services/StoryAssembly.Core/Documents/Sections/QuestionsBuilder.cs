using Newsdesk.Kernel.Annotations;
using Newsdesk.Stories.Documents.Printing;
using Newsdesk.Stories.Documents.Ranking;
using Newsdesk.Stories.Documents.Sources;
using Newsdesk.Stories.Documents.Templates;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>Go deeper: what a reader asks who has read the news, answered from the articles. Questions that every story raises stay without an answer when the sources have none.</summary>
internal sealed class QuestionsBuilder(DocumentPress press, AnswerFinder answers, StoryNames names)
{
    private const int MaxQuestions = 6;
    private const int MaxAnswers = 2;

    /// <summary>How many questions about reactions and effects there may be.</summary>
    private const int MaxNamed = 2;

    public IReadOnlyList<AnsweredQuestion> Build(DocumentSentence? asked)
    {
        if (asked is null)
        {
            return [];
        }

        var evidence = asked.Evidence[0];
        var questions = new List<AnsweredQuestion>();
        Add(questions, press.Fill(TemplateIds.QuestionNext, evidence), answers.Find(IsAhead, MaxAnswers), answers.IsSilent(IsAhead));
        Add(questions, press.Fill(TemplateIds.QuestionCause, evidence), answers.Find(IsCause, MaxAnswers, StrongCause), answers.IsSilent(IsCause));
        AddNamed(questions, TemplateIds.QuestionReaction, IsReactionOf);
        AddNamed(questions, TemplateIds.QuestionMeaning, IsEffectOn);
        Add(questions, press.Fill(TemplateIds.QuestionUnknown, evidence), answers.Find(s => s.Text.ContainsAny(AnswerCues.Unknown), MaxAnswers));
        Add(questions, press.Fill(TemplateIds.QuestionBefore, evidence), answers.Find(IsBefore, MaxAnswers));
        return questions;
    }

    private static void Add(List<AnsweredQuestion> questions, DocumentSentence? question, List<DocumentSentence> found, bool isSilent = false)
    {
        if (question is not null && questions.Count < MaxQuestions && (found.Count > 0 || isSilent))
        {
            questions.Add(new AnsweredQuestion(question, found));
        }
    }

    private void AddNamed(List<AnsweredQuestion> questions, string template, Func<SourceSentence, StoryName, bool> isAnswer)
    {
        var added = 0;
        foreach (var name in names.Names.Take(12))
        {
            if (added < MaxNamed && name.Evidence is { } evidence && name.Kind is MentionKind.Organization or MentionKind.Place or MentionKind.Person
                && press.Fill(template, evidence) is { } question && answers.Find(s => isAnswer(s, name), MaxAnswers) is { Count: > 0 } found)
            {
                Add(questions, question, found);
                added++;
            }
        }
    }

    private static bool IsAhead(SourceSentence sentence) => SentenceStanceReader.Read(sentence).Stance is SentenceStance.Forecast;

    private static bool IsCause(SourceSentence sentence) =>
        sentence.Role is not (DiscourseRole.Evaluation or DiscourseRole.Expectation or DiscourseRole.Anecdote) && sentence.Text.ContainsAny(AnswerCues.Cause);

    private static double StrongCause(SourceSentence sentence) => sentence.Text.Contains("because", StringComparison.Ordinal) || sentence.Text.Contains("due to", StringComparison.Ordinal) ? 0.4 : 0;

    private static bool IsBefore(SourceSentence sentence) =>
        sentence.Role is DiscourseRole.HistoricalEvent or DiscourseRole.PreviousEvent or DiscourseRole.CurrentContext && sentence.Text.ContainsAny(AnswerCues.Before);

    // The one who reacts is named before the verb of reaction.
    private static bool IsReactionOf(SourceSentence sentence, StoryName name) =>
        sentence.Text.IndexOfAny(AnswerCues.Reaction) is > 0 and var verb && Names(sentence, name).Any(m => m.Span.End <= sentence.Span.Start + verb && m.Span.End >= sentence.Span.Start + verb - 40);

    private static bool IsEffectOn(SourceSentence sentence, StoryName name) =>
        sentence.Text.IndexOfAny(AnswerCues.Effect) is > 0 and var effect && Names(sentence, name).Any(m => m.Span.Start > sentence.Span.Start + effect);

    private static IEnumerable<Mention> Names(SourceSentence sentence, StoryName name) =>
        sentence.Article.Member.Annotation.MentionsIn(sentence.Span).Where(m => (m.Entity?.Value ?? m.FullForm) == name.Key);
}
