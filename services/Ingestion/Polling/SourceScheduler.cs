using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Sources.Polling;
using Newsdesk.Kernel.Errors;

namespace Newsdesk.Articles.Polling;

/// <summary>Takes sources that are due, the longest due first, as many as may be polled at once, and sleeps until the next is due or something changes.</summary>
internal sealed partial class SourceScheduler(
    ISourceQueue queue, PollRuns runs, SourceSignal signal, PollOptions options, TimeProvider clock, ILogger<SourceScheduler> logger) : BackgroundService
{
    private bool _fails;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await signal.WaitAsync(await StartDueAsync(stoppingToken), clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await runs.EndAsync();
        }
    }

    /// <summary>Answers when to look again.</summary>
    private async Task<DateTimeOffset> StartDueAsync(CancellationToken stoppingToken)
    {
        var now = clock.GetUtcNow();
        var check = now + options.CheckInterval;
        try
        {
            var free = options.Concurrency - runs.Count;
            if (free > 0)
            {
                foreach (var lease in await queue.LeaseDueAsync(now, options.LeaseTime, free, stoppingToken))
                {
                    _ = runs.Start(lease);
                }
            }

            var isFull = runs.Count >= options.Concurrency;
            var due = isFull ? null : await queue.NextDueTimeAsync(stoppingToken);
            _fails = false;
            return due < check ? due.Value : check;
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            if (!_fails)
            {
                Log(failure);
            }

            _fails = true;
            return check;
        }
    }

    private void Log(Exception failure)
    {
        if (failure is DomainException)
        {
            LogUnavailable(failure);
        }
        else
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(EventId = 1, EventName = "SchedulerWaits", Level = LogLevel.Warning, Message = "Due sources cannot be read; the scheduler tries again")]
    private partial void LogUnavailable(Exception failure);

    [LoggerMessage(EventId = 2, EventName = "SchedulerFailed", Level = LogLevel.Error, Message = "The scheduler of sources failed and tries again")]
    private partial void LogFailed(Exception failure);
}
