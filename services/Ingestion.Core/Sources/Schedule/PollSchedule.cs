using Newsdesk.Articles.Sources.Polling;

namespace Newsdesk.Articles.Sources.Schedule;

/// <summary>Decides what a poll makes of its source: health, counts, and when the next one is due.</summary>
public static class PollSchedule
{
    /// <summary>The longest that a server is left alone for its <c>Retry-After</c>: beyond it the header is a mistake.</summary>
    public static TimeSpan LongestRest { get; } = SourceValidator.LongestInterval;

    /// <param name="source">The source before the poll.</param>
    /// <param name="finding">What the poll found.</param>
    /// <param name="now">When it ended.</param>
    public static SourceProgress After(Source source, PollFinding finding, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(finding);
        var before = source.Progress;
        var isRead = finding.Health is SourceHealth.Ok or SourceHealth.NotModified or SourceHealth.Empty;
        var failures = finding.Health is SourceHealth.Failing or SourceHealth.Blocked ? before.FailureCount + 1 : 0;
        var rhythm = isRead ? before.Rhythm.After(finding.EntryTimes, finding.ArticleCount > 0, now) : before.Rhythm;
        rhythm = isRead ? rhythm with { Interval = PollInterval.Next(rhythm, source.Settings, now) } : rhythm;
        DateTimeOffset? rest = finding.RetryAfter is { } asked && asked > TimeSpan.Zero ? now + (asked < LongestRest ? asked : LongestRest) : null;
        var due = now + WaitOf(source, finding, rhythm, failures);
        return before with
        {
            Health = finding.Health,
            HealthReason = finding.Reason,
            PollTime = finding.StartTime,
            NextPollTime = rest > due ? rest.Value : due,
            RestUntil = rest,
            PollCount = before.PollCount + 1,
            FailureCount = failures,
            ArticleCount = before.ArticleCount + finding.ArticleCount,
            FeedUrl = finding.FeedUrl,
            EntityTag = finding.EntityTag,
            LastModified = finding.LastModified,
            Rhythm = rhythm,
        };
    }

    private static TimeSpan WaitOf(Source source, PollFinding finding, PublishRhythm rhythm, int failures)
    {
        var settings = source.Settings;
        var interval = PollInterval.Clamp(rhythm.Interval ?? settings.MinInterval, settings);
        return finding.Health switch
        {
            // It may be allowed again one day; nobody is asked more often than that.
            SourceHealth.Blocked => settings.MaxInterval,
            SourceHealth.Failing => Backoff.Delay(source.Id, failures, interval, settings.MaxInterval),
            _ => finding.HasMore ? settings.MinInterval : interval,
        };
    }
}
