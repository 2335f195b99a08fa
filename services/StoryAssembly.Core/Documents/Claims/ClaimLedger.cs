using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Editing;
using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Claims;

/// <summary>Gathers what the articles of a story count, so that the values of the outlets stand side by side.</summary>
internal static class ClaimLedger
{
    /// <summary>A sentence about days longer past than this counts something else.</summary>
    private const int EventDays = 7;

    /// <summary>Two teams, three reasons: small numbers agree by chance.</summary>
    private const int LeastTelling = 10;

    /// <summary>Nouns that count something else in every sentence.</summary>
    private static readonly HashSet<string> Vague =
    [
        .. """
        people men women others things times ways years months weeks days hours minutes seconds children members officials places points questions words
        reasons cases lives
        """.Split([' ', '\n']),
    ];

    /// <summary>The claims, those of most origins first; each holds the entries of one subject and unit, earliest first.</summary>
    public static List<List<ClaimEntry>> Gather(StorySources sources)
    {
        var entries = new List<ClaimEntry>();
        foreach (var article in sources.Articles)
        {
            AddEntries(article, entries);
        }

        return
        [
            .. entries
                .GroupBy(e => (e.Number.Subject, e.Number.Number.Unit))
                .Select(g => FirstOfEachArticle(g))
                .Where(IsTelling)
                .OrderByDescending(CountOrigins)
                .ThenByDescending(g => g.Exists(e => e.Number.Number.Predicate.Length > 0))
                .ThenByDescending(g => g.Max(e => e.Sentence.Centrality))
                .ThenBy(g => g[0].Sentence.Id)
                .ThenBy(g => g[0].Number.Display.Start),
        ];
    }

    public static int CountOrigins(List<ClaimEntry> entries) => entries.Select(e => e.Sentence.Article.Origin).Distinct().Count();

    private static void AddEntries(SourceArticle article, List<ClaimEntry> entries)
    {
        var sentence = 0;
        (int Sentence, List<TextSpan>? Ranges) quoted = (-1, null);
        foreach (var number in article.Member.Annotation.Numbers)
        {
            if (number.Noun.Length == 0 || !number.Span.FitsIn(article.Text.Length))
            {
                continue;
            }

            while (sentence < article.Sentences.Count && article.Sentences[sentence].Span.End < number.Span.End)
            {
                sentence++;
            }

            if (sentence == article.Sentences.Count || !article.Sentences[sentence].Span.Contains(number.Span))
            {
                continue;
            }

            if (quoted.Sentence != sentence)
            {
                quoted = (sentence, IsOfTheEvent(article.Sentences[sentence]) ? QuotedText.Find(article.Sentences[sentence].Text) : null);
            }

            if (quoted.Ranges is not null
                && ClaimReader.Read(article.Text, ClaimReader.DisplayOf(article.Text, number.Span), article.Published) is { Number.Noun.Length: > 0 } read
                && (read.Number.Value > 1 || read.Noun == "people")
                && !QuotedText.Overlaps(quoted.Ranges, Within(article.Sentences[sentence].Span, read.Display)))
            {
                entries.Add(new ClaimEntry(article.Sentences[sentence], read));
            }
        }
    }

    private static bool IsOfTheEvent(SourceSentence sentence) =>
        (sentence.Flaws & (SentenceFlaws.Unterminated | SentenceFlaws.Boilerplate | SentenceFlaws.Question | SentenceFlaws.TooLong)) == 0
        && sentence.Role is not (DiscourseRole.HistoricalEvent or DiscourseRole.PreviousEvent or DiscourseRole.Anecdote or DiscourseRole.Expectation)
        && !sentence.Article.Member.Annotation.Dates.Any(d =>
            sentence.Span.Contains(d.Span) && d.End.DayNumber < sentence.Article.Published.DayNumber - EventDays);

    private static TextSpan Within(TextSpan sentence, TextSpan span) => new(span.Start - sentence.Start, span.End - sentence.Start);

    // An article that gives several values for one thing counts by its first, which stands highest.
    private static List<ClaimEntry> FirstOfEachArticle(IEnumerable<ClaimEntry> entries) => [.. entries.DistinctBy(e => e.Sentence.Article)];

    // What is counted must be the same thing for sure: what happened to it is told, or several origins agree to the number.
    private static bool IsTelling(List<ClaimEntry> entries)
    {
        var number = entries[0].Number.Number;
        if (number.Predicate.Length > 0)
        {
            return entries.Count > 1 || entries[0].Sentence.Role is DiscourseRole.MainEvent or DiscourseRole.Consequence;
        }

        return number.Value >= LeastTelling && !Vague.Contains(number.Noun) && number.Noun != "others" && CountOrigins(entries) > 1
            && entries.TrueForAll(e => e.Number.AgreesWith(entries[0].Number));
    }
}
