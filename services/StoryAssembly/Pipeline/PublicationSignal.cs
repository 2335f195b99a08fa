namespace Newsdesk.Stories.Pipeline;

/// <summary>Tells every watcher that something was published.</summary>
internal sealed class PublicationSignal
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the next publication. Take it before looking at what is published, then await it.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Published()
    {
        var reached = Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously));
        reached.SetResult();
    }
}
