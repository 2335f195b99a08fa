using System.Net;
using System.Net.Sockets;
using Garnet;

namespace Newsdesk.LocalHost.Redis;

/// <summary>Garnet in this process: the cache of a machine without Redis. Nothing depends on its durability.</summary>
internal sealed class EmbeddedRedis : IDisposable
{
    private readonly GarnetServer _server;
    private readonly CancellationTokenSource _stopping = new();

    private EmbeddedRedis(GarnetServer server, IPEndPoint endpoint)
    {
        _server = server;
        Completion = WatchAsync(endpoint, _stopping.Token);
    }

    /// <summary>Faults when the server is gone; otherwise it completes when the server is stopped.</summary>
    public Task Completion { get; }

    /// <exception cref="LocalHostException">The server cannot listen there.</exception>
    public static EmbeddedRedis Start(IPEndPoint endpoint, ILoggerFactory loggers)
    {
        // The native device does not load on every Linux, and with it Garnet acknowledges what it has not kept.
        string[] arguments =
        [
            "--bind", $"{endpoint.Address}", "--port", $"{endpoint.Port}", "--device-type", "RandomAccess", "--memory", "256m", "--page", "4m", "--index", "16m", "-q",
        ];
        GarnetServer? server = null;
        try
        {
            server = new GarnetServer(arguments, loggers);
            server.Start();
            return new EmbeddedRedis(server, endpoint);
        }
        catch (Exception failure) when (failure.GetBaseException() is SocketException reason)
        {
            server?.Dispose();
            throw new LocalHostException($"The embedded Redis server cannot listen on {endpoint}: {reason.Message.TrimEnd('.')}.", failure);
        }
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _server.Dispose();
        _stopping.Dispose();
    }

    private static async Task WatchAsync(IPEndPoint endpoint, CancellationToken stopping)
    {
        await RedisWatch.UntilGoneAsync(endpoint, stopping);
        if (!stopping.IsCancellationRequested)
        {
            throw new LocalHostException($"The embedded Redis server on {endpoint} stopped unexpectedly.");
        }
    }
}
