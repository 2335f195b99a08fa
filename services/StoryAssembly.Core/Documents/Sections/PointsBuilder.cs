using Newsdesk.Kernel.Annotations;
using Newsdesk.Stories.Documents.Printing;
using Newsdesk.Stories.Documents.Ranking;
using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>What's behind the headline: judgements and forecasts, each point about one thing, each sentence marked and attributed.</summary>
internal sealed class PointsBuilder(StorySources sources, DocumentPress press)
{
    private const int MaxPoints = 6;
    private const int MaxMates = 2;

    /// <summary>A sentence this alike to what is printed elsewhere says nothing new.</summary>
    private const double MostAlike = 0.5;

    /// <summary>A sentence this alike to a point's first belongs to it.</summary>
    private const double LeastShared = 0.14;

    private const int PlainWords = 30;
    private const double WordCost = 0.015;

    private readonly HeadingFinder _headings = new(sources);

    public IReadOnlyList<Point> Build(string headline)
    {
        var candidates = sources.Sentences
            .Where(s => s.IsSound && IsBehind(s) && press.IsFresh(s, MostAlike))
            .ToDictionary(s => s, SentenceStanceReader.Read);
        var points = new List<Point>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        RelevanceSelector.Select([.. candidates.Keys], s => Score(s, candidates[s]), sources.Terms, MaxPoints, seed =>
        {
            if (press.IsPrinted(seed) || Make(seed, candidates, headline, taken) is not { } point)
            {
                return false;
            }

            points.Add(point);
            return true;
        });
        return points;
    }

    private static bool IsBehind(SourceSentence sentence) =>
        sentence.Role is DiscourseRole.Evaluation or DiscourseRole.Expectation
        || (sentence.Role is DiscourseRole.CurrentContext or DiscourseRole.Consequence or DiscourseRole.Unspecified
            && SentenceStanceReader.Read(sentence).Stance is not SentenceStance.Unspecified);

    private static double Score(SourceSentence sentence, (SentenceStance Stance, string Holder) stance) =>
        sentence.Centrality
        + (0.2 * Math.Min(2, sentence.Support))
        + (stance.Holder.Length > 0 ? 0.25 : 0)
        + (stance.Stance is SentenceStance.Unspecified ? 0 : 0.15)
        - (Math.Max(0, sentence.WordCount - PlainWords) * WordCost);

    private Point? Make(
        SourceSentence seed, Dictionary<SourceSentence, (SentenceStance Stance, string Holder)> candidates, string headline, HashSet<string> taken)
    {
        if (_headings.Find(seed, headline, taken.Contains) is not { } words)
        {
            return null;
        }

        press.StartSection();
        if (Print(seed, candidates[seed]) is not { } first)
        {
            return null;
        }

        if (press.ExtractWords(seed, words) is not { } heading)
        {
            return null;
        }

        taken.Add(words.Of(seed.Article.Text));
        List<DocumentSentence> sentences = [first];
        foreach (var mate in MatesOf(seed, candidates))
        {
            if (sentences.Count <= MaxMates && press.IsFresh(mate, MostAlike) && Print(mate, candidates[mate]) is { } sentence)
            {
                sentences.Add(sentence);
            }
        }

        return new Point(heading, sentences);
    }

    private IEnumerable<SourceSentence> MatesOf(SourceSentence seed, Dictionary<SourceSentence, (SentenceStance Stance, string Holder)> candidates) =>
        candidates.Keys
            .Where(s => s != seed && SentenceSimilarity.Of(s, seed, sources.Terms) is > LeastShared and < MostAlike)
            .OrderByDescending(s => s.Article.Origin != seed.Article.Origin)
            .ThenByDescending(s => SentenceSimilarity.Of(s, seed, sources.Terms) + (0.3 * Score(s, candidates[s])))
            .ThenBy(s => s.Id)
            .Take(MaxMates * 2);

    private DocumentSentence? Print(SourceSentence sentence, (SentenceStance Stance, string Holder) stance) =>
        press.Extract(sentence, new PrintOrder { Stance = stance.Stance, Attribution = stance.Holder, ShowsSupport = true });
}
