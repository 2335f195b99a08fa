using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Sources;
using Newsdesk.Articles.Sources.Polling;
using Newsdesk.Articles.Telemetry;
using Newsdesk.Kernel.Errors;

namespace Newsdesk.Articles.Polling;

/// <summary>Runs one poll under its lease, from what is remembered to what is stored. Never throws.</summary>
internal sealed partial class PollRunner(
    ISourceQueue queue, SourcePoller poller, PollOptions options, SourceInstrumentation instrumentation, TimeProvider clock, ILogger<PollRunner> logger)
{
    /// <summary>The poll; null when it was broken off or has lost its lease, and left nothing.</summary>
    public async Task<SourcePoll?> RunAsync(SourceLease lease, CancellationToken stoppingToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var keeping = KeepAsync(lease, ending);
        try
        {
            var result = await PollAsync(lease, ending.Token);
            if (await queue.CompleteAsync(lease, result, CancellationToken.None))
            {
                Told(lease.Source, result);
                return result.Poll;
            }

            Lost(lease);
        }
        catch (Exception end) when (ending.IsCancellationRequested || end is DomainException)
        {
            await EndAsync(lease, end);
        }
        catch (Exception fault)
        {
            // The store refused the result: the lease runs out by itself, so that the fault is not repeated without end.
            LogPollFailed(fault, lease.Source.Id.Value);
        }
        finally
        {
            await ending.CancelAsync();
            await keeping;
        }

        return null;
    }

    private async Task<PollResult> PollAsync(SourceLease lease, CancellationToken cancellationToken)
    {
        var startTime = clock.GetUtcNow();
        try
        {
            var remembered = await queue.ReadEntriesAsync(lease.Source.Id, cancellationToken);
            var tally = new PollTally();
            var result = await poller.PollAsync(lease.Source, remembered, tally, cancellationToken);
            instrumentation.Polled(result.Poll, tally);
            return result;
        }
        catch (Exception fault) when (fault is not DomainException && !cancellationToken.IsCancellationRequested)
        {
            LogPollFailed(fault, lease.Source.Id.Value);
            return poller.Fault(lease.Source, startTime);
        }
    }

    // The lease is given back, so that the next who looks takes the source up: at once when stopping, when the database answers again otherwise.
    private async Task EndAsync(SourceLease lease, Exception end)
    {
        LogPollBrokenOff(end, lease.Source.Id.Value);
        try
        {
            await queue.ReleaseAsync(lease, CancellationToken.None);
        }
        catch (DomainException unavailable)
        {
            LogPollBrokenOff(unavailable, lease.Source.Id.Value);
        }
    }

    private async Task KeepAsync(SourceLease lease, CancellationTokenSource ending)
    {
        try
        {
            while (true)
            {
                await Task.Delay(options.LeaseTime / 3, clock, ending.Token);
                if (!await queue.RenewAsync(lease, clock.GetUtcNow() + options.LeaseTime, ending.Token))
                {
                    Lost(lease);
                    await ending.CancelAsync();
                    return;
                }
            }
        }
        catch (Exception end) when (end is OperationCanceledException or DomainException)
        {
            // Over, or the database does not answer: then the result will say whether the lease still holds.
        }
    }

    private void Lost(SourceLease lease)
    {
        instrumentation.LeaseLost();
        LogLeaseLost(lease.Source.Id.Value);
    }

    private void Told(Source before, PollResult result)
    {
        var isWell = IsWell(result.Progress.Health);
        if (isWell != IsWell(before.Progress.Health))
        {
            LogHealth(isWell ? LogLevel.Information : LogLevel.Warning, before.Id.Value, result.Progress.Health, result.Progress.HealthReason);
        }
    }

    private static bool IsWell(SourceHealth health) => health is not (SourceHealth.Failing or SourceHealth.Blocked);

    [LoggerMessage(EventId = 1, EventName = "PollFailed", Level = LogLevel.Error, Message = "The poll of source {Source} ended by a fault of the service")]
    private partial void LogPollFailed(Exception fault, string source);

    [LoggerMessage(EventId = 2, EventName = "PollBrokenOff", Level = LogLevel.Warning, Message = "The poll of source {Source} was broken off and will be repeated")]
    private partial void LogPollBrokenOff(Exception end, string source);

    [LoggerMessage(EventId = 3, EventName = "LeaseLost", Level = LogLevel.Warning, Message = "The poll of source {Source} has lost its lease; its result is not stored")]
    private partial void LogLeaseLost(string source);

    [LoggerMessage(EventId = 4, EventName = "SourceHealth", Message = "Source {Source} is {Health} now: {Reason}")]
    private partial void LogHealth(LogLevel level, string source, SourceHealth health, string reason);
}
