namespace Newsdesk.Training.Links;

internal static class LinkModelCard
{
    public static string Write(List<LinkExample> examples, LinkScore score) => $"{examples.Count} acc {score.Accuracy:0.000} P {score.Precision:0.000} R {score.Recall:0.000} F1 {score.F1:0.000} ECE {score.CalibrationError:0.000}\n" + string.Join('\n', score.Reliability.Select(bin => $"{bin.Count} {bin.Told:0.000} {bin.Right:0.000}")) + "\n";
}
