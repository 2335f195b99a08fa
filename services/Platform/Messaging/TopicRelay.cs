using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Newsdesk.Platform.Storage;
using Newsdesk.Platform.Telemetry;

namespace Newsdesk.Platform.Messaging;

/// <summary>
/// Publishes the events of one topic: started in the order of the commits, acknowledged in any, deleted only when acknowledged. A refused event is tried
/// again by itself, in slots that new events do not use; only a sidecar that cannot be reached, or a database that fails, makes all of them wait.
/// </summary>
internal sealed partial class TopicRelay
{
    private const int RetryShare = 4;

    private readonly string _topic;
    private readonly OutboxTable _outbox;
    private readonly SidecarPublisher _publisher;
    private readonly Lease _lease;
    private readonly OutboxOptions _options;
    private readonly TimeProvider _clock;
    private readonly PlatformInstrumentation _instrumentation;
    private readonly ILogger _logger;
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly PublishWindow _new;
    private readonly PublishWindow _refused;
    private readonly RelaySchedule _schedule;
    private int _committed = 1;
    private long _started;
    private bool _startAgain;
    private bool _held;
    private bool _failing;

    public TopicRelay(
        string topic,
        OutboxTable outbox,
        SidecarPublisher publisher,
        Lease lease,
        OutboxOptions options,
        TimeProvider clock,
        PlatformInstrumentation instrumentation,
        ILogger logger)
    {
        (_topic, _outbox, _publisher, _lease, _options) = (topic, outbox, publisher, lease, options);
        (_clock, _instrumentation, _logger) = (clock, instrumentation, logger);
        _new = new PublishWindow(options.MaxBatch, options.MaxBatchBytes);
        _refused = new PublishWindow(Math.Max(1, options.MaxBatch / RetryShare), options.MaxBatchBytes / RetryShare);
        _schedule = new RelaySchedule(options);
    }

    /// <summary>Tells that events were committed.</summary>
    public void Wake()
    {
        Interlocked.Exchange(ref _committed, 1);
        _wake.Writer.TryWrite(true);
    }

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
            await SettleAsync(stopping: true);
        }
    }

    private async Task PassAsync(CancellationToken stoppingToken)
    {
        try
        {
            await SettleAsync(stopping: false);
            _held = await _lease.HoldAsync(stoppingToken);
            if (!_held)
            {
                // Another replica publishes; what it leaves is to be looked for from the beginning.
                _startAgain = true;
                _schedule.CheckRefused(_clock.GetUtcNow());
            }
            else if (!_schedule.IsPaused(_clock.GetUtcNow()))
            {
                await StartNewAsync(stoppingToken);
                await StartRefusedAsync(stoppingToken);
            }
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            Interlocked.Exchange(ref _committed, 1);
            _schedule.Pause(_clock.GetUtcNow());
            Failed(failure);
        }
    }

    private async Task SettleAsync(bool stopping)
    {
        var now = _clock.GetUtcNow();
        List<PublishAnswer> answers = [.. await _new.AnsweredAsync(), .. await _refused.AnsweredAsync()];
        List<long> acknowledged = [.. answers.Where(answer => answer.Failure is null).Select(answer => answer.Row.Position)];
        // A publish that a stop has cut off says nothing about the event.
        List<(OutboxRow Row, DateTimeOffset Due)> refused = stopping
            ? []
            : [.. answers.Where(answer => answer.IsRefusal).Select(answer => (answer.Row, now + _options.BackoffAfter(answer.Row.Attempts + 1)))];
        await _outbox.SettleAsync(acknowledged, refused, CancellationToken.None);
        foreach (var answer in answers)
        {
            _new.Leave(answer.Row);
            _refused.Leave(answer.Row);
        }

        _instrumentation.Published(_topic, acknowledged.Count);
        if (!stopping)
        {
            Learn(answers, refused, now);
        }
    }

    private void Learn(List<PublishAnswer> answers, List<(OutboxRow Row, DateTimeOffset Due)> refused, DateTimeOffset now)
    {
        if (answers.Find(answer => answer.Failure is not null) is { Failure: { } failure })
        {
            _instrumentation.PublishFailed(_topic, answers.Count(answer => answer.Failure is not null));
            Failed(failure);
        }

        if (answers.Exists(answer => answer.IsUnreachable))
        {
            _startAgain = true;
            _schedule.Pause(now);
        }
        else if (answers.Count > 0)
        {
            _schedule.Resume();
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
            Interlocked.Exchange(ref _committed, 1);
        }

        while (_new.FreeEvents is > 0 and var free && Interlocked.Exchange(ref _committed, 0) == 1)
        {
            var rows = await _outbox.ReadNewAsync(_topic, _started, free, _new.FreeBytes, stoppingToken);
            if (rows.Count > 0)
            {
                Interlocked.Exchange(ref _committed, 1);
            }

            foreach (var row in rows)
            {
                _started = row.Position;
                Start(row, _new, stoppingToken);
            }
        }
    }

    private async Task StartRefusedAsync(CancellationToken stoppingToken)
    {
        var now = _clock.GetUtcNow();
        if (_refused.FreeEvents is not (> 0 and var free) || !_schedule.MayCheckRefused(now))
        {
            return;
        }

        var rows = await _outbox.ReadDueAsync(_topic, now, now + _options.MaxBackoff, _refused.Positions, free, _refused.FreeBytes, stoppingToken);
        foreach (var row in rows)
        {
            Start(row, _refused, stoppingToken);
        }

        var next = await _outbox.NextDueAsync(_topic, now, stoppingToken);
        _schedule.RefusedChecked(now, hasMore: rows.Count > 0, next);
        if (rows.Count == 0 && next is null && _refused.IsEmpty)
        {
            Recovered();
        }
    }

    private void Start(OutboxRow row, PublishWindow window, CancellationToken stoppingToken)
    {
        var publishing = TryPublishAsync(row, stoppingToken);
        window.Enter(row, publishing);
        _ = WakeAfterAsync(publishing);
    }

    private async Task WakeAfterAsync(Task publishing)
    {
        await publishing;
        _wake.Writer.TryWrite(true);
    }

    private async Task<Exception?> TryPublishAsync(OutboxRow row, CancellationToken stoppingToken)
    {
        try
        {
            await _publisher.PublishAsync(row, stoppingToken);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private async Task RestAsync(CancellationToken stoppingToken)
    {
        var busy = !_new.IsEmpty || !_refused.IsEmpty;
        var longest = busy ? _lease.RenewInterval : _options.PollInterval;
        var rest = _schedule.RestFrom(_clock.GetUtcNow(), longest, checksRefused: _held && _refused.FreeEvents > 0);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        using var timer = _clock.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), limit, rest, Timeout.InfiniteTimeSpan);
        try
        {
            await _wake.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // Time to look for events of another process, and to renew the lease.
            Interlocked.Exchange(ref _committed, 1);
        }
    }

    private void Failed(Exception failure)
    {
        if (!_failing)
        {
            _failing = true;
            LogPublishingFails(failure, _topic);
        }
    }

    private void Recovered()
    {
        if (_failing)
        {
            _failing = false;
            LogPublishingWorks(_topic);
        }
    }

    [LoggerMessage(EventId = 1, EventName = "PublishingFails", Level = LogLevel.Warning, Message = "Events of {Topic} cannot be published; they wait in the outbox")]
    private partial void LogPublishingFails(Exception failure, string topic);

    [LoggerMessage(EventId = 2, EventName = "PublishingWorks", Level = LogLevel.Information, Message = "All events of {Topic} are published again")]
    private partial void LogPublishingWorks(string topic);
}
