using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Newsdesk.Platform.Hosting;

/// <summary>HTTP/2 without TLS: the sidecars encrypt between pods.</summary>
internal sealed class KestrelSettings : IConfigureOptions<KestrelServerOptions>
{
    /// <summary>The largest message taken or sent, as the sidecars are set to.</summary>
    public const int MaxMessageBytes = 8 * 1024 * 1024;

    // A sidecar opens a second connection only above 2048 calls; Kestrel's default of 100 would make the rest queue.
    private const int MaxStreamsPerConnection = 4096;

    public void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2);
        // Message sizes are limited one by one; a stream may be as long and as slow as it likes.
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Limits.Http2.MaxStreamsPerConnection = MaxStreamsPerConnection;
        options.Limits.Http2.InitialConnectionWindowSize = MaxMessageBytes;
        options.Limits.Http2.InitialStreamWindowSize = MaxMessageBytes / 8;
        options.Limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(60);
    }
}
