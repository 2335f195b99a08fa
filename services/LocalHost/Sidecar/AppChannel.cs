using Grpc.Core;
using Grpc.Net.Client;

namespace Newsdesk.LocalHost.Sidecar;

/// <summary>The way from the sidecars to one application: where it listens, and a gRPC channel for its callbacks.</summary>
internal sealed class AppChannel : IDisposable
{
    private readonly GrpcChannel _channel;
    private readonly string? _appToken;

    public AppChannel(string appId, Uri address, string? appToken, HttpMessageInvoker transport)
    {
        AppId = appId;
        Address = address;
        _appToken = appToken;
        _channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions
        {
            HttpHandler = new SharedTransport(transport),
            DisposeHttpClient = false,
            MaxReceiveMessageSize = null,
            MaxSendMessageSize = null,
        });
        Callbacks = new AppCallbackClient(_channel.CreateCallInvoker());
    }

    public string AppId { get; }

    public Uri Address { get; }

    /// <summary>Calls the application's <c>AppCallback</c> service.</summary>
    public AppCallbackClient Callbacks { get; }

    /// <summary>Headers for a call to the application.</summary>
    public Metadata Headers()
    {
        var headers = new Metadata();
        AddToken(headers);
        return headers;
    }

    /// <summary>Puts the application's secret into a proxied request.</summary>
    public void AddToken(HttpRequestMessage request)
    {
        if (!string.IsNullOrEmpty(_appToken))
        {
            request.Headers.TryAddWithoutValidation(SidecarHeaders.ApiToken, _appToken);
        }
    }

    public void Dispose() => _channel.Dispose();

    private void AddToken(Metadata headers)
    {
        if (!string.IsNullOrEmpty(_appToken))
        {
            headers.Add(SidecarHeaders.ApiToken, _appToken);
        }
    }

    /// <summary>Lends the mesh's one connection pool to a channel which may not dispose of it.</summary>
    private sealed class SharedTransport(HttpMessageInvoker transport) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            transport.SendAsync(request, cancellationToken);
    }
}
