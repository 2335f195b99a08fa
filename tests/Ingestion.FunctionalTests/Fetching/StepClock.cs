using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using Newsdesk.Articles.Fetching;

namespace Newsdesk.Articles.FunctionalTests.Fetching;

/// <summary>A clock that knows how many wait for it to move: whoever delays something, as against the limits of what may take too long.</summary>
internal sealed class StepClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly ConcurrentDictionary<Wait, bool> _waits = new();
    private HashSet<TimeSpan> _limits = [];

    /// <summary>Delays that have begun and not ended.</summary>
    public int Waiting => _waits.Count;

    public void Ignore(FetchOptions options) => _limits = [options.ConnectTimeout, options.HeadersTimeout, options.BodyTimeout, options.TotalTimeout];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (_limits.Contains(dueTime) || dueTime == Timeout.InfiniteTimeSpan)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        var wait = new Wait(this);
        wait.Timer = base.CreateTimer(_ => { wait.End(); callback(state); }, null, dueTime, period);
        _waits[wait] = true;
        wait.ForgetIfEnded();
        return wait;
    }

    private sealed class Wait(StepClock clock) : ITimer
    {
        private volatile bool _hasEnded;

        public ITimer? Timer { get; set; }

        public void End()
        {
            _hasEnded = true;
            clock._waits.TryRemove(this, out _);
        }

        public void ForgetIfEnded()
        {
            if (_hasEnded)
            {
                clock._waits.TryRemove(this, out _);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => Timer?.Change(dueTime, period) ?? false;

        public void Dispose()
        {
            End();
            Timer?.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
