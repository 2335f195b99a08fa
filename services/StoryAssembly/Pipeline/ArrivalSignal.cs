using System.Threading.Channels;

namespace Newsdesk.Stories.Pipeline;

/// <summary>Wakes the loop when something arrived, and tells the progress of it.</summary>
internal sealed class ArrivalSignal(AssemblyProgress progress)
{
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Arrived(long sequence)
    {
        progress.Arrived(sequence);
        _wake.Writer.TryWrite(true);
    }

    /// <summary>Waits for an arrival, at most this long.</summary>
    public async Task WaitAsync(TimeSpan? atMost, TimeProvider time, CancellationToken stoppingToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await using var timer = atMost is { } wait
            ? time.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), ending, wait, Timeout.InfiniteTimeSpan)
            : null;
        try
        {
            await _wake.Reader.ReadAsync(ending.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // The time is up.
        }
    }
}
