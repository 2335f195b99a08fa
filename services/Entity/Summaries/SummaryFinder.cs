using Microsoft.Extensions.Options;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Telemetry;
using Newsdesk.Kernel.Errors;

namespace Newsdesk.Entities.Summaries;

/// <summary>
/// Finds the summary of an entry: the one that is kept, or one that is fetched now. Whatever is wrong with the network, the server or the database, there is an
/// answer in time: an older summary, or none.
/// </summary>
internal sealed partial class SummaryFinder(
    SummaryStore store, SummaryClient client, IOptions<SummaryOptions> options, TimeProvider clock, EntityInstrumentation instrumentation, ILogger<SummaryFinder> logger) : IDisposable
{
    private readonly SummaryOptions _options = options.Value;
    private readonly SemaphoreSlim _requests = new(options.Value.MaxConcurrency);
    private long _pauseEnd;

    private bool IsPaused => clock.GetUtcNow().UtcTicks < Volatile.Read(ref _pauseEnd);

    /// <param name="entry">The entry; without a Wikidata id nothing shows that a page is about it.</param>
    /// <param name="deadline">When the caller gives up.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<StoredSummary?> FindAsync(KnowledgeEntry entry, DateTime deadline, CancellationToken cancellationToken)
    {
        if (!_options.Enabled || entry.WikidataId.Length == 0)
        {
            return null;
        }

        try
        {
            var kept = await store.FindAsync(entry.WikidataId, entry.Name, cancellationToken);
            var found = IsFresh(kept) ? kept : await FetchAsync(entry, kept, LimitOf(deadline), cancellationToken);
            return found?.Summary is null ? null : found;
        }
        catch (DomainException unavailable)
        {
            LogNotKept(unavailable);
            return null;
        }
    }

    public void Dispose() => _requests.Dispose();

    private bool IsFresh(StoredSummary? kept) =>
        kept is not null && clock.GetUtcNow() - kept.FetchTime < (kept.Summary is null ? _options.MissingMaxAge : _options.MaxAge);

    private TimeSpan LimitOf(DateTime deadline)
    {
        var half = (deadline - clock.GetUtcNow().UtcDateTime) / 2;
        return half < _options.Timeout ? half : _options.Timeout;
    }

    private async Task<StoredSummary?> FetchAsync(KnowledgeEntry entry, StoredSummary? kept, TimeSpan limit, CancellationToken cancellationToken)
    {
        if (limit <= TimeSpan.Zero || IsPaused)
        {
            return kept;
        }

        using var timeout = new CancellationTokenSource(limit, clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await _requests.WaitAsync(ending.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return kept;
        }

        try
        {
            // Those who waited for a place may have waited for the same summary, or for a server that is down.
            kept = await store.FindAsync(entry.WikidataId, entry.Name, cancellationToken) ?? kept;
            return IsFresh(kept) || IsPaused ? kept : await AskAsync(entry, kept, isWholeTime: limit == _options.Timeout, ending.Token, cancellationToken);
        }
        finally
        {
            _requests.Release();
        }
    }

    private async Task<StoredSummary?> AskAsync(KnowledgeEntry entry, StoredSummary? kept, bool isWholeTime, CancellationToken inTime, CancellationToken cancellationToken)
    {
        SummaryAnswer answer;
        try
        {
            answer = await client.FetchAsync(entry.Name, entry.WikidataId, inTime);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A caller in a hurry says nothing about the server.
            answer = SummaryAnswer.Unavailable(isWholeTime ? _options.FailurePause : TimeSpan.Zero);
        }

        instrumentation.SummaryAsked(answer.Outcome.ToString());
        if (answer.Outcome is SummaryOutcome.Unavailable)
        {
            Pause(answer.Pause);
            return kept;
        }

        var fetched = new StoredSummary(answer.Summary, _options.License, clock.GetUtcNow());
        await store.SetAsync(entry.WikidataId, entry.Name, fetched, cancellationToken);
        return fetched;
    }

    private void Pause(TimeSpan time)
    {
        if (time > TimeSpan.Zero)
        {
            Volatile.Write(ref _pauseEnd, (clock.GetUtcNow() + time).UtcTicks);
            LogPaused(_options.BaseAddress, time);
        }
    }

    [LoggerMessage(EventId = 1, EventName = "SummariesPaused", Level = LogLevel.Warning, Message = "{Address} gives no summaries and is left alone for {Time}")]
    private partial void LogPaused(Uri address, TimeSpan time);

    [LoggerMessage(EventId = 2, EventName = "SummariesNotKept", Level = LogLevel.Warning, Message = "Summaries cannot be read or kept now; entities are answered without")]
    private partial void LogNotKept(Exception failure);
}
