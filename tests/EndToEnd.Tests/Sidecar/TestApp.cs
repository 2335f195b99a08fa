using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Newsdesk.EndToEnd.Tests.Sidecar;

/// <summary>An application beside a sidecar: the echo service and a recording subscriber on a free loopback port.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private readonly WebApplication _server;

    private TestApp(string appId, WebApplication server, EchoState echo, RecordingState events)
    {
        AppId = appId;
        _server = server;
        Echo = echo;
        Events = events;
    }

    public string AppId { get; }

    public EchoState Echo { get; }

    public RecordingState Events { get; }

    public Uri Address => new(_server.Urls.First());

    public static async Task<TestApp> StartAsync(string appId, RecordingState? events = null, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, port, endpoint => endpoint.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = null);
        var echo = new EchoState();
        events ??= new RecordingState();
        builder.Services.AddSingleton(echo).AddSingleton(events);
        var server = builder.Build();
        server.MapGrpcService<EchoService>();
        server.MapGrpcService<RecordingCallback>();
        await server.StartAsync();
        return new TestApp(appId, server, echo, events);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
