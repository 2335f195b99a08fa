namespace Newsdesk.Evaluation.Metrics;

/// <summary>ROUGE F1 of a summary against a reference (Lin 2004): no stemming, stop words kept.</summary>
internal static class Rouge
{
    /// <summary>ROUGE-N: shared runs of <paramref name="n"/> words.</summary>
    public static double N(IReadOnlyList<string> reference, IReadOnlyList<string> summary, int n)
    {
        if (reference.Count < n || summary.Count < n)
        {
            return 0;
        }

        var gold = Words.Runs(reference, n);
        var found = Words.Runs(summary, n);
        return PrecisionRecall.Of(Words.Shared(gold, found), found.Values.Sum(), gold.Values.Sum()).F1;
    }

    /// <summary>ROUGE-L: the longest common subsequence of words.</summary>
    public static double L(IReadOnlyList<string> reference, IReadOnlyList<string> summary)
    {
        var previous = new int[summary.Count + 1];
        var current = new int[summary.Count + 1];
        foreach (var word in reference)
        {
            for (var j = 0; j < summary.Count; j++)
            {
                current[j + 1] = word == summary[j] ? previous[j] + 1 : Math.Max(current[j], previous[j + 1]);
            }

            (previous, current) = (current, previous);
        }

        return PrecisionRecall.Of(previous[^1], summary.Count, reference.Count).F1;
    }
}
