using Newsdesk.Kernel.Annotations;
using Newsdesk.Stories.Documents.Editing;
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
    private const double MostAlike = 0.45;

    /// <summary>A sentence this alike to a point's first belongs to it.</summary>
    private const double LeastShared = 0.14;

    private const double MostQuoted = 0.6;
    private const int PlainWords = 30;
    private const double WordCost = 0.015;

    private readonly HeadingFinder _headings = new(sources);

    public IReadOnlyList<Point> Build(string headline)
    {
        var candidates = sources.Sentences.Where(s => s.IsSound && IsBehind(s)).ToList();
        var seeds = new List<(SourceSentence Seed, DocumentSentence Heading, DocumentSentence Sentence)>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        RelevanceSelector.Select(candidates, Score, sources.Terms, MaxPoints, seed =>
        {
            if (Begin(seed, headline, taken) is not var (heading, sentence))
            {
                return false;
            }

            seeds.Add((seed, heading, sentence));
            return true;
        });
        return [.. seeds.Select(s => new Point(s.Heading, [s.Sentence, .. PrintMates(s.Seed, candidates)]))];
    }

    // What is mostly somebody's words stands under the outlet that quotes them.
    private static bool IsBehind(SourceSentence sentence) =>
        QuotedText.ShareOf(sentence.Text) < MostQuoted && HasView(sentence);

    private static bool HasView(SourceSentence sentence) =>
        sentence.Role is DiscourseRole.Evaluation or DiscourseRole.Expectation
        || (sentence.Role is DiscourseRole.CurrentContext or DiscourseRole.Consequence or DiscourseRole.Unspecified && !sentence.View.IsFact);

    private static double Score(SourceSentence sentence) =>
        sentence.Centrality
        + (0.2 * Math.Min(2, sentence.Support))
        + (sentence.View.Holder.Length > 0 ? 0.25 : 0)
        + (sentence.View.IsFact ? 0 : 0.15)
        - (Math.Max(0, sentence.WordCount - PlainWords) * WordCost);

    private (DocumentSentence Heading, DocumentSentence Sentence)? Begin(SourceSentence seed, string headline, HashSet<string> taken)
    {
        if (!press.IsFresh(seed, MostAlike) || _headings.Find(seed, headline, taken.Contains) is not { } words)
        {
            return null;
        }

        press.StartSection();
        if (press.ExtractWords(seed, words) is not { } heading || press.Extract(seed, PrintOrder.Marked(seed, showsSupport: true)) is not { } sentence)
        {
            return null;
        }

        taken.Add(words.Of(seed.Article.Text));
        return (heading, sentence);
    }

    // Once every point has its first sentence, the room that is left goes to sentences about the same.
    private List<DocumentSentence> PrintMates(SourceSentence seed, List<SourceSentence> candidates)
    {
        press.StartSection();
        var sentences = new List<DocumentSentence>();
        foreach (var mate in MatesOf(seed, candidates))
        {
            if (sentences.Count < MaxMates && press.IsFresh(mate, MostAlike)
                && press.Extract(mate, PrintOrder.Marked(mate, showsSupport: true)) is { } sentence)
            {
                sentences.Add(sentence);
            }
        }

        return sentences;
    }

    private IEnumerable<SourceSentence> MatesOf(SourceSentence seed, List<SourceSentence> candidates) =>
        candidates
            .Select(s => (Sentence: s, Shared: SentenceSimilarity.Of(s, seed, sources.Terms)))
            .Where(s => s.Sentence != seed && s.Shared is > LeastShared and < MostAlike)
            .OrderByDescending(s => s.Sentence.Article.Origin != seed.Article.Origin)
            .ThenByDescending(s => s.Shared + (0.3 * Score(s.Sentence)))
            .ThenBy(s => s.Sentence.Id)
            .Take(MaxMates * 2)
            .Select(s => s.Sentence);
}
