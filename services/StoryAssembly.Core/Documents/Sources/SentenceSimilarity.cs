namespace Newsdesk.Stories.Documents.Sources;

/// <summary>Compares sentences by the words they share, rare words counting more (cosine of TF-IDF with binary counts).</summary>
internal static class SentenceSimilarity
{
    private const double ContainmentWeight = 0.8;
    private const double PlainWeight = 0.9;

    public static double Norm(int[] terms, TermStatistics statistics)
    {
        var sum = 0.0;
        foreach (var term in terms)
        {
            sum += statistics.Rarity(term) * statistics.Rarity(term);
        }

        return Math.Sqrt(sum);
    }

    public static double Of(SourceSentence left, SourceSentence right, TermStatistics statistics) =>
        left.Norm == 0 || right.Norm == 0 ? 0 : Compare(left.Terms, right.Terms, statistics).Weight / (left.Norm * right.Norm);

    /// <summary>
    /// How much of one sentence the other tells again, by whichever measure sees it best: rare words, the share of the shorter sentence, or plain words. Where
    /// everybody writes the same common words, those are the report. Never less than <see cref="Of"/>.
    /// </summary>
    public static double Overlap(SourceSentence left, SourceSentence right, TermStatistics statistics)
    {
        var least = Math.Min(left.Norm, right.Norm);
        if (least == 0)
        {
            return 0;
        }

        var (count, weight) = Compare(left.Terms, right.Terms, statistics);
        var plain = count / Math.Sqrt((double)left.Terms.Length * right.Terms.Length);
        return Math.Max(Math.Max(weight / (left.Norm * right.Norm), ContainmentWeight * weight / (least * least)), PlainWeight * plain);
    }

    // How many terms both have, and the sum of their squared weights.
    private static (int Count, double Weight) Compare(int[] left, int[] right, TermStatistics statistics)
    {
        var count = 0;
        var sum = 0.0;
        var i = 0;
        var j = 0;
        while (i < left.Length && j < right.Length)
        {
            if (left[i] == right[j])
            {
                var weight = statistics.Rarity(left[i]);
                sum += weight * weight;
                count++;
                i++;
                j++;
            }
            else if (left[i] < right[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return (count, sum);
    }
}
