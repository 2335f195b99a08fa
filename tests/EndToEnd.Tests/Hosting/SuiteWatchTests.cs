using Newsdesk.LocalHost;
using Newsdesk.LocalHost.Hosting;

namespace Newsdesk.EndToEnd.Tests.Hosting;

/// <summary>Work that ends when what it depends on has ended.</summary>
public sealed class SuiteWatchTests
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Run_CompletionFaults_CancelsTheWorkAndTellsTheFault()
    {
        var cancelled = false;

        var running = RunAsync(async token =>
        {
            _completion.SetException(new LocalHostException("It ended."));
            await Task.Delay(Timeout.InfiniteTimeSpan, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancelled = token.IsCancellationRequested;
            return 0;
        });

        Assert.Equal("It ended.", (await Assert.ThrowsAsync<LocalHostException>(() => running)).Message);
        Assert.True(cancelled);
    }

    [Fact]
    public async Task Run_WorkFailsForWantOfAService_TellsTheServicesFault()
    {
        _completion.SetException(new LocalHostException("It ended."));

        var running = RunAsync(_ => Task.FromException<int>(new IOException("echo")));

        Assert.Equal("It ended.", (await Assert.ThrowsAsync<LocalHostException>(() => running)).Message);
    }

    [Fact]
    public async Task Run_WorkEnds_GivesItsResult()
    {
        Assert.Equal(7, await RunAsync(_ => Task.FromResult(7)));
        _completion.SetResult();
        Assert.Equal(8, await RunAsync(async token =>
        {
            await Task.Yield();
            token.ThrowIfCancellationRequested();
            return 8;
        }));
    }

    [Fact]
    public async Task FirstFault_OneOfSeveralFaults_IsTheFault()
    {
        var first = SuiteWatch.FirstFault([Task.CompletedTask, new TaskCompletionSource().Task, _completion.Task]);

        _completion.SetException(new LocalHostException("It ended."));

        Assert.Equal("It ended.", (await Assert.ThrowsAsync<LocalHostException>(() => first)).Message);
    }

    private Task<int> RunAsync(Func<CancellationToken, Task<int>> work) =>
        SuiteWatch.RunAsync(_completion.Task, work, TestContext.Current.CancellationToken);
}
