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
        var seeds = new List<(SourceSentence Seed, DocumentSentence Heading, DocumentSentence Sentence)>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        RelevanceSelector.Select([.. candidates.Keys], s => Score(s, candidates[s]), sources.Terms, MaxPoints, seed =>
        {
            if (press.IsPrinted(seed) || Begin(seed, candidates[seed], headline, taken) is not var (heading, sentence))
            {
                return false;
            }

            seeds.Add((seed, heading, sentence));
            return true;
        });
        return [.. seeds.Select(s => new Point(s.Heading, [s.Sentence, .. PrintMates(s.Seed, candidates)]))];
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

    private (DocumentSentence Heading, DocumentSentence Sentence)? Begin(
        SourceSentence seed, (SentenceStance Stance, string Holder) stance, string headline, HashSet<string> taken)
    {
        if (_headings.Find(seed, headline, taken.Contains) is not { } words)
        {
            return null;
        }

        press.StartSection();
        if (press.ExtractWords(seed, words) is not { } heading || Print(seed, stance) is not { } sentence)
        {
            return null;
        }

        taken.Add(words.Of(seed.Article.Text));
        return (heading, sentence);
    }

    // Once every point has its first sentence, the room that is left goes to sentences about the same.
    private List<DocumentSentence> PrintMates(SourceSentence seed, Dictionary<SourceSentence, (SentenceStance Stance, string Holder)> candidates)
    {
        press.StartSection();
        var sentences = new List<DocumentSentence>();
        foreach (var mate in MatesOf(seed, candidates))
        {
            if (sentences.Count < MaxMates && press.IsFresh(mate, MostAlike) && Print(mate, candidates[mate]) is { } sentence)
            {
                sentences.Add(sentence);
            }
        }

        return sentences;
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
