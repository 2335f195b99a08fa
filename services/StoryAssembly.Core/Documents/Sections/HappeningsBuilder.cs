using Newsdesk.Kernel.Annotations;
using Newsdesk.Stories.Documents.Claims;
using Newsdesk.Stories.Documents.Editing;
using Newsdesk.Stories.Documents.Printing;
using Newsdesk.Stories.Documents.Ranking;
using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>What's happened: the main event first, then what most independent origins agree on, nothing twice.</summary>
internal sealed class HappeningsBuilder(StorySources sources, DocumentPress press, SentenceClaims claims)
{
    private const int MinSentences = 2;
    private const int MaxSentences = 4;

    /// <summary>Later sentences that score below this share of the first add more noise than news.</summary>
    private const double LeastShare = 0.3;

    private const double HeadlineWeight = 0.6;

    /// <summary>Stricter than elsewhere: everybody tells the main event, each in other words.</summary>
    private const double TooAlike = 0.33;

    /// <summary>Of a sentence that is mostly somebody's words the words are the news, not an event.</summary>
    private const double MostQuoted = 0.4;

    private readonly HappeningScorer _scorer = new(sources, claims);

    /// <param name="headline">The first sentence tells what it announces.</param>
    /// <param name="share">Share of the verbatim limit that the sentences behind the first may use.</param>
    public IReadOnlyList<DocumentSentence> Build(string headline, double share)
    {
        press.StartSection();
        var candidates = sources.Sentences.Where(CanTell).ToList();
        var chosen = new List<(SourceSentence Source, DocumentSentence Sentence)>();
        var announced = sources.TermsOf(headline);
        Choose(candidates, s => _scorer.Score(s) + (HeadlineWeight * ShareOf(announced, s)), 1, chosen);
        press.LimitTo(share);
        Choose(candidates, _scorer.ScoreBehindFirst, MaxSentences - 1, chosen);
        return InTellingOrder(chosen);
    }

    private void Choose(
        List<SourceSentence> candidates, Func<SourceSentence, double> score, int limit, List<(SourceSentence Source, DocumentSentence Sentence)> chosen)
    {
        var scores = candidates.ToDictionary(c => c.Id, score);
        var least = chosen.Count == 0 ? double.NegativeInfinity : LeastShare * scores[chosen[0].Source.Id];
        RelevanceSelector.Select(candidates, c => scores[c.Id], sources.Terms, limit, c =>
        {
            var isNews = (chosen.Count < MinSentences || scores[c.Id] >= least) && !chosen.Exists(o => o.Source == c || IsRetold(o.Source, c));
            if (!isNews || press.Extract(c, new PrintOrder { ShowsSupport = true }) is not { } sentence)
            {
                return false;
            }

            chosen.Add((c, sentence));
            return true;
        });
    }

    private static double ShareOf(HashSet<int> terms, SourceSentence sentence) =>
        terms.Count == 0 ? 0 : (double)sentence.Terms.Count(terms.Contains) / terms.Count;

    private bool IsRetold(SourceSentence told, SourceSentence sentence) =>
        claims.Compete(told, sentence) || SentenceSimilarity.Overlap(told, sentence, sources.Terms) > TooAlike;

    private static bool CanTell(SourceSentence sentence) =>
        sentence.IsSound
        && sentence.Role is not (DiscourseRole.HistoricalEvent or DiscourseRole.Anecdote or DiscourseRole.Evaluation or DiscourseRole.Expectation)
        && sentence.View.Stance is not SentenceStance.Opinion
        && (sentence.View.IsFact || sentence.View.Holder.Length == 0)
        && QuotedText.ShareOf(sentence.Text) < MostQuoted;

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
