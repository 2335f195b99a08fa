using System.Globalization;
using Garnet;
using StackExchange.Redis;
using Xunit;

namespace Newsdesk.Testing.Redis;

/// <summary>An empty Redis of a test's own, on a free loopback port.</summary>
public sealed class RedisServer : IDisposable
{
    private static readonly string[] Folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];

    private IDisposable? _server;

    private RedisServer(int port, IDisposable server)
    {
        Configuration = $"127.0.0.1:{port}";
        _server = server;
    }

    /// <summary>The value of <c>Redis:Configuration</c> that leads here.</summary>
    public string Configuration { get; }

    /// <summary>Starts one; skips the test where it is not installed.</summary>
    public static async Task<RedisServer> StartAsync(RedisKind kind)
    {
        var port = FreePort.Next();
        var server = new RedisServer(port, kind == RedisKind.Garnet ? StartGarnet(port) : StartRedis(port));
        await server.WaitUntilReadyAsync();
        return server;
    }

    /// <summary>Stops it, once: from now on nobody answers under <see cref="Configuration"/>.</summary>
    public void Dispose() => Interlocked.Exchange(ref _server, null)?.Dispose();

    private static GarnetServer StartGarnet(int port)
    {
        // The native device does not load on every Linux.
        var server = new GarnetServer(
        [
            "--bind", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture), "--device-type", "RandomAccess", "--memory", "64m", "--page", "4m", "--index", "4m", "-q",
        ]);
        server.Start();
        return server;
    }

    private static ChildServer StartRedis(int port)
    {
        var program = Folders.Select(folder => Path.Combine(folder, "redis-server")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "redis-server is not installed.");
        return ChildServer.Start(
            ":",
            program ?? "",
            "--bind", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture), "--save", "", "--appendonly", "no");
    }

    private async Task WaitUntilReadyAsync()
    {
        var options = ConfigurationOptions.Parse(Configuration);
        options.AbortOnConnectFail = false;
        options.ConnectTimeout = 500;
        options.ReconnectRetryPolicy = new LinearRetry(50);
        options.HeartbeatInterval = TimeSpan.FromMilliseconds(50);
        await using var connection = await ConnectionMultiplexer.ConnectAsync(options);
        await Eventually.TrueAsync(() => connection.IsConnected);
        await connection.GetDatabase().PingAsync();
    }
}
