using System.Net;
using System.Net.Sockets;
using Newsdesk.LocalHost;
using Newsdesk.LocalHost.Options;

namespace Newsdesk.EndToEnd.Tests.Suites;

/// <summary>Ports that were free when they were chosen, and are not when a server wants to listen on them.</summary>
public sealed class TakenPortTests : IDisposable
{
    private readonly TcpListener _taken = new(IPAddress.Loopback, 0);
    private int _lost;

    public TakenPortTests() => _taken.Start();

    public void Dispose() => _taken.Dispose();

    private int Taken => ((IPEndPoint)_taken.LocalEndpoint).Port;

    [Fact]
    public async Task Start_EmbeddedRedisLosesItsPort_TakesAnother()
    {
        await using var suite = await RunningSuite.StartAsync(freePorts: count => FirstTaken(count, of: 1));

        Assert.Equal(1, _lost);
        Assert.DoesNotContain($"{Taken}", suite.Suite.Redis.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ServiceProcessLosesItsPort_TakesAnother()
    {
        await using var suite = await RunningSuite.StartAsync(new LocalHostOptions { Processes = true }, freePorts: count => FirstTaken(count, of: 4));

        Assert.Equal(1, _lost);
        Assert.DoesNotContain(Taken, suite.Suite.Services.Select(service => service.Address.Port));
    }

    [Fact]
    public async Task Start_EveryPortIsLost_GivesUpWithASentence()
    {
        var failure = await Assert.ThrowsAsync<LocalHostException>(async () =>
        {
            await using var suite = await RunningSuite.StartAsync(freePorts: count => AlwaysTaken(count));
        });

        Assert.StartsWith($"The embedded Redis server cannot listen on 127.0.0.1:{Taken}: ", failure.Message, StringComparison.Ordinal);
        Assert.True(_lost > 1);
    }

    private int[] AlwaysTaken(int count)
    {
        _lost++;
        return [Taken, .. Ports.Free(count - 1)];
    }

    /// <summary>The first time that so many are asked for, one of them is lost.</summary>
    private int[] FirstTaken(int count, int of) => count == of && _lost == 0 ? AlwaysTaken(count) : Ports.Free(count);
}
