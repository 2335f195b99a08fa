using System.Net;
using Garnet;

namespace Newsdesk.LocalHost.Redis;

/// <summary>Garnet in this process: the cache of a machine without Redis. Nothing depends on its durability.</summary>
internal sealed class EmbeddedRedis : IDisposable
{
    private readonly GarnetServer _server;

    private EmbeddedRedis(GarnetServer server) => _server = server;

    public static EmbeddedRedis Start(IPEndPoint endpoint, ILoggerFactory loggers)
    {
        // The native device does not load on every Linux, and with it Garnet acknowledges what it has not kept.
        string[] arguments =
        [
            "--bind", $"{endpoint.Address}", "--port", $"{endpoint.Port}", "--device-type", "RandomAccess", "--memory", "256m", "--page", "4m", "--index", "16m", "-q",
        ];
        var server = new GarnetServer(arguments, loggers);
        server.Start();
        return new EmbeddedRedis(server);
    }

    public void Dispose() => _server.Dispose();
}
