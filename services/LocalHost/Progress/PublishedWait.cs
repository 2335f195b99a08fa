using Grpc.Core;
using Newsdesk.Articles.V1;
using Newsdesk.LocalHost.Hosting;
using Newsdesk.Stories.V1;

namespace Newsdesk.LocalHost.Progress;

/// <summary>Waits until every article that was ever accepted is in a published document.</summary>
internal sealed class PublishedWait(SuiteClients clients, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>How long nothing may move. Longer than the stories wait for a missing article.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="report">Told the position and the goal whenever the position changes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="LocalHostException">Nothing moves any more.</exception>
    public async Task WaitAsync(Action<long, long> report, CancellationToken cancellationToken)
    {
        var goal = await RetryAsync(LatestSequenceAsync, cancellationToken);
        AssemblyProgress? last = null;
        for (var moved = clock.GetTimestamp(); ; await Task.Delay(Pause, clock, cancellationToken))
        {
            var progress = await RetryAsync(ProgressAsync, cancellationToken);
            if (!progress.Equals(last))
            {
                last = progress;
                moved = clock.GetTimestamp();
                report(Math.Min(progress.PublishedSequence, goal), goal);
            }

            if (progress.PublishedSequence >= goal)
            {
                return;
            }

            if (clock.GetElapsedTime(moved) > Patience)
            {
                throw new LocalHostException(
                    $"The stories stopped at article {progress.PublishedSequence} of {goal} and did not move for {Patience.TotalMinutes:0} minutes.");
            }
        }
    }

    private async Task<long> LatestSequenceAsync(CancellationToken cancellationToken)
    {
        var page = await clients.Articles.ListArticlesAsync(
            new ListArticlesRequest { PageSize = 1, ShowWithdrawn = true }, cancellationToken: cancellationToken);
        return page.Articles.Count > 0 ? page.Articles[0].IngestSequence : 0;
    }

    private async Task<AssemblyProgress> ProgressAsync(CancellationToken cancellationToken) =>
        await clients.Stories.GetAssemblyProgressAsync(new GetAssemblyProgressRequest(), cancellationToken: cancellationToken);

    private static bool IsPassing(RpcException failure) => failure.StatusCode is StatusCode.Unavailable or StatusCode.Unknown or StatusCode.DeadlineExceeded;

    /// <summary>Asks again while the service is away.</summary>
    private async Task<T> RetryAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        for (var started = clock.GetTimestamp(); ; await Task.Delay(Pause, clock, cancellationToken))
        {
            try
            {
                return await ask(cancellationToken);
            }
            catch (RpcException failure) when (IsPassing(failure) && clock.GetElapsedTime(started) < Patience)
            {
                // Being started again.
            }
        }
    }
}
