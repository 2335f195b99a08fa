using System.Threading.Channels;

namespace Newsdesk.Platform.Messaging;

/// <summary>Wakes the relay of one topic: events were committed, or one on its way has its answer.</summary>
internal sealed class RelaySignal(TimeProvider clock)
{
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    // A start finds what was left behind.
    private int _committed = 1;

    /// <summary>There may be new events in the outbox.</summary>
    public void Committed()
    {
        LookAgain();
        Answered();
    }

    /// <summary>An event has its answer.</summary>
    public void Answered() => _wake.Writer.TryWrite(true);

    /// <summary>Makes the next <see cref="TakeCommitted"/> true without a wake.</summary>
    public void LookAgain() => Interlocked.Exchange(ref _committed, 1);

    /// <summary>Whether the outbox may hold new events that were not read since.</summary>
    public bool TakeCommitted() => Interlocked.Exchange(ref _committed, 0) == 1;

    /// <summary>Rests until a wake, and at the longest so long: then it is time to look for events of another process.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken stoppingToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        // Waits for its callback, which must not meet a source that is gone.
        await using var timer = clock.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), limit, longest, Timeout.InfiniteTimeSpan);
        try
        {
            await _wake.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            LookAgain();
        }
    }
}
