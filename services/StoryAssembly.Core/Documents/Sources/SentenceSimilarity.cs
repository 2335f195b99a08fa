namespace Newsdesk.Stories.Documents.Sources;

/// <summary>Compares sentences by the words they share, rare words counting more (cosine of TF-IDF with binary counts).</summary>
internal static class SentenceSimilarity
{
    private const double ContainmentWeight = 0.8;

    public static double Norm(int[] terms, TermStatistics statistics)
    {
        var sum = 0.0;
        foreach (var term in terms)
        {
            sum += statistics.Rarity(term) * statistics.Rarity(term);
        }

        return Math.Sqrt(sum);
    }

    public static double Of(SourceSentence left, SourceSentence right, TermStatistics statistics)
    {
        if (left.Norm == 0 || right.Norm == 0)
        {
            return 0;
        }

        return Shared(left.Terms, right.Terms, statistics) / (left.Norm * right.Norm);
    }

    /// <summary>How much of the shorter sentence the longer one says, damped so that it compares with <see cref="Of"/>; never less than that.</summary>
    public static double Overlap(SourceSentence left, SourceSentence right, TermStatistics statistics)
    {
        var least = Math.Min(left.Norm, right.Norm);
        if (least == 0)
        {
            return 0;
        }

        var shared = Shared(left.Terms, right.Terms, statistics);
        return Math.Max(shared / (left.Norm * right.Norm), ContainmentWeight * shared / (least * least));
    }

    /// <summary>The sum of the squared weights of the terms that both have.</summary>
    public static double Shared(int[] left, int[] right, TermStatistics statistics)
    {
        var sum = 0.0;
        var i = 0;
        var j = 0;
        while (i < left.Length && j < right.Length)
        {
            if (left[i] == right[j])
            {
                var weight = statistics.Rarity(left[i]);
                sum += weight * weight;
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

        return sum;
    }
}
