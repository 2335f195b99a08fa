using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Ranking;

/// <summary>Walks scored sentences so that each next one is good and says something new (maximal marginal relevance, Carbonell and Goldstein 1998).</summary>
internal static class RelevanceSelector
{
    /// <summary>How much likeness to what is taken costs against score.</summary>
    private const double NoveltyWeight = 0.9;

    /// <summary>A sentence this alike to one taken says the same again.</summary>
    public const double TooAlike = 0.4;

    /// <summary>
    /// Offers the best remaining sentence again and again until none is left or <paramref name="take"/> has taken enough; it returns whether it took
    /// it.
    /// </summary>
    public static void Select(
        IReadOnlyList<SourceSentence> candidates,
        Func<SourceSentence, double> score,
        TermStatistics statistics,
        int limit,
        Func<SourceSentence, bool> take,
        double tooAlike = TooAlike)
    {
        var scores = candidates.Select(score).ToArray();
        var likeness = new double[candidates.Count];
        var isGone = new bool[candidates.Count];
        for (var taken = 0; taken < limit;)
        {
            var best = FindBest(scores, likeness, isGone);
            if (best < 0)
            {
                return;
            }

            isGone[best] = true;
            if (!take(candidates[best]))
            {
                continue;
            }

            taken++;
            for (var i = 0; i < candidates.Count; i++)
            {
                likeness[i] = isGone[i] ? 0 : Math.Max(likeness[i], SentenceSimilarity.Overlap(candidates[i], candidates[best], statistics));
                isGone[i] |= likeness[i] > tooAlike;
            }
        }
    }

    // Of equals the first in the order of the candidates.
    private static int FindBest(double[] scores, double[] likeness, bool[] isGone)
    {
        var best = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            if (!isGone[i] && (best < 0 || scores[i] - (NoveltyWeight * likeness[i]) > scores[best] - (NoveltyWeight * likeness[best])))
            {
                best = i;
            }
        }

        return best;
    }
}
