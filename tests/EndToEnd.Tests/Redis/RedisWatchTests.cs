using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Newsdesk.LocalHost;
using Newsdesk.LocalHost.Redis;

namespace Newsdesk.EndToEnd.Tests.Redis;

/// <summary>Noticing that a server is gone.</summary>
public sealed class RedisWatchTests
{
    [Fact]
    public async Task UntilGone_EmbeddedServerEnds_Ends()
    {
        var endpoint = new IPEndPoint(IPAddress.Loopback, Ports.Free(1)[0]);
        var server = EmbeddedRedis.Start(endpoint, NullLoggerFactory.Instance);
        var gone = RedisWatch.UntilGoneAsync(endpoint, TestContext.Current.CancellationToken);
        Assert.False(gone.IsCompleted);

        server.Dispose();

        await gone.WaitAsync(TestContext.Current.CancellationToken);
        await server.Completion.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task UntilGone_OneConnectionBreaks_IsMadeAgain()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var gone = RedisWatch.UntilGoneAsync((IPEndPoint)server.LocalEndpoint, TestContext.Current.CancellationToken);

        (await server.AcceptSocketAsync(TestContext.Current.CancellationToken)).Dispose();
        using var second = await server.AcceptSocketAsync(TestContext.Current.CancellationToken);

        Assert.False(gone.IsCompleted);
        server.Stop();
        second.Dispose();
        await gone.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Start_PortIsTaken_IsOneSentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var failure = Assert.Throws<LocalHostException>(() => EmbeddedRedis.Start((IPEndPoint)taken.LocalEndpoint, NullLoggerFactory.Instance));

        Assert.StartsWith($"The embedded Redis server cannot listen on {taken.LocalEndpoint}: ", failure.Message, StringComparison.Ordinal);
    }
}
