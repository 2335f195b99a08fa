using System.Text.Encodings.Web;
using System.Text.Json;
using Newsdesk.Evaluation.Metrics;

namespace Newsdesk.Evaluation.Stages;

/// <summary>What one run of a stage brings: predictions, measures, and the time that the product's own code took.</summary>
internal sealed class StageRun(TextWriter? predictions, string? dataFolder = null)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<Measure> _measures = [];
    private TimeSpan _elapsed;
    private long _items;

    /// <summary>Where the texts of labels are; null when not told.</summary>
    public string? DataFolder { get; } = dataFolder;

    public IReadOnlyList<Measure> Measures => _measures;

    public double ItemsPerSecond => _elapsed > TimeSpan.Zero ? _items / _elapsed.TotalSeconds : 0;

    /// <summary>Runs product code under the clock. Reading sets and scoring stay outside.</summary>
    /// <param name="work">The product's work.</param>
    /// <param name="items">How many items it is.</param>
    public T Time<T>(Func<T> work, long items = 1)
    {
        var start = TimeProvider.System.GetTimestamp();
        var result = work();
        _elapsed += TimeProvider.System.GetElapsedTime(start);
        _items += items;
        return result;
    }

    public void Predict<T>(T prediction) => predictions?.WriteLine(JsonSerializer.Serialize(prediction, Options));

    public void Report(string name, double value) => _measures.Add(new(name, value));

    public void Report(string prefix, PrecisionRecall score)
    {
        Report($"{prefix}_precision", score.Precision);
        Report($"{prefix}_recall", score.Recall);
        Report($"{prefix}_f1", score.F1);
    }
}
