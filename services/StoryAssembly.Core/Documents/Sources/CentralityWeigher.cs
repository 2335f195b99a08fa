namespace Newsdesk.Stories.Documents.Sources;

/// <summary>
/// Weighs how much of what a story is about a sentence says: its words weigh by how many origins use them and how often, and a sentence has the sum of its
/// words damped by its length (the centroid of MEAD with origins in place of documents).
/// </summary>
internal static class CentralityWeigher
{
    /// <summary>Below 1 longer sentences are favoured, at 1 the mean decides; short sentences of only central words would win every time.</summary>
    private const double LengthDamping = 0.7;

    public static void Weigh(IReadOnlyList<SourceSentence> sentences, TermStatistics statistics)
    {
        var highest = 0.0;
        foreach (var sentence in sentences)
        {
            sentence.Centrality = WeightOf(sentence.Terms, statistics);
            highest = sentence.IsSound ? Math.Max(highest, sentence.Centrality) : highest;
        }

        foreach (var sentence in sentences)
        {
            sentence.Centrality = highest > 0 ? Math.Min(1, sentence.Centrality / highest) : 0;
        }
    }

    public static double WeightOf(int[] terms, TermStatistics statistics)
    {
        var sum = 0.0;
        foreach (var term in terms)
        {
            var count = statistics.SentenceCount(term);
            sum += count < 2 ? 0 : statistics.OriginCount(term) * Math.Log(1 + count);
        }

        return terms.Length == 0 ? 0 : sum / Math.Pow(terms.Length, LengthDamping);
    }
}
