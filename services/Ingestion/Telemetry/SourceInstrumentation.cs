using System.Diagnostics.Metrics;
using Newsdesk.Articles.Sources;
using Newsdesk.Articles.Sources.Polling;

namespace Newsdesk.Articles.Telemetry;

/// <summary>What polling tells: every poll by what it found, every entry by what became of it.</summary>
internal sealed class SourceInstrumentation
{
    private readonly Counter<long> _polls;
    private readonly Counter<long> _entries;
    private readonly Counter<long> _bytes;
    private readonly Counter<long> _lost;
    private readonly Histogram<double> _duration;

    public SourceInstrumentation(IMeterFactory meters)
    {
        var meter = meters.Create(IngestionInstrumentation.Name);
        _polls = meter.CreateCounter<long>("newsdesk.ingestion.polls", "{poll}", "Polls of sources, by the health that they found.");
        _entries = meter.CreateCounter<long>("newsdesk.ingestion.entries", "{entry}", "Entries of feeds, by what became of them.");
        _bytes = meter.CreateCounter<long>("newsdesk.ingestion.poll.received", "By", "Bytes that polls received.");
        _lost = meter.CreateCounter<long>("newsdesk.ingestion.leases.lost", "{lease}", "Polls whose result was not stored because another replica had taken over.");
        _duration = meter.CreateHistogram<double>("newsdesk.ingestion.poll.duration", "s", "How long polls took.");
    }

    public void Polled(SourcePoll poll, PollTally tally)
    {
        _polls.Add(1, new KeyValuePair<string, object?>("health", poll.Health.ToString()));
        _bytes.Add(poll.ReceivedBytes);
        _duration.Record(poll.Elapsed.TotalSeconds);
        Count("Known", tally.Known);
        Count("Created", tally.Created);
        Count("Revised", tally.Revised);
        Count("Unchanged", tally.Unchanged);
        Count("Waiting", tally.Waiting);
        foreach (var (reason, count) in tally.Skipped)
        {
            Count(reason.ToString(), count);
        }
    }

    public void LeaseLost() => _lost.Add(1);

    private void Count(string outcome, int count)
    {
        if (count > 0)
        {
            _entries.Add(count, new KeyValuePair<string, object?>("outcome", outcome));
        }
    }
}
