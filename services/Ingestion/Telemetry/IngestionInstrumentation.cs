using System.Diagnostics.Metrics;
using Newsdesk.Articles.Ingest;
using Newsdesk.Kernel.Errors;

namespace Newsdesk.Articles.Telemetry;

/// <summary>What ingestion tells: every decision about a submission.</summary>
public sealed class IngestionInstrumentation
{
    public const string Name = "Newsdesk.Ingestion";

    private readonly Counter<long> _submissions;
    private readonly Counter<long> _copies;

    public IngestionInstrumentation(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(Name);
        _submissions = meter.CreateCounter<long>("newsdesk.ingestion.submissions", "{article}", "Submitted articles, by what became of them.");
        _copies = meter.CreateCounter<long>("newsdesk.ingestion.copies", "{article}", "Accepted articles that are near-duplicates of an earlier one.");
    }

    public void Count(IngestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Accepted is { } accepted)
        {
            Ingested(accepted);
        }
        else if (result.Refused is { } refused)
        {
            Refused(refused);
        }
    }

    public void Ingested(Ingested ingested)
    {
        ArgumentNullException.ThrowIfNull(ingested);
        CountSubmission(ingested.Outcome.ToString());
        if (ingested.Outcome is not IngestOutcome.Unchanged && ingested.Article.Family != ingested.Article.Id)
        {
            _copies.Add(1);
        }
    }

    public void Refused(DomainException refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        CountSubmission(refused.Reason);
    }

    private void CountSubmission(string outcome) => _submissions.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
