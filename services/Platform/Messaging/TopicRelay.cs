using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Newsdesk.Platform.Storage;
using Newsdesk.Platform.Telemetry;

namespace Newsdesk.Platform.Messaging;

/// <summary>Publishes the events of one topic: started in the order of the commits, acknowledged in any, deleted only when acknowledged.</summary>
internal sealed partial class TopicRelay(
    string topic,
    OutboxTable outbox,
    SidecarPublisher publisher,
    Lease lease,
    OutboxOptions options,
    TimeProvider clock,
    PlatformInstrumentation instrumentation,
    ILogger logger)
{
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private int _failures;

    public void Wake() => _wake.Writer.TryWrite(true);

    public async Task RunAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var more = false;
            try
            {
                more = await lease.HoldAsync(stoppingToken) && await RelayAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(failure);
            }

            await RestAsync(more, stoppingToken);
        }
    }

    /// <returns>Whether there may be more to publish now.</returns>
    private async Task<bool> RelayAsync(CancellationToken stoppingToken)
    {
        var rows = await outbox.ReadAsync(topic, options.MaxBatch, options.MaxBatchBytes, stoppingToken);
        if (rows.Count == 0)
        {
            return false;
        }

        var outcomes = await Task.WhenAll(rows.Select(row => TryPublishAsync(row, stoppingToken)));
        var acknowledged = rows.Zip(outcomes).Where(pair => pair.Second is null).Select(pair => pair.First.Position).ToList();
        // Also when stopping: what is acknowledged need not be published again.
        await outbox.DeleteAsync(acknowledged, CancellationToken.None);
        instrumentation.Published(topic, acknowledged.Count);
        if (outcomes.OfType<Exception>().FirstOrDefault() is { } failure)
        {
            stoppingToken.ThrowIfCancellationRequested();
            instrumentation.PublishFailed(topic, rows.Count - acknowledged.Count);
            Failed(failure);
            return true;
        }

        Recovered();
        return true;
    }

    private async Task<Exception?> TryPublishAsync(OutboxRow row, CancellationToken stoppingToken)
    {
        try
        {
            await publisher.PublishAsync(row, stoppingToken);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private async Task RestAsync(bool more, CancellationToken stoppingToken)
    {
        if (_failures > 0)
        {
            await Task.Delay(Backoff(), clock, stoppingToken);
        }
        else if (!more)
        {
            await WaitForWakeAsync(stoppingToken);
        }
    }

    private async Task WaitForWakeAsync(CancellationToken stoppingToken)
    {
        using var poll = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        using var timer = clock.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), poll, options.PollInterval, Timeout.InfiniteTimeSpan);
        try
        {
            await _wake.Reader.ReadAsync(poll.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // Time to look for events of another process.
        }
    }

    private TimeSpan Backoff()
    {
        var doubled = options.MinBackoff * Math.Pow(2, Math.Min(_failures - 1, 30));
        return doubled < options.MaxBackoff ? doubled : options.MaxBackoff;
    }

    private void Failed(Exception failure)
    {
        if (_failures++ == 0)
        {
            LogPublishingFails(failure, topic);
        }
    }

    private void Recovered()
    {
        if (_failures > 0)
        {
            LogPublishingWorks(topic);
        }

        _failures = 0;
    }

    [LoggerMessage(EventId = 1, EventName = "PublishingFails", Level = LogLevel.Warning, Message = "Events of {Topic} cannot be published; they wait in the outbox")]
    private partial void LogPublishingFails(Exception failure, string topic);

    [LoggerMessage(EventId = 2, EventName = "PublishingWorks", Level = LogLevel.Information, Message = "Events of {Topic} are published again")]
    private partial void LogPublishingWorks(string topic);
}
