using Dapr.Client.Autogen.Grpc.v1;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Newsdesk.LocalHost.Sidecar;
using Newsdesk.LocalHost.Sidecar.PubSub;

namespace Newsdesk.EndToEnd.Tests.Sidecar;

/// <summary>A mesh with applications and a caller that has a sidecar only.</summary>
internal sealed class MeshFixture : IAsyncDisposable
{
    private readonly List<TestApp> _apps = [];
    private readonly List<GrpcChannel> _channels = [];

    private MeshFixture(SidecarMesh mesh, LocalSidecar caller)
    {
        Mesh = mesh;
        Caller = caller;
        Channel = Open(caller.GrpcEndpoint);
    }

    public SidecarMesh Mesh { get; }

    /// <summary>The sidecar of the caller.</summary>
    public LocalSidecar Caller { get; }

    /// <summary>The caller's channel to its sidecar.</summary>
    public GrpcChannel Channel { get; }

    public DeadLetters DeadLetters => Mesh.Broker.DeadLetters;

    public static async Task<MeshFixture> StartAsync(MeshOptions? options = null, string? callerToken = null)
    {
        var mesh = new SidecarMesh(options ?? Quick, TimeProvider.System, NullLoggerFactory.Instance);
        var caller = await mesh.StartSidecarAsync(
            new SidecarOptions { AppId = "caller", HasApp = false, ApiToken = callerToken }, TestContext.Current.CancellationToken);
        return new MeshFixture(mesh, caller);
    }

    /// <summary>Retries in milliseconds, so that no test waits.</summary>
    public static MeshOptions Quick { get; } = new()
    {
        FirstRetryDelay = TimeSpan.FromMilliseconds(1),
        MaxRetryDelay = TimeSpan.FromMilliseconds(5),
        MaxFailures = 4,
    };

    public static CallOptions To(string appId) => new(
        new Metadata { { "dapr-app-id", appId } }, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Starts an application and its sidecar, and waits until its subscriptions are known.</summary>
    public async Task<TestApp> AddAsync(string appId, RecordingState? events = null, string? appToken = null)
    {
        await Mesh.StartSidecarAsync(new SidecarOptions { AppId = appId }, TestContext.Current.CancellationToken);
        var app = await TestApp.StartAsync(appId, events);
        _apps.Add(app);
        Mesh.Attach(appId, app.Address, appToken);
        await Mesh.Broker.Complete.WaitAsync(TestContext.Current.CancellationToken);
        return app;
    }

    public GrpcChannel Open(Uri address)
    {
        var channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions { MaxReceiveMessageSize = null });
        _channels.Add(channel);
        return channel;
    }

    public Task PublishAsync(string topic, string id, string data = "data") => new Dapr.Client.Autogen.Grpc.v1.Dapr.DaprClient(Channel).PublishEventAsync(
        Event(topic, id, data), cancellationToken: TestContext.Current.CancellationToken).ResponseAsync;

    public static PublishEventRequest Event(string topic, string id, string data = "data") => new()
    {
        PubsubName = "pubsub",
        Topic = topic,
        Data = ByteString.CopyFromUtf8(data),
        DataContentType = "application/octet-stream",
        Metadata = { ["cloudevent.id"] = id },
    };

    public async ValueTask DisposeAsync()
    {
        _channels.ForEach(channel => channel.Dispose());
        await Mesh.DisposeAsync();
        foreach (var app in _apps)
        {
            await app.DisposeAsync();
        }
    }
}
