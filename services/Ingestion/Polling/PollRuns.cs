using System.Collections.Concurrent;
using Newsdesk.Articles.Sources;
using Newsdesk.Articles.Sources.Polling;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Polling;

/// <summary>The polls that this replica runs, whoever asked for them. They outlive the call that began them, and end with the service.</summary>
internal sealed class PollRuns(PollRunner runner, SourceSignal signal, IHostApplicationLifetime lifetime)
{
    private readonly ConcurrentDictionary<(SourceId, long), Task> _running = [];

    public int Count => _running.Count;

    /// <summary>Begins a poll. Its task answers the poll, or null when it has no result.</summary>
    public Task<SourcePoll?> Start(SourceLease lease)
    {
        // Held until it is counted; then it goes on on a thread of its own.
        var counted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var run = RunAsync(lease, counted.Task);
        _running[(lease.Source.Id, lease.Token)] = run;
        counted.SetResult();
        return run;
    }

    /// <summary>Completes when every poll has ended; they end soon after the service was told to stop.</summary>
    public Task EndAsync() => Task.WhenAll(_running.Values);

    private async Task<SourcePoll?> RunAsync(SourceLease lease, Task counted)
    {
        await counted;
        try
        {
            return await runner.RunAsync(lease, lifetime.ApplicationStopping);
        }
        finally
        {
            _running.TryRemove((lease.Source.Id, lease.Token), out _);
            signal.Wake();
        }
    }
}
