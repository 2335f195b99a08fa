namespace Newsdesk.Evaluation.Metrics;

/// <summary>Micro-averaged precision and recall of sets: everything that must be found exactly, document by document.</summary>
internal sealed class SpanSets
{
    private long _correct;
    private long _predicted;
    private long _expected;

    public PrecisionRecall Score => PrecisionRecall.Of(_correct, _predicted, _expected);

    public void Add<T>(IEnumerable<T> expected, IEnumerable<T> predicted)
    {
        var gold = expected.ToHashSet();
        var found = predicted.ToHashSet();
        _expected += gold.Count;
        _predicted += found.Count;
        found.IntersectWith(gold);
        _correct += found.Count;
    }
}
