using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Configuration;

namespace Newsdesk.Platform.Clients;

/// <summary>How a channel to the sidecar behaves.</summary>
internal static class SidecarChannel
{
    /// <summary>What sidecars and services pass on, in bytes: the longest article with its annotation fits several times over.</summary>
    public const int MaxMessageBytes = 8 * 1024 * 1024;

    public static GrpcChannelOptions Options() => new()
    {
        HttpHandler = Handler(),
        DisposeHttpClient = true,
        MaxReceiveMessageSize = MaxMessageBytes,
        MaxSendMessageSize = MaxMessageBytes,
    };

    /// <summary>Pings rarer than the eight seconds below which daprd hangs up, and connections enough for more calls than one may carry.</summary>
    public static SocketsHttpHandler Handler() => new()
    {
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(2),
        PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        KeepAlivePingDelay = TimeSpan.FromSeconds(60),
        KeepAlivePingTimeout = TimeSpan.FromSeconds(30),
        EnableMultipleHttp2Connections = true,
    };

    /// <summary>The one layer that retries. Every call of the suite may be repeated: writes carry a request id or a natural key.</summary>
    public static ServiceConfig Retries() => new()
    {
        MethodConfigs =
        {
            new MethodConfig
            {
                Names = { MethodName.Default },
                RetryPolicy = new RetryPolicy
                {
                    MaxAttempts = 3,
                    InitialBackoff = TimeSpan.FromMilliseconds(100),
                    MaxBackoff = TimeSpan.FromSeconds(1),
                    BackoffMultiplier = 2,
                    RetryableStatusCodes = { StatusCode.Unavailable },
                },
            },
        },
    };
}
