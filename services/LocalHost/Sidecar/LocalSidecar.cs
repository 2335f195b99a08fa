using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Newsdesk.LocalHost.Sidecar.Proxy;
using Newsdesk.LocalHost.Sidecar.Runtime;

namespace Newsdesk.LocalHost.Sidecar;

/// <summary>
/// The sidecar of one application: a loopback server with daprd's gRPC API for what the services use of it, gRPC proxying to every other application
/// of the mesh, and the HTTP health paths that the Dapr SDK asks.
/// </summary>
internal sealed class LocalSidecar : IAsyncDisposable
{
    private readonly WebApplication _server;

    private LocalSidecar(string appId, WebApplication server, Uri grpcEndpoint, Uri httpEndpoint)
    {
        AppId = appId;
        _server = server;
        GrpcEndpoint = grpcEndpoint;
        HttpEndpoint = httpEndpoint;
    }

    public string AppId { get; }

    /// <summary>Where the application sends its gRPC calls (`Sidecar:GrpcEndpoint`).</summary>
    public Uri GrpcEndpoint { get; }

    /// <summary>Where the health paths answer.</summary>
    public Uri HttpEndpoint { get; }

    public static async Task<LocalSidecar> StartAsync(SidecarOptions options, SidecarMesh mesh, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options));
        builder.Services.AddLogging().Replace(ServiceDescriptor.Singleton(loggers));
        builder.Services.AddRouting();
        builder.Services.AddSingleton(mesh).AddSingleton(options).AddSingleton<SidecarReadiness>();
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = options.MaxMessageBytes;
            grpc.MaxSendMessageSize = null;
            // What is not the sidecar's own belongs to an application.
            grpc.IgnoreUnknownServices = true;
        });
        builder.Services.AddHttpForwarder();
        builder.Services.AddSingleton<ServiceInvocation>();

        var server = builder.Build();
        server.UseMiddleware<ApiTokenCheck>();
        server.UseMiddleware<ProxyBranch>();
        server.UseRouting();
        server.MapGrpcService<DaprRuntime>();
        server.MapGrpcService<SidecarHealth>();
        server.MapHealthPaths();

        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        var addresses = server.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.ToArray();
        return new LocalSidecar(options.AppId, server, new Uri(addresses[0]), new Uri(addresses[1]));
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _server.StopAsync(patience.Token);
        await _server.DisposeAsync();
    }

    private static void Listen(KestrelServerOptions kestrel, SidecarOptions options)
    {
        kestrel.AddServerHeader = false;
        // Calls of any size and any pace pass through; the applications set the limits.
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.MinRequestBodyDataRate = null;
        kestrel.Limits.MinResponseDataRate = null;
        kestrel.Limits.Http2.MaxStreamsPerConnection = 2048;
        kestrel.Limits.Http2.InitialConnectionWindowSize = 4 * 1024 * 1024;
        kestrel.Limits.Http2.InitialStreamWindowSize = 1024 * 1024;
        // The order of these two is the order of the server's addresses.
        kestrel.Listen(IPAddress.Loopback, options.GrpcPort, endpoint => endpoint.Protocols = HttpProtocols.Http2);
        kestrel.Listen(IPAddress.Loopback, options.HttpPort, endpoint => endpoint.Protocols = HttpProtocols.Http1);
    }
}
