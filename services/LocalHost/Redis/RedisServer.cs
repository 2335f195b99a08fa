using System.Net;
using StackExchange.Redis;

namespace Newsdesk.LocalHost.Redis;

/// <summary>The Redis server that the services are given: embedded, or the one named on the command line.</summary>
internal sealed class RedisServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly EmbeddedRedis? _embedded;

    private RedisServer(string configuration, EmbeddedRedis? embedded)
    {
        Configuration = configuration;
        _embedded = embedded;
    }

    /// <summary>StackExchange.Redis configuration; may hold a password.</summary>
    public string Configuration { get; }

    public bool IsEmbedded => _embedded is not null;

    /// <summary>Faults when the embedded server is gone. A server of its operator may go and come: reads are answered without it.</summary>
    public Task Completion => _embedded?.Completion ?? Task.CompletedTask;

    /// <summary>Hosts and ports only, fit to be printed.</summary>
    public string Address => RedisConfiguration.Servers(RedisConfiguration.Parse(Configuration));

    /// <summary>Starts the embedded server at the host and port of a configuration.</summary>
    public static RedisServer StartEmbedded(string configuration, ILoggerFactory loggers) =>
        new(configuration, EmbeddedRedis.Start((IPEndPoint)RedisConfiguration.Parse(configuration).EndPoints[0], loggers));

    /// <summary>Checks that the named server answers.</summary>
    /// <exception cref="LocalHostException">It does not.</exception>
    public static async Task<RedisServer> ConnectAsync(string configuration)
    {
        var options = RedisConfiguration.Parse(configuration);
        options.AbortOnConnectFail = true;
        options.ConnectRetry = 1;
        options.ConnectTimeout = (int)Patience.TotalMilliseconds;
        try
        {
            await using var connection = await ConnectionMultiplexer.ConnectAsync(options);
            await connection.GetDatabase().PingAsync();
            return new RedisServer(configuration, embedded: null);
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException)
        {
            throw new LocalHostException($"The Redis server {RedisConfiguration.Servers(options)} of --redis cannot be reached.", failure);
        }
    }

    public void Dispose() => _embedded?.Dispose();
}
