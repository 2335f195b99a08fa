using Newsdesk.Kernel.Annotations;
using Newsdesk.Stories.Documents.Claims;
using Newsdesk.Stories.Documents.Printing;
using Newsdesk.Stories.Documents.Ranking;
using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>What's happened: the main event first, then what most independent origins agree on, nothing twice.</summary>
internal sealed class HappeningsBuilder(StorySources sources, DocumentPress press, SentenceClaims claims)
{
    private const int MaxSentences = 4;

    /// <summary>Later sentences that score below this share of the first add more noise than news.</summary>
    private const double LeastShare = 0.45;

    private readonly HappeningScorer _scorer = new(sources, claims);

    public IReadOnlyList<DocumentSentence> Build()
    {
        press.StartSection();
        var candidates = sources.Sentences.Where(CanTell).ToList();
        var scores = candidates.ToDictionary(c => c.Id, _scorer.Score);
        var chosen = new List<(SourceSentence Source, DocumentSentence Sentence)>();
        var highest = double.NaN;
        RelevanceSelector.Select(candidates, c => scores[c.Id], sources.Terms, MaxSentences, c =>
        {
            if (scores[c.Id] < LeastShare * highest || chosen.Exists(o => claims.Compete(o.Source, c)) || press.Extract(c, new PrintOrder { ShowsSupport = true }) is not { } sentence)
            {
                return false;
            }

            highest = double.IsNaN(highest) ? scores[c.Id] : highest;
            chosen.Add((c, sentence));
            return true;
        });
        return InTellingOrder(chosen);
    }

    private static bool CanTell(SourceSentence sentence) =>
        sentence.IsSound && sentence.Role is not (DiscourseRole.HistoricalEvent or DiscourseRole.Anecdote or DiscourseRole.Evaluation or DiscourseRole.Expectation);

    // The best first; behind it events before what goes on around them, as early as they stand in their articles.
    private static List<DocumentSentence> InTellingOrder(List<(SourceSentence Source, DocumentSentence Sentence)> chosen) =>
    [
        .. chosen.Take(1).Select(c => c.Sentence),
        .. chosen
            .Skip(1)
            .OrderBy(c => c.Source.Role is DiscourseRole.MainEvent ? 0 : c.Source.Role is DiscourseRole.Consequence ? 1 : 2)
            .ThenBy(c => (double)c.Source.Index / c.Source.Article.Sentences.Count)
            .ThenBy(c => c.Source.Id)
            .Select(c => c.Sentence),
    ];
}
