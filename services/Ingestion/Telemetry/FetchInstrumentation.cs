using System.Diagnostics.Metrics;
using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.Telemetry;

/// <summary>What fetching tells: how every fetch ended, what it cost, and what robots.txt files said.</summary>
public sealed class FetchInstrumentation
{
    private readonly Counter<long> _fetches;
    private readonly Counter<long> _requests;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _bytes;
    private readonly Counter<long> _robots;

    public FetchInstrumentation(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(IngestionInstrumentation.Name);
        _fetches = meter.CreateCounter<long>("newsdesk.ingestion.fetches", "{fetch}", "Fetches by content, outcome and problem.");
        _requests = meter.CreateCounter<long>("newsdesk.ingestion.fetch.requests", "{request}", "Requests sent, redirects and robots.txt included, retries not.");
        _retries = meter.CreateCounter<long>("newsdesk.ingestion.fetch.retries", "{request}", "Requests sent again after a transient failure.");
        _bytes = meter.CreateCounter<long>("newsdesk.ingestion.fetch.bytes", "By", "Bytes of bodies received, before decompression.");
        _robots = meter.CreateCounter<long>("newsdesk.ingestion.fetch.robots", "{file}", "robots.txt files asked for, by what came of it.");
    }

    public void Fetched(WebContent content, WebAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        _fetches.Add(
            1,
            new KeyValuePair<string, object?>("content", content.ToString()),
            new KeyValuePair<string, object?>("outcome", answer.Outcome.ToString()),
            new KeyValuePair<string, object?>("problem", answer.Problem.ToString()));
        _bytes.Add(answer.ReceivedBytes);
    }

    public void Requested() => _requests.Add(1);

    public void Retried() => _retries.Add(1);

    /// <param name="outcome"><c>read</c>, <c>absent</c> or <c>unreadable</c>.</param>
    public void RobotsAsked(string outcome) => _robots.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
