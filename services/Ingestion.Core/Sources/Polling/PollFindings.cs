using System.Globalization;
using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.Sources.Polling;

/// <summary>Says in one state and one sentence what a poll found.</summary>
internal static class PollFindings
{

    public static PollFinding Of(Source source, FetchedFeed fetched, PollTally tally, PageBudget budget, DateTimeOffset startTime)
    {
        var answer = fetched.Answer;
        var health = HealthOf(fetched);
        var isRead = fetched.Feed is not null;
        // Asked only for changes, the feed would not list again what waits.
        var isWhole = isRead && tally.Waiting == 0 && !fetched.IsPartial;
        var (entityTag, lastModified) = ValidatorsOf(source, fetched, isWhole);
        return new PollFinding
        {
            Health = health,
            Reason = ReasonOf(source, fetched, health, tally),
            StartTime = startTime,
            StatusCode = answer.StatusCode,
            ReceivedBytes = fetched.ReceivedBytes + budget.ReceivedBytes,
            EntryCount = fetched.Entries.Count,
            ArticleCount = tally.Created + tally.Revised,
            HasMore = isRead && !isWhole,
            RetryAfter = Longer(fetched.RetryAfter, budget.RetryAfter),
            EntryTimes = [.. fetched.Entries.Select(entry => entry.PublishTime ?? entry.UpdateTime).OfType<DateTimeOffset>()],
            FeedUrl = fetched.FeedUrl is { } url && url != source.Settings.Url ? url : null,
            EntityTag = entityTag,
            LastModified = lastModified,
        };
    }

    // What says "nothing new" must be true: not of an index, which stays the same while its sitemaps change, nor while entries wait.
    private static (string? EntityTag, string? LastModified) ValidatorsOf(Source source, FetchedFeed fetched, bool isWhole) => fetched switch
    {
        { Answer.Outcome: WebOutcome.NotModified } => (source.Progress.EntityTag, source.Progress.LastModified),
        { Answer.Outcome: not WebOutcome.Received } when (fetched.FeedUrl ?? source.Settings.Url) == source.FetchUrl => (source.Progress.EntityTag, source.Progress.LastModified),
        { Feed.Children.Count: 0 } when isWhole => (Validators.Bounded(fetched.Answer.EntityTag), Validators.Bounded(fetched.Answer.LastModified)),
        _ => (null, null),
    };

    private static SourceHealth HealthOf(FetchedFeed fetched) => fetched.Answer.Outcome switch
    {
        WebOutcome.NotModified => SourceHealth.NotModified,
        WebOutcome.Blocked => SourceHealth.Blocked,
        WebOutcome.Received when fetched.Feed is null => SourceHealth.Failing,
        WebOutcome.Received => fetched.Entries.Count > 0 ? SourceHealth.Ok : fetched.IsPartial ? SourceHealth.Failing : SourceHealth.Empty,
        _ => SourceHealth.Failing,
    };

    private static string ReasonOf(Source source, FetchedFeed fetched, SourceHealth health, PollTally tally)
    {
        var reason = health switch
        {
            SourceHealth.Ok when fetched.Entries.Count == 1 => $"1 entry: {tally}.",
            SourceHealth.Ok => string.Create(CultureInfo.InvariantCulture, $"{fetched.Entries.Count} entries: {tally}."),
            SourceHealth.Empty => "The feed has no entries.",
            SourceHealth.Failing when fetched.Feed is not null => "None of the sitemaps that the index lists could be read.",
            _ => fetched.Problem ?? fetched.Answer.Reason,
        };
        return fetched.FeedUrl is { } url && url != source.Settings.Url ? $"{reason.TrimEnd('.')}; the feed is at {url}." : reason;
    }

    private static TimeSpan? Longer(TimeSpan? one, TimeSpan? other) => one is null || other > one ? other : one;
}
