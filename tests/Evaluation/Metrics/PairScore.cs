namespace Newsdesk.Evaluation.Metrics;

/// <summary>Precision and recall over the pairs of items that share a group. Items without a group are alone.</summary>
internal static class PairScore
{
    public static PrecisionRecall Of(IReadOnlyList<string?> expected, IReadOnlyList<string?> predicted)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(predicted.Count, expected.Count);
        var both = expected.Zip(predicted).Where(pair => pair is { First: not null, Second: not null });
        return PrecisionRecall.Of(Pairs(both), Pairs(predicted.OfType<string>()), Pairs(expected.OfType<string>()));
    }

    private static long Pairs<T>(IEnumerable<T> groups)
        where T : notnull =>
        groups.CountBy(group => group).Sum(group => (long)group.Value * (group.Value - 1) / 2);
}
