using Microsoft.Extensions.Logging;
using Newsdesk.Platform.Storage;
using Newsdesk.Platform.Telemetry;

namespace Newsdesk.Platform.Messaging;

/// <summary>
/// Publishes the events of one topic: started in the order of the commits, acknowledged in any, deleted only when acknowledged. A refused event is tried
/// again by itself, in slots that new events do not use; only a sidecar that cannot be reached, or a database that fails, makes all of them wait.
/// </summary>
internal sealed partial class TopicRelay(
    string topic,
    OutboxTable outbox,
    SidecarPublisher publisher,
    RelaySignal signal,
    Lease lease,
    OutboxOptions options,
    TimeProvider clock,
    PlatformInstrumentation instrumentation,
    ILogger logger)
{
    private const int RetryShare = 4;

    private readonly PublishWindow _new = new(publisher, signal, options.MaxBatch, options.MaxBatchBytes);
    private readonly PublishWindow _refused = new(publisher, signal, Math.Max(1, options.MaxBatch / RetryShare), options.MaxBatchBytes / RetryShare);
    private readonly RelaySchedule _schedule = new(options);
    private long _started;
    private bool _startAgain;
    private bool _held;
    private bool _failing;

    /// <summary>Tells that events were committed.</summary>
    public void Wake() => signal.Committed();

    public async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await PassAsync(stoppingToken);
                await RestAsync(stoppingToken);
            }
        }
        finally
        {
            // What is acknowledged need not be published again after the start.
            await Task.WhenAll(_new.AllAnsweredAsync(), _refused.AllAnsweredAsync());
            await SettleAsync(stoppingToken);
        }
    }

    private async Task PassAsync(CancellationToken stoppingToken)
    {
        try
        {
            await SettleAsync(stoppingToken);
            _held = await lease.HoldAsync(stoppingToken);
            if (!_held)
            {
                // Another replica publishes; what it leaves is to be looked for from the beginning.
                _startAgain = true;
                _schedule.CheckRefused(clock.GetUtcNow());
            }
            else if (!_schedule.IsPaused(clock.GetUtcNow()))
            {
                await StartNewAsync(stoppingToken);
                await StartRefusedAsync(stoppingToken);
            }
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            signal.LookAgain();
            _schedule.Pause(clock.GetUtcNow());
            Failed(failure);
        }
    }

    private async Task SettleAsync(CancellationToken stoppingToken)
    {
        var now = clock.GetUtcNow();
        List<PublishAnswer> answers = [.. await _new.AnsweredAsync(), .. await _refused.AnsweredAsync()];
        List<long> acknowledged = [.. answers.Where(answer => answer.Failure is null).Select(answer => answer.Row.Position)];
        // A publish that a stop has cut off says nothing about the event.
        List<(OutboxRow Row, DateTimeOffset Due)> refused = stoppingToken.IsCancellationRequested
            ? []
            : [.. answers.Where(answer => answer.IsRefusal).Select(answer => (answer.Row, now + options.BackoffAfter(answer.Row.Attempts + 1)))];
        await outbox.SettleAsync(acknowledged, refused, CancellationToken.None);
        foreach (var answer in answers)
        {
            _new.Leave(answer.Row);
            _refused.Leave(answer.Row);
        }

        instrumentation.Published(topic, acknowledged.Count);
        if (!stoppingToken.IsCancellationRequested)
        {
            Learn(answers, refused, now);
        }
    }

    private void Learn(List<PublishAnswer> answers, List<(OutboxRow Row, DateTimeOffset Due)> refused, DateTimeOffset now)
    {
        if (answers.Find(answer => answer.Failure is not null) is { Failure: { } failure })
        {
            instrumentation.PublishFailed(topic, answers.Count(answer => answer.Failure is not null));
            Failed(failure);
        }

        if (answers.Exists(answer => answer.IsUnreachable))
        {
            _startAgain = true;
            _schedule.Pause(now);
        }
        else if (answers.Count > 0 && _schedule.Resume())
        {
            _schedule.CheckRefused(now);
        }

        refused.ForEach(refusal => _schedule.CheckRefused(refusal.Due));
        if (answers.Exists(answer => answer is { Failure: null, Row.Attempts: > 0 }))
        {
            _schedule.RefusedPass(now);
        }
    }

    private async Task StartNewAsync(CancellationToken stoppingToken)
    {
        if (_startAgain)
        {
            if (!_new.IsEmpty)
            {
                return;
            }

            (_startAgain, _started) = (false, 0);
            signal.LookAgain();
        }

        while (_new.FreeEvents is > 0 and var free && signal.TakeCommitted())
        {
            var rows = await outbox.ReadNewAsync(topic, _started, free, _new.FreeBytes, stoppingToken);
            if (rows.Count > 0)
            {
                signal.LookAgain();
            }

            foreach (var row in rows)
            {
                _started = row.Position;
                _new.Start(row, stoppingToken);
            }
        }
    }

    private async Task StartRefusedAsync(CancellationToken stoppingToken)
    {
        var now = clock.GetUtcNow();
        if (_refused.FreeEvents is not (> 0 and var free) || !_schedule.MayCheckRefused(now))
        {
            return;
        }

        var rows = await outbox.ReadDueAsync(topic, now, now + options.MaxBackoff, _refused.Positions, free, _refused.FreeBytes, stoppingToken);
        foreach (var row in rows)
        {
            _refused.Start(row, stoppingToken);
        }

        var next = await outbox.NextDueAsync(topic, now, stoppingToken);
        _schedule.RefusedChecked(now, hasMore: rows.Count > 0, next);
        if (rows.Count == 0 && next is null && _refused.IsEmpty)
        {
            Recovered();
        }
    }

    private async Task RestAsync(CancellationToken stoppingToken)
    {
        var busy = !_new.IsEmpty || !_refused.IsEmpty;
        var longest = busy ? lease.RenewInterval : options.PollInterval;
        var rest = _schedule.RestFrom(clock.GetUtcNow(), longest, checksRefused: _held && _refused.FreeEvents > 0);
        await signal.WaitAsync(rest, stoppingToken);
    }

    private void Failed(Exception failure)
    {
        if (!_failing)
        {
            _failing = true;
            LogPublishingFails(failure, topic);
        }
    }

    private void Recovered()
    {
        if (_failing)
        {
            _failing = false;
            LogPublishingWorks(topic);
        }
    }

    [LoggerMessage(EventId = 1, EventName = "PublishingFails", Level = LogLevel.Warning, Message = "Events of {Topic} cannot be published; they wait in the outbox")]
    private partial void LogPublishingFails(Exception failure, string topic);

    [LoggerMessage(EventId = 2, EventName = "PublishingWorks", Level = LogLevel.Information, Message = "All events of {Topic} are published again")]
    private partial void LogPublishingWorks(string topic);
}
