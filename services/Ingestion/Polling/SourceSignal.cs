using System.Threading.Channels;

namespace Newsdesk.Articles.Polling;

/// <summary>Wakes the scheduler: a source was created or changed, or a poll has ended. Signals that nobody has heard yet count as one.</summary>
internal sealed class SourceSignal
{
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => _wake.Writer.TryWrite(true);

    /// <summary>Returns after a signal or at the time, whichever is first.</summary>
    public async Task WaitAsync(DateTimeOffset time, TimeProvider clock, CancellationToken cancellationToken)
    {
        var rest = time - clock.GetUtcNow();
        if (rest <= TimeSpan.Zero)
        {
            return;
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // Waits for its callback, which must not meet a source that is gone.
        await using var timer = clock.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), waiting, rest, Timeout.InfiniteTimeSpan);
        try
        {
            await _wake.Reader.ReadAsync(waiting.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is over.
        }
    }
}
