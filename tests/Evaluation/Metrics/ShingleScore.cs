namespace Newsdesk.Evaluation.Metrics;

/// <summary>Extracted text against expected text by word 4-grams: precision and recall per page, averaged over pages.</summary>
internal sealed class ShingleScore
{
    private const int Length = 4;
    private readonly List<PrecisionRecall> _pages = [];

    /// <summary>Averages of both; its F1 is the F1 of the averages.</summary>
    public PrecisionRecall Score => _pages.Count == 0 ? default : new(_pages.Average(page => page.Precision), _pages.Average(page => page.Recall));

    public void Add(string expected, string predicted)
    {
        var gold = Words.Runs(Words.Of(expected), Length);
        var found = Words.Runs(Words.Of(predicted), Length);
        _pages.Add(PrecisionRecall.Of(Words.Shared(gold, found), found.Values.Sum(), gold.Values.Sum()));
    }
}
