namespace Newsdesk.Articles.Adapters.Fetching;

/// <summary>The right to send one request to a host, kept until its answer is read.</summary>
internal sealed class HostTurn(HostTurns turns, HostQueue queue, TimeSpan delay) : IDisposable
{
    /// <summary>Takes the host's next start for a retry, and answers how long it is until then.</summary>
    /// <param name="wait">The shortest time until then.</param>
    public TimeSpan ReserveRetry(TimeSpan wait) => turns.Reserve(queue, wait, delay);

    /// <summary>Leaves the host alone for a while; whoever comes meanwhile is sent away.</summary>
    public void Pause(TimeSpan wait) => turns.Pause(queue, wait);

    public void Dispose() => turns.Leave(queue);
}
