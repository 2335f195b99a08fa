using Newsdesk.Articles.Boilerplate;
using Newsdesk.Articles.Sources;
using Newsdesk.Articles.Sources.Schedule;
using Newsdesk.Articles.Times;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Adapters.Sources;

/// <summary>A source as the database holds it. Dapper fills it by column alias.</summary>
internal sealed class SourceRow
{
    public const string Columns = """
        source AS Id, display_name AS DisplayName, url AS Url, outlet AS Outlet, paused AS Paused, min_interval AS MinInterval, max_interval AS MaxInterval,
        create_time AS CreateTime, update_time AS UpdateTime, health AS Health, health_reason AS HealthReason, poll_time AS PollTime, next_poll_time AS NextPollTime,
        rest_time AS RestTime, poll_count AS PollCount, failure_count AS FailureCount, article_count AS ArticleCount, feed_url AS FeedUrl, entity_tag AS EntityTag,
        last_modified AS LastModified, publish_gap AS PublishGap, latest_time AS LatestTime, brought AS Brought, remembered_polls AS RememberedPolls,
        poll_interval AS PollInterval, boilerplate AS Boilerplate, lease_token AS LeaseToken
        """;

    public required string Id { get; init; }

    public required string DisplayName { get; init; }

    public required string Url { get; init; }

    public string UrlKey { get; init; } = "";

    public string? Outlet { get; init; }

    public required long Paused { get; init; }

    public required long MinInterval { get; init; }

    public required long MaxInterval { get; init; }

    public required long CreateTime { get; init; }

    public required long UpdateTime { get; init; }

    public required long Health { get; init; }

    public required string HealthReason { get; init; }

    public long? PollTime { get; init; }

    public required long NextPollTime { get; init; }

    public long? RestTime { get; init; }

    public required long PollCount { get; init; }

    public required long FailureCount { get; init; }

    public required long ArticleCount { get; init; }

    public string? FeedUrl { get; init; }

    public string? EntityTag { get; init; }

    public string? LastModified { get; init; }

    public long? PublishGap { get; init; }

    public long? LatestTime { get; init; }

    public required long Brought { get; init; }

    public required long RememberedPolls { get; init; }

    public long? PollInterval { get; init; }

    public string Boilerplate { get; init; } = "";

    public long LeaseToken { get; init; }

    public Source ToDomain() => new()
    {
        Id = ResourceIds.Parse<SourceId>(Id),
        Settings = new SourceSettings
        {
            DisplayName = DisplayName,
            Url = Url,
            Outlet = Outlet is null ? null : ResourceIds.Parse<OutletId>(Outlet),
            IsPaused = Paused != 0,
            MinInterval = SpanOf(MinInterval),
            MaxInterval = SpanOf(MaxInterval),
        },
        Progress = new SourceProgress
        {
            Health = (SourceHealth)Health,
            HealthReason = HealthReason,
            PollTime = TimeOf(PollTime),
            NextPollTime = Microseconds.FromUnix(NextPollTime),
            RestUntil = TimeOf(RestTime),
            PollCount = PollCount,
            FailureCount = (int)FailureCount,
            ArticleCount = ArticleCount,
            FeedUrl = FeedUrl,
            EntityTag = EntityTag,
            LastModified = LastModified,
            Boilerplate = RecurringLines.Parse(Boilerplate),
            Rhythm = new PublishRhythm
            {
                Gap = PublishGap is { } gap ? SpanOf(gap) : null,
                LatestTime = TimeOf(LatestTime),
                Brought = (int)Brought,
                RememberedPolls = (int)RememberedPolls,
                Interval = PollInterval is { } interval ? SpanOf(interval) : null,
            },
        },
        CreateTime = Microseconds.FromUnix(CreateTime),
        UpdateTime = Microseconds.FromUnix(UpdateTime),
    };

    public static SourceRow Of(Source source)
    {
        var (settings, progress, rhythm) = (source.Settings, source.Progress, source.Progress.Rhythm);
        return new SourceRow
        {
            Id = source.Id.Value,
            DisplayName = settings.DisplayName,
            Url = settings.Url,
            UrlKey = SourceAddress.KeyOf(settings.Url),
            Outlet = settings.Outlet?.Value,
            Paused = settings.IsPaused ? 1 : 0,
            MinInterval = SpanOf(settings.MinInterval),
            MaxInterval = SpanOf(settings.MaxInterval),
            CreateTime = Microseconds.ToUnix(source.CreateTime),
            UpdateTime = Microseconds.ToUnix(source.UpdateTime),
            Health = (long)progress.Health,
            HealthReason = progress.HealthReason,
            PollTime = TimeOf(progress.PollTime),
            NextPollTime = Microseconds.ToUnix(progress.NextPollTime),
            RestTime = TimeOf(progress.RestUntil),
            PollCount = progress.PollCount,
            FailureCount = progress.FailureCount,
            ArticleCount = progress.ArticleCount,
            FeedUrl = progress.FeedUrl,
            EntityTag = progress.EntityTag,
            LastModified = progress.LastModified,
            Boilerplate = progress.Boilerplate.ToString(),
            PublishGap = rhythm.Gap is { } gap ? SpanOf(gap) : null,
            LatestTime = TimeOf(rhythm.LatestTime),
            Brought = rhythm.Brought,
            RememberedPolls = rhythm.RememberedPolls,
            PollInterval = rhythm.Interval is { } interval ? SpanOf(interval) : null,
        };
    }

    private static long SpanOf(TimeSpan span) => span.Ticks / TimeSpan.TicksPerMicrosecond;

    private static TimeSpan SpanOf(long microseconds) => TimeSpan.FromTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    private static DateTimeOffset? TimeOf(long? microseconds) => microseconds is { } time ? Microseconds.FromUnix(time) : null;

    private static long? TimeOf(DateTimeOffset? time) => time is { } known ? Microseconds.ToUnix(known) : null;
}
