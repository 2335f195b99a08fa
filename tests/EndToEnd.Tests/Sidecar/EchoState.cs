using Grpc.Core;

namespace Newsdesk.EndToEnd.Tests.Sidecar;

/// <summary>What the echo service has seen of its latest call.</summary>
public sealed class EchoState
{
    private readonly TaskCompletionSource _hanging = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Metadata Headers { get; private set; } = [];

    public DateTime Deadline { get; private set; }

    /// <summary>Completes when a call hangs in the service.</summary>
    public Task Hanging => _hanging.Task;

    /// <summary>Completes when the hanging call is cancelled in the service.</summary>
    public Task Cancelled => _cancelled.Task;

    public void Saw(ServerCallContext context)
    {
        Headers = context.RequestHeaders;
        Deadline = context.Deadline;
    }

    public async Task HangAsync(CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(() => _cancelled.TrySetResult());
        _hanging.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }
}
