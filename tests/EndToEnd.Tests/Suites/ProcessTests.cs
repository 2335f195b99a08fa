using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Newsdesk.EndToEnd.Tests.CommandLine;
using Newsdesk.LocalHost.Hosting;
using Newsdesk.LocalHost.Options;

namespace Newsdesk.EndToEnd.Tests.Suites;

/// <summary>The suite with each service in a process of its own.</summary>
public sealed class ProcessTests(UndisturbedRun undisturbed) : IClassFixture<UndisturbedRun>
{
    [Theory]
    [InlineData(SuiteServices.Ingestion)]
    [InlineData(SuiteServices.Entity)]
    [InlineData(SuiteServices.StoryAssembly)]
    [InlineData(SuiteServices.Topic)]
    public async Task KilledInMidImport_EndsLikeAnUndisturbedRun(string appId)
    {
        await using var suite = await RunningSuite.StartAsync(new LocalHostOptions { Processes = true });
        var service = suite.Suite.Services.Single(one => one.AppId == appId);
        var before = service.ProcessId;
        var killedAt = 0L;

        var tally = await suite.SendAsync(
            progress =>
            {
                if (Interlocked.CompareExchange(ref killedAt, progress.Records, 0) == 0)
                {
                    Kill(before!.Value);
                }
            },
            undisturbed.Corpus);
        await suite.PublishedAsync();

        Assert.InRange(killedAt, 1, tally.Records - 1);
        Assert.NotEqual(before, await AliveAsync(service));
        SuiteStates.AssertSame(undisturbed.State, await suite.StateAsync());
        Assert.Empty((await suite.VerifyAsync()).Problems);
        Assert.False(File.Exists(suite.DeadLetters));
    }

    [Fact]
    public async Task HostKilled_ItsChildrenEnd()
    {
        using var host = LocalHostProcess.Start("--processes");
        var addresses = new List<IPEndPoint>();
        while (addresses.Count < SuiteServices.All.Count && await host.Output.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Split(" is ready at ") is [_, var rest])
            {
                addresses.Add(IPEndPoint.Parse(rest.Split(' ')[0]));
            }
        }

        host.Kill();

        Assert.Equal(SuiteServices.All.Count, addresses.Count);
        foreach (var address in addresses)
        {
            await ClosedAsync(address);
        }
    }

    private static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }

    private static async Task<int> AliveAsync(IRunningService service)
    {
        while (true)
        {
            if (service.ProcessId is { } id)
            {
                return id;
            }

            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Waits until nobody listens there any more.</summary>
    private static async Task ClosedAsync(IPEndPoint address)
    {
        while (true)
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(address, TestContext.Current.CancellationToken);
            }
            catch (SocketException)
            {
                return;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
