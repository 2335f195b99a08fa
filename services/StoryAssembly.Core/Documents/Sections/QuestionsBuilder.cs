using System.Buffers;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Stories.Documents.Printing;
using Newsdesk.Stories.Documents.Sources;
using Newsdesk.Stories.Documents.Templates;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>
/// Go deeper: what a reader asks who has read the news, answered from the articles. Questions that every story raises stay without an answer when the
/// sources have none.
/// </summary>
internal sealed class QuestionsBuilder(StorySources sources, DocumentPress press, AnswerFinder answers, StoryNames names)
{
    private const int MaxQuestions = 6;
    private const int MaxAnswers = 2;

    /// <summary>Names asked about, those of most origins first.</summary>
    private const int MaxNames = 12;

    /// <summary>Characters between the one who reacts and the verb.</summary>
    private const int ReactionReach = 25;

    /// <summary>Characters between the word of effect and the one affected.</summary>
    private const int EffectReach = 30;

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
        Add(questions, press.Fill(TemplateIds.QuestionNext, evidence), answers.Find(IsAhead, MaxAnswers), answers.IsSilent(s =>
            s.Text.ContainsAny(AnswerCues.AnyFuture)));
        Add(questions, press.Fill(TemplateIds.QuestionCause, evidence), answers.Find(IsCause, MaxAnswers, StrongCause), answers.IsSilent(s =>
            s.Text.ContainsAny(AnswerCues.AnyCause)));
        AddNamed(questions, TemplateIds.QuestionReaction, FindCued(AnswerCues.Reaction), IsReactionOf);
        AddNamed(questions, TemplateIds.QuestionMeaning, FindCued(AnswerCues.Effect), IsEffectOn);
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

    // Where in each sentence a cue stands.
    private Dictionary<int, int> FindCued(SearchValues<string> cues) => sources.Sentences
        .Where(s => s.IsSound)
        .Select(s => (s.Id, At: s.Text.IndexOfAny(cues)))
        .Where(s => s.At > 0)
        .ToDictionary(s => s.Id, s => s.At);

    private void AddNamed(List<AnsweredQuestion> questions, string template, Dictionary<int, int> cued, Func<SourceSentence, int, StoryName, bool> isAnswer)
    {
        var added = 0;
        foreach (var name in names.Names.Take(MaxNames))
        {
            if (added < MaxNamed && name.Kind is MentionKind.Organization or MentionKind.Place or MentionKind.Person
                && answers.Find(s => cued.TryGetValue(s.Id, out var at) && isAnswer(s, at, name), MaxAnswers) is { Count: > 0 } found
                && name.Evidence is { } evidence && press.Fill(template, evidence) is { } question)
            {
                Add(questions, question, found);
                added++;
            }
        }
    }

    private static bool IsAhead(SourceSentence sentence) =>
        sentence.Role is not DiscourseRole.MainEvent && sentence.View.Stance is SentenceStance.Forecast;

    private static bool IsCause(SourceSentence sentence) =>
        sentence.Role is not (DiscourseRole.Evaluation or DiscourseRole.Expectation or DiscourseRole.Anecdote) && sentence.Text.ContainsAny(AnswerCues.Cause);

    private static double StrongCause(SourceSentence sentence) =>
        sentence.Text.Contains("because", StringComparison.Ordinal) || sentence.Text.Contains("due to", StringComparison.Ordinal) ? 0.4 : 0;

    private static bool IsBefore(SourceSentence sentence) =>
        !sentence.IsSpeech && sentence.Role is DiscourseRole.HistoricalEvent or DiscourseRole.PreviousEvent or DiscourseRole.CurrentContext
            && sentence.Text.ContainsAny(AnswerCues.Before);

    // The one who reacts is named before the verb of reaction.
    private static bool IsReactionOf(SourceSentence sentence, int verb, StoryName name) =>
        Names(sentence, name).Any(m =>
            sentence.Span.Start + verb - m.Span.End is >= 0 and < ReactionReach && !sentence.Text[(m.Span.End - sentence.Span.Start)..verb].Contains(','));

    private static bool IsEffectOn(SourceSentence sentence, int effect, StoryName name) =>
        Names(sentence, name).Any(m => m.Span.Start - sentence.Span.Start - effect is > 0 and < EffectReach);

    private static IEnumerable<Mention> Names(SourceSentence sentence, StoryName name) =>
        sentence.Article.Member.Annotation.MentionsIn(sentence.Span).Where(m => (m.Entity?.Value ?? m.FullForm) == name.Key);
}
