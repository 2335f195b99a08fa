namespace Newsdesk.Evaluation.Metrics;

/// <summary>Pairs of items that were put in one group, against the originals and events that they came of.</summary>
/// <param name="Pairs">Over pairs of one original and pairs across events.</param>
/// <param name="AcrossEvents">Pairs of two events: false.</param>
/// <param name="Neutral">Pairs of one event and two originals, which count neither way.</param>
internal readonly record struct EditedPairScore(PrecisionRecall Pairs, long AcrossEvents, long Neutral)
{
    public static EditedPairScore Of(IReadOnlyCollection<LabelledItem> items)
    {
        var expected = CountPairs(items, item => item.Original);
        var correct = CountPairs(items, item => (item.Original, item.Group));
        var withinEvents = CountPairs(items, item => (item.Event, item.Group));
        var predicted = CountPairs(items, item => item.Group);
        var across = predicted - withinEvents;
        return new EditedPairScore(PrecisionRecall.Of(correct, correct + across, expected), across, withinEvents - correct);
    }

    private static long CountPairs<TKey>(IEnumerable<LabelledItem> items, Func<LabelledItem, TKey> group)
        where TKey : notnull => items.CountBy(group).Sum(pair => (long)pair.Value * (pair.Value - 1) / 2);
}
