using System.Diagnostics;
using System.Diagnostics.Metrics;
using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Pipeline;

namespace Newsdesk.Stories.Telemetry;

/// <summary>What the service tells of its work.</summary>
internal sealed class StoryInstrumentation : IDisposable
{
    public const string Name = "Newsdesk.Stories";

    private readonly Counter<long> _articles;
    private readonly Counter<long> _documents;
    private readonly Counter<long> _passedOver;
    private readonly Counter<long> _reads;
    private readonly Counter<long> _cacheFailures;
    private readonly Histogram<int> _batch;
    private readonly Histogram<double> _batchTime;

    public StoryInstrumentation(IMeterFactory meters, AssemblyProgress progress)
    {
        var meter = meters.Create(Name);
        _articles = meter.CreateCounter<long>("newsdesk.stories.articles", "{article}", "Articles taken into the stories, by what came of it.");
        _documents = meter.CreateCounter<long>("newsdesk.stories.documents", "{document}", "Documents made, by whether they verified.");
        _passedOver = meter.CreateCounter<long>("newsdesk.stories.passed_over", "{position}", "Positions of the order of acceptance that never came.");
        _reads = meter.CreateCounter<long>("newsdesk.stories.document.reads", "{read}", "Documents read, by where they were found.");
        _cacheFailures = meter.CreateCounter<long>("newsdesk.stories.cache.failures", "{call}", "Calls that Redis did not answer.");
        _batch = meter.CreateHistogram<int>("newsdesk.stories.batch.size", "{article}", "Articles that shared one transaction.");
        _batchTime = meter.CreateHistogram<double>("newsdesk.stories.batch.duration", "s", "Time from taking a batch to its commit.");
        meter.CreateObservableGauge("newsdesk.stories.pending", () => progress.Report.Pending, "{article}", "Articles that are not in the stories yet.");
        meter.CreateObservableGauge("newsdesk.stories.active", () => progress.Report.Stories, "{story}", "Stories that stand.");
    }

    public ActivitySource Activities { get; } = new(Name);

    public void Applied(ArticleOutcome outcome) => _articles.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString()));

    public void Made(bool verified) => _documents.Add(1, new KeyValuePair<string, object?>("verified", verified));

    public void PassedOver(long positions) => _passedOver.Add(positions);

    public void Committed(int articles, TimeSpan time)
    {
        _batch.Record(articles);
        _batchTime.Record(time.TotalSeconds);
    }

    /// <param name="place"><c>memory</c>, <c>redis</c>, <c>database</c> or <c>rebuilt</c>.</param>
    public void Read(string place) => _reads.Add(1, new KeyValuePair<string, object?>("place", place));

    public void CacheFailed() => _cacheFailures.Add(1);

    public void Dispose() => Activities.Dispose();
}
