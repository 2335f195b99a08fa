namespace Newsdesk.Evaluation.Metrics;

/// <summary>Labels scored class by class, then averaged: rare classes count as much as common ones.</summary>
internal sealed class MacroScore
{
    private readonly List<(string Expected, string Predicted)> _labels = [];

    public double Accuracy => _labels.Count == 0 ? 0 : (double)_labels.Count(label => label.Expected == label.Predicted) / _labels.Count;

    /// <summary>Mean F1 of the classes that the expected labels have.</summary>
    public double F1 => _labels.Count == 0 ? 0 : Classes.Average(label => Of(label).F1);

    public IEnumerable<string> Classes => _labels.Select(label => label.Expected).Distinct().Order(StringComparer.Ordinal);

    public void Add(string expected, string predicted) => _labels.Add((expected, predicted));

    public PrecisionRecall Of(string label) => PrecisionRecall.Of(
        _labels.Count(pair => pair.Expected == label && pair.Predicted == label),
        _labels.Count(pair => pair.Predicted == label),
        _labels.Count(pair => pair.Expected == label));
}
