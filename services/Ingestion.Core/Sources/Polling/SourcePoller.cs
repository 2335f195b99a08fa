using Microsoft.Extensions.Logging;
using Newsdesk.Articles.Boilerplate;
using Newsdesk.Articles.Feeds;
using Newsdesk.Articles.Identity;
using Newsdesk.Articles.Sources.Schedule;
using Newsdesk.Articles.Times;
using Newsdesk.Kernel.Errors;

namespace Newsdesk.Articles.Sources.Polling;

/// <summary>
/// Polls a source once: its feed, then the entries that are new or have changed. Every article is on disk before the result is: a poll that breaks off is repeated, and what it
/// had taken is then unchanged.
/// </summary>
public sealed partial class SourcePoller(
    FeedFetcher feeds, EntryTaker taker, BoilerplateLearner learner, UrlCanonicalizer canonicalizer, PollOptions options, TimeProvider time, ILogger<SourcePoller> logger)
{
    /// <param name="source">The source.</param>
    /// <param name="remembered">What its feed has listed before.</param>
    /// <param name="tally">Is told of every entry.</param>
    /// <param name="cancellationToken">Breaks the poll off.</param>
    /// <exception cref="DomainException">The store does not answer.</exception>
    public async Task<PollResult> PollAsync(Source source, IReadOnlyList<SeenEntry> remembered, PollTally tally, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(remembered);
        ArgumentNullException.ThrowIfNull(tally);
        var started = time.GetTimestamp();
        var startTime = Microseconds.Truncate(time.GetUtcNow());
        var seen = new SeenEntries(remembered, source.Progress.PollCount + 1, options.MaxSeen);
        var fetched = await feeds.FetchAsync(source, cancellationToken);
        var budget = new PageBudget(options.PagesPerPoll);
        if (fetched.Feed is not null)
        {
            var due = ListDue(fetched.Entries, seen, tally);
            // Most polls bring no page, and only pages carry lines beside the article.
            source = due.Exists(entry => entry.Text is null) ? await LearnAsync(source, cancellationToken) : source;
            await TakeAllAsync(source, due, seen, tally, budget, cancellationToken);
        }

        var finding = PollFindings.Of(source, fetched, tally, budget, startTime);
        var now = Microseconds.Truncate(time.GetUtcNow());
        var progress = PollSchedule.After(source, finding, now);
        return new PollResult(PollOf(source, finding, progress, time.GetElapsedTime(started)), progress, seen.Changed, seen.Forget());
    }

    /// <summary>The result of a poll that a fault of ours has ended: a failure like another, so that the source is not asked again and again.</summary>
    public PollResult Fault(Source source, DateTimeOffset startTime)
    {
        ArgumentNullException.ThrowIfNull(source);
        var finding = new PollFinding
        {
            Health = SourceHealth.Failing,
            Reason = "The poll was ended by a fault of the service; its log has it.",
            StartTime = Microseconds.Truncate(startTime),
            FeedUrl = source.Progress.FeedUrl,
        };
        var now = Microseconds.Truncate(time.GetUtcNow());
        var progress = PollSchedule.After(source, finding, now);
        return new PollResult(PollOf(source, finding, progress, now - finding.StartTime), progress, [], []);
    }

    private async Task<Source> LearnAsync(Source source, CancellationToken cancellationToken) =>
        source with { Progress = source.Progress with { Boilerplate = await learner.LearnAsync(source, cancellationToken) } };

    // New or changed, the newest first.
    private List<DueEntry> ListDue(IReadOnlyList<FeedEntry> entries, SeenEntries seen, PollTally tally)
    {
        List<DueEntry> due = [];
        foreach (var entry in entries.OrderByDescending(TimeOf).Take(options.EntriesPerPoll))
        {
            if (seen.List(EntryIdentity.Of(entry, canonicalizer)) is { } changed)
            {
                due.Add(new DueEntry(entry, changed, EntryTexts.FullText(entry, options)));
            }
            else
            {
                tally.Known++;
            }
        }

        return due;
    }

    private async Task TakeAllAsync(Source source, List<DueEntry> due, SeenEntries seen, PollTally tally, PageBudget budget, CancellationToken cancellationToken)
    {
        // Of more pages than a poll may fetch it is the newest that matter; the store gets them in the order of their publishing.
        var chosen = due.Where(entry => entry.Text is null).Take(options.PagesPerPoll).Concat(due.Where(entry => entry.Text is not null)).ToHashSet();
        foreach (var entry in Enumerable.Reverse(due))
        {
            if (!chosen.Contains(entry))
            {
                tally.Add(EntryOutcome.Waiting);
                continue;
            }

            var (outcome, after) = await TakeAsync(source, entry, budget, cancellationToken);
            tally.Add(outcome);
            seen.Record(after with { State = outcome.State });
        }
    }

    private async Task<(EntryOutcome Outcome, SeenEntry Seen)> TakeAsync(
        Source source, DueEntry entry, PageBudget budget, CancellationToken cancellationToken)
    {
        try
        {
            return await taker.TakeAsync(source, entry, budget, cancellationToken);
        }
        catch (Exception fault) when (fault is not DomainException && !cancellationToken.IsCancellationRequested)
        {
            // One entry must not cost the others.
            LogEntryFailed(fault, source.Id.Value);
            return (EntryOutcome.Skipped(EntrySkip.Fault), entry.Seen);
        }
    }

    private static DateTimeOffset TimeOf(FeedEntry entry) => entry.PublishTime ?? entry.UpdateTime ?? DateTimeOffset.MinValue;

    private static SourcePoll PollOf(Source source, PollFinding finding, SourceProgress progress, TimeSpan elapsed) => new()
    {
        Source = source.Id,
        Number = progress.PollCount,
        StartTime = finding.StartTime,
        Elapsed = elapsed,
        Health = finding.Health,
        HealthReason = finding.Reason,
        StatusCode = finding.StatusCode,
        ReceivedBytes = finding.ReceivedBytes,
        EntryCount = finding.EntryCount,
        ArticleCount = finding.ArticleCount,
    };

    [LoggerMessage(EventId = 1, EventName = "EntryFailed", Level = LogLevel.Error, Message = "An entry of source {Source} was skipped for a fault of the service")]
    private partial void LogEntryFailed(Exception fault, string source);
}
