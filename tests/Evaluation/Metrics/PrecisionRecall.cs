namespace Newsdesk.Evaluation.Metrics;

/// <summary>Precision and recall in [0, 1], and their harmonic mean.</summary>
internal readonly record struct PrecisionRecall(double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>From counts; nothing predicted has precision 1 where nothing was to be found, else 0. Likewise recall.</summary>
    public static PrecisionRecall Of(long correct, long predicted, long expected) => new(
        predicted == 0 ? (expected == 0 ? 1 : 0) : (double)correct / predicted,
        expected == 0 ? (predicted == 0 ? 1 : 0) : (double)correct / expected);
}
