using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Claims;
using Newsdesk.Stories.Documents.Printing;
using Newsdesk.Stories.Documents.Sources;
using Newsdesk.Stories.Documents.Templates;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>Common question: what a reader asks first, answered, or not asked.</summary>
internal sealed class CommonQuestionsBuilder(StorySources sources, DocumentPress press, AnswerFinder answers, StoryNames names)
{
    private const int MaxPersons = 2;
    private const int MaxNumbers = 2;
    private const int MaxTitleNames = 2;
    private const int MaxSpeakers = 2;
    private const int MaxQuotes = 2;

    /// <summary>One question is no list.</summary>
    private const int LeastItems = 2;

    /// <param name="quotes">Quotations printed before: they answer what somebody said.</param>
    public CommonQuestions? Build(DocumentSentence? asked, List<List<ClaimEntry>> ledger, IReadOnlyList<DocumentSentence> quotes)
    {
        if (asked is null || MakeTitle() is not { } title)
        {
            return null;
        }

        var items = new List<AnsweredQuestion>();
        AddWhen(items, asked);
        AddNumbers(items, ledger);
        AddPersons(items);
        AddSpeakers(items, quotes);
        List<DocumentSentence> introductions = press.Fill(TemplateIds.CommonIntroduction,
            [.. sources.Articles.Select(EvidenceOf)]) is { } introduction ? [introduction] : [];
        return items.Count < LeastItems ? null : new CommonQuestions(title, introductions, items);
    }

    private DocumentSentence? MakeTitle()
    {
        var evidence = names.Names.Where(n => n.Count > 1 || sources.Articles.Count == 1).Select(n => n.Evidence).OfType<Evidence>()
            .Take(MaxTitleNames).ToList();
        return evidence.Count == 0 ? null : press.Fill(TemplateIds.CommonTitle, evidence) ?? press.Fill(TemplateIds.CommonTitle, evidence[0]);
    }

    private void AddWhen(List<AnsweredQuestion> items, DocumentSentence asked)
    {
        var found = answers.Find(IsDatedEvent, 1, s => press.Reprint(s)?.Text == asked.Text ? 1 : 0);
        if (found.Count > 0 && press.Fill(TemplateIds.QuestionWhen, asked.Evidence[0]) is { } question)
        {
            items.Add(new AnsweredQuestion(question, found));
        }
    }

    private bool IsDatedEvent(SourceSentence sentence) =>
        sentence.Role is DiscourseRole.MainEvent && press.IsPrinted(sentence) && EventDates.Find(sentence) is { Date.Granularity: DateGranularity.Day };

    private void AddNumbers(List<AnsweredQuestion> items, List<List<ClaimEntry>> ledger)
    {
        foreach (var entries in ledger.Where(e => e[0].Number.Number is { Noun.Length: > 0, Predicate.Length: > 0, Unit.Length: 0 }).Take(MaxNumbers))
        {
            var holders = entries.Select(e => e.Sentence).ToHashSet();
            if (press.Fill(TemplateIds.QuestionHowMany, EvidenceMaker.Text(entries[0].Sentence.Article.Member, entries[0].Number.Display)) is { } question
                && answers.Find(holders.Contains, 1, s => LatenessOf(s, entries)) is { Count: > 0 } found)
            {
                items.Add(new AnsweredQuestion(question, found));
            }
        }
    }

    // The latest value answers.
    private static double LatenessOf(SourceSentence sentence, List<ClaimEntry> entries) => entries.FindIndex(e => e.Sentence == sentence);

    private void AddPersons(List<AnsweredQuestion> items)
    {
        var added = 0;
        foreach (var name in names.Names.Where(n => n.Kind is MentionKind.Person).Take(8))
        {
            if (added < MaxPersons && name.Evidence is { } evidence && press.Fill(TemplateIds.QuestionWho, evidence) is { } question
                && answers.Find(s => Introductions.Introduces(s, name.Key), 1) is { Count: > 0 } found)
            {
                items.Add(new AnsweredQuestion(question, found));
                added++;
            }
        }
    }

    private void AddSpeakers(List<AnsweredQuestion> items, IReadOnlyList<DocumentSentence> quotes)
    {
        var added = 0;
        foreach (var name in names.Names.Where(n => n.Kind is MentionKind.Person))
        {
            List<DocumentSentence> said = [.. quotes.Where(q => name.IsShownAs(q.Attribution)).DistinctBy(q => q.Text).Take(MaxQuotes)];
            if (added < MaxSpeakers && said.Count > 0 && name.Evidence is { } evidence && press.Fill(TemplateIds.QuestionSaid, evidence) is { } question)
            {
                items.Add(new AnsweredQuestion(question, said));
                added++;
            }
        }
    }

    private static Evidence EvidenceOf(SourceArticle article) => article.Member.Title.Length > 0
        ? EvidenceMaker.Title(article.Member, new TextSpan(0, article.Member.Title.Length))
        : EvidenceMaker.Text(article.Member, article.Sentences.Count > 0 ? article.Sentences[0].Span : new TextSpan(0, article.Text.Length));
}
