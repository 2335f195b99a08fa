namespace Newsdesk.Evaluation.Metrics;

/// <summary>B-cubed precision and recall of a clustering (Bagga and Baldwin 1998): averages over items.</summary>
internal static class BCubed
{
    public static PrecisionRecall Of(IReadOnlyList<string> expected, IReadOnlyList<string> predicted)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(predicted.Count, expected.Count);
        if (expected.Count == 0)
        {
            return new(1, 1);
        }

        var expectedSizes = expected.CountBy(cluster => cluster).ToDictionary();
        var predictedSizes = predicted.CountBy(cluster => cluster).ToDictionary();
        double precision = 0;
        double recall = 0;
        foreach (var ((gold, found), shared) in expected.Zip(predicted).CountBy(pair => pair))
        {
            precision += (double)shared * shared / predictedSizes[found];
            recall += (double)shared * shared / expectedSizes[gold];
        }

        return new(precision / expected.Count, recall / expected.Count);
    }
}
