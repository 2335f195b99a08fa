using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Newsdesk.LocalHost;
using Newsdesk.LocalHost.Supervision;

namespace Newsdesk.EndToEnd.Tests.Supervision;

/// <summary>Child processes that are kept running.</summary>
public sealed class SupervisedProcessTests
{
    private static readonly RestartPolicy Quick = new() { FirstDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(5) };

    [Fact]
    public async Task Killed_AfterItWasReady_IsStartedAgain()
    {
        await using var process = Shell("exec sleep 600");
        var first = await RunningAsync(process, not: null);
        process.BecameReady();

        Kill(first);
        var second = await RunningAsync(process, not: first);

        Assert.NotEqual(first, second);
        Assert.False(process.Completion.IsCompleted);
    }

    [Fact]
    public async Task EndsBeforeItWasReady_FailsWithItsLastWords()
    {
        await using var process = Shell("echo first >&2; echo 'The port 1 is in use.' >&2; exit 3");

        var failure = await Assert.ThrowsAsync<LocalHostException>(() => process.Completion.WaitAsync(TestContext.Current.CancellationToken));

        Assert.Equal("The service 'test' cannot start: The port 1 is in use.", failure.Message);
    }

    [Fact]
    public async Task EndsBeforeItWasReady_Silent_FailsWithItsExitCode()
    {
        await using var process = Shell("exit 3");

        var failure = await Assert.ThrowsAsync<LocalHostException>(() => process.Completion.WaitAsync(TestContext.Current.CancellationToken));

        Assert.Equal("The service 'test' ended while it was starting, with exit code 3.", failure.Message);
    }

    [Fact]
    public async Task ProgramMissing_Fails()
    {
        await using var process = Start(new ProcessCommand("/no/such/program", [], new Dictionary<string, string>()));

        var failure = await Assert.ThrowsAsync<LocalHostException>(() => process.Completion.WaitAsync(TestContext.Current.CancellationToken));

        Assert.StartsWith("The program '/no/such/program' of 'test' cannot be started:", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_EndsTheProcess()
    {
        var process = Shell("exec sleep 600");
        var id = await RunningAsync(process, not: null);

        await process.DisposeAsync();

        Assert.True(process.Completion.IsCompletedSuccessfully);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));
    }

    private static SupervisedProcess Shell(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a Unix shell");
        return Start(new ProcessCommand("/bin/sh", ["-c", script], new Dictionary<string, string>()));
    }

    private static SupervisedProcess Start(ProcessCommand command) =>
        new("test", command, Quick, showsOutput: false, TimeProvider.System, NullLogger.Instance);

    private static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }

    private static async Task<int> RunningAsync(SupervisedProcess process, int? not)
    {
        while (true)
        {
            if (process.ProcessId is { } id && id != not)
            {
                return id;
            }

            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
