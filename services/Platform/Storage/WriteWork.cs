using System.Diagnostics;

namespace Newsdesk.Platform.Storage;

/// <summary>One caller's work on its way through the writer.</summary>
internal abstract class WriteWork
{
    /// <summary>The caller's trace, which the writer's own loop does not carry.</summary>
    public string? TraceParent { get; } = Activity.Current?.Id;

    /// <summary>Takes the work out of the queue. False when its caller gave it up.</summary>
    public abstract bool TryBegin();

    /// <summary>Does the work and keeps its result until the commit.</summary>
    public abstract Task RunAsync(IWriteSession session, CancellationToken cancellationToken);

    /// <summary>Gives the caller the result.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception failure);
}

/// <inheritdoc/>
internal sealed class WriteWork<T>(Func<IWriteSession, CancellationToken, Task<T>> write) : WriteWork
{
    // The writer's loop must not run its callers' continuations.
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private int _begun;

    /// <summary>Waits for the commit. Cancellation gives the work up while it is still queued.</summary>
    public async Task<T> WaitAsync(CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(
            static (work, token) => ((WriteWork<T>)work!).GiveUp(token),
            this);
        return await _completion.Task;
    }

    public override bool TryBegin() => Interlocked.Exchange(ref _begun, 1) == 0;

    public override async Task RunAsync(IWriteSession session, CancellationToken cancellationToken) =>
        _result = await write(session, cancellationToken);

    public override void Complete() => _completion.TrySetResult(_result!);

    public override void Fail(Exception failure) => _completion.TrySetException(failure);

    private void GiveUp(CancellationToken cancellationToken)
    {
        if (TryBegin())
        {
            _completion.TrySetCanceled(cancellationToken);
        }
    }
}
