using System.Collections.Concurrent;

namespace Newsdesk.LocalHost.Sidecar.PubSub;

/// <summary>One application's interest in one topic, and the state of delivering to it.</summary>
internal sealed class Subscription(string topic, string path, string deadLetterTopic, AppChannel app, int maxConcurrency) : IDisposable
{
    private readonly ConcurrentDictionary<string, DeliveryFailures> _failures = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<TaskCompletionSource> _aside = [];
    private volatile AppChannel _app = app;

    public string Topic => topic;

    /// <summary>The path the application asked to see on its events; empty mostly.</summary>
    public string Path => path;

    /// <summary>Where events go that the application cannot take; empty for nowhere.</summary>
    public string DeadLetterTopic => deadLetterTopic;

    public AppChannel App => _app;

    /// <summary>Bounds the deliveries under way.</summary>
    public SemaphoreSlim Slots { get; } = new(maxConcurrency);

    /// <summary>The application came back at another address.</summary>
    public void Redirect(AppChannel app) => _app = app;

    /// <summary>How often the application has failed this event so far.</summary>
    public DeliveryFailures FailuresOf(string id) => _failures.GetValueOrDefault(id);

    public void Remember(string id, DeliveryFailures failures) => _failures[id] = failures;

    public void Forget(string id) => _failures.TryRemove(id, out _);

    /// <summary>Waits until another event has been delivered, or until <paramref name="longest"/> has passed.</summary>
    public async Task StandAsideAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _aside.Enqueue(turn);
        await Task.WhenAny(turn.Task, Task.Delay(longest, clock, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Lets the event go on that stood aside first, if any does.</summary>
    public void LetOnePass()
    {
        if (_aside.TryDequeue(out var turn))
        {
            turn.TrySetResult();
        }
    }

    public void Dispose() => Slots.Dispose();
}
