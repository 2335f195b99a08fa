using Newsdesk.Articles.Sources;
using Newsdesk.Articles.Times;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Adapters.Sources;

/// <summary>A poll as the database holds it.</summary>
internal sealed class PollRow
{
    public const string Columns = """
        source AS Source, poll AS Number, start_time AS StartTime, elapsed AS Elapsed, health AS Health, health_reason AS HealthReason, status_code AS StatusCode,
        received_bytes AS ReceivedBytes, entry_count AS EntryCount, article_count AS ArticleCount
        """;

    public required string Source { get; init; }

    public required long Number { get; init; }

    public required long StartTime { get; init; }

    public required long Elapsed { get; init; }

    public required long Health { get; init; }

    public required string HealthReason { get; init; }

    public required long StatusCode { get; init; }

    public required long ReceivedBytes { get; init; }

    public required long EntryCount { get; init; }

    public required long ArticleCount { get; init; }

    public SourcePoll ToDomain() => new()
    {
        Source = ResourceIds.Parse<SourceId>(Source),
        Number = Number,
        StartTime = Microseconds.FromUnix(StartTime),
        Elapsed = TimeSpan.FromTicks(Elapsed * TimeSpan.TicksPerMicrosecond),
        Health = (SourceHealth)Health,
        HealthReason = HealthReason,
        StatusCode = (int)StatusCode,
        ReceivedBytes = ReceivedBytes,
        EntryCount = (int)EntryCount,
        ArticleCount = (int)ArticleCount,
    };

    public static PollRow Of(SourcePoll poll) => new()
    {
        Source = poll.Source.Value,
        Number = poll.Number,
        StartTime = Microseconds.ToUnix(poll.StartTime),
        Elapsed = poll.Elapsed.Ticks / TimeSpan.TicksPerMicrosecond,
        Health = (long)poll.Health,
        HealthReason = poll.HealthReason,
        StatusCode = poll.StatusCode,
        ReceivedBytes = poll.ReceivedBytes,
        EntryCount = poll.EntryCount,
        ArticleCount = poll.ArticleCount,
    };
}
