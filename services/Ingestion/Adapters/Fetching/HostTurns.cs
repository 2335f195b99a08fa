using Newsdesk.Articles.Fetching;
using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.Adapters.Fetching;

/// <summary>Sees to it that no host is hurried: a few connections at a time, a delay between starts, first come first served.</summary>
internal sealed class HostTurns(FetchOptions options, TimeProvider time)
{
    private readonly Dictionary<string, HostQueue> _queues = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly long _origin = time.GetTimestamp();

    /// <summary>Hosts that are remembered.</summary>
    public int Hosts
    {
        get
        {
            lock (_lock)
            {
                return _queues.Count;
            }
        }
    }

    // Not the wall clock: that may be set back, and a host would wait for as long.
    private TimeSpan Now => time.GetElapsedTime(_origin);

    /// <summary>Waits for a turn at a host.</summary>
    /// <param name="host">The host, in lower case.</param>
    /// <param name="crawlDelay">What its robots.txt asks for, if anything.</param>
    /// <param name="cancellationToken">Gives up the place in the queue.</param>
    /// <exception cref="FetchException">The host asked to be left alone, or too many wait already.</exception>
    public async Task<HostTurn> EnterAsync(string host, TimeSpan? crawlDelay, CancellationToken cancellationToken)
    {
        var delay = DelayOf(crawlDelay);
        var queue = Join(host);
        var hasConnection = false;
        try
        {
            await queue.Connections.WaitAsync(cancellationToken);
            hasConnection = true;
            var wait = Reserve(queue, TimeSpan.Zero, delay);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            return new HostTurn(this, queue, delay);
        }
        catch
        {
            Leave(queue, hasConnection);
            throw;
        }
    }

    internal TimeSpan Reserve(HostQueue queue, TimeSpan wait, TimeSpan delay)
    {
        lock (_lock)
        {
            ThrowIfPaused(queue);
            return queue.Pace.Reserve(Now + wait, delay) - Now;
        }
    }

    internal void Pause(HostQueue queue, TimeSpan wait)
    {
        lock (_lock)
        {
            queue.Pace.Pause(Now + wait);
        }
    }

    internal void Leave(HostQueue queue, bool hasConnection = true)
    {
        if (hasConnection)
        {
            queue.Connections.Release();
        }

        lock (_lock)
        {
            queue.Users--;
        }
    }

    private TimeSpan DelayOf(TimeSpan? crawlDelay)
    {
        var asked = crawlDelay < options.MaxCrawlDelay ? crawlDelay.Value : crawlDelay is null ? TimeSpan.Zero : options.MaxCrawlDelay;
        return asked > options.MinDelay ? asked : options.MinDelay;
    }

    private HostQueue Join(string host)
    {
        lock (_lock)
        {
            if (!_queues.TryGetValue(host, out var queue))
            {
                Forget();
                _queues[host] = queue = new HostQueue(host, options.MaxConnectionsPerHost);
            }

            ThrowIfPaused(queue);
            if (queue.Users >= options.MaxWaitingPerHost)
            {
                throw new FetchException(WebProblem.Busy, $"{queue.Users} fetches wait for {host} already.");
            }

            queue.Users++;
            return queue;
        }
    }

    private void ThrowIfPaused(HostQueue queue)
    {
        var pause = queue.Pace.PausedUntil;
        if (pause > Now)
        {
            throw new FetchException(WebProblem.Throttled, $"{queue.Host} asked to be left alone for another {Math.Ceiling((pause - Now).TotalSeconds)} s.") { RetryAfter = pause - Now };
        }
    }

    // All that are free go at once: a host that is asked every minute is idle most of the time.
    private void Forget()
    {
        if (_queues.Count < options.MaxHosts)
        {
            return;
        }

        var now = Now;
        foreach (var (host, queue) in _queues.Where(entry => entry.Value.Users == 0 && entry.Value.Pace.IsIdle(now)).ToList())
        {
            _queues.Remove(host);
        }

        if (_queues.Count < options.MaxHosts)
        {
            return;
        }

        // Rather than grow, the pauses that end soonest are cut short; many at once, so that it is rare.
        foreach (var queue in _queues.Values.Where(queue => queue.Users == 0).OrderBy(queue => queue.Pace.PausedUntil).Take((options.MaxHosts / 8) + 1).ToList())
        {
            _queues.Remove(queue.Host);
        }
    }
}
