using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Newsdesk.Platform.Telemetry;

/// <summary>What Platform itself tells: writes, outbox, events, refusals.</summary>
public sealed class PlatformInstrumentation : IDisposable
{
    public const string Name = "Newsdesk.Platform";

    private readonly Histogram<int> _groupSize;
    private readonly Counter<long> _published;
    private readonly Counter<long> _publishFailures;
    private readonly Counter<long> _handled;
    private readonly Counter<long> _refusals;

    public PlatformInstrumentation(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(Name);
        _groupSize = meter.CreateHistogram<int>("newsdesk.database.group.size", "{write}", "Writes that shared one commit.");
        _published = meter.CreateCounter<long>("newsdesk.outbox.published", "{event}", "Events that the sidecar acknowledged.");
        _publishFailures = meter.CreateCounter<long>("newsdesk.outbox.failures", "{event}", "Tries to publish that failed.");
        _handled = meter.CreateCounter<long>("newsdesk.events.handled", "{event}", "Events that came in, by their outcome.");
        _refusals = meter.CreateCounter<long>("newsdesk.rpc.refusals", "{call}", "Calls that were answered with an error, by its reason.");
    }

    public ActivitySource Activities { get; } = new(Name);

    public void GroupCommitted(int works) => _groupSize.Record(works);

    public void Published(string topic, int events) => _published.Add(events, new KeyValuePair<string, object?>("topic", topic));

    public void PublishFailed(string topic, int events) => _publishFailures.Add(events, new KeyValuePair<string, object?>("topic", topic));

    public void EventHandled(string topic, string outcome) =>
        _handled.Add(1, new KeyValuePair<string, object?>("topic", topic), new KeyValuePair<string, object?>("outcome", outcome));

    public void Refused(string reason) => _refusals.Add(1, new KeyValuePair<string, object?>("reason", reason));

    public void Dispose() => Activities.Dispose();
}
