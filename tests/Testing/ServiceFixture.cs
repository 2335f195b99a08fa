using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newsdesk.Platform;
using Newsdesk.Testing.Logging;
using Newsdesk.Testing.Sidecar;
using Newsdesk.Testing.Storage;
using Xunit;
using static Dapr.AppCallback.Autogen.Grpc.v1.TopicEventResponse.Types;

namespace Newsdesk.Testing;

/// <summary>
/// One real service on a free port of this process, called over gRPC, with a database of its own and a fake sidecar:
/// <c>await using var service = await ServiceFixture.StartAsync(TopicHost.Build, DatabaseKind.Sqlite);</c>.
/// Disposing it fails the test if the service logged an error that was not announced.
/// </summary>
public sealed class ServiceFixture : IAsyncDisposable
{
    private readonly HostBuild _build;
    private readonly Action<WebApplicationBuilder>? _configure;
    private readonly string[] _settings;
    private WebApplication? _app;
    private GrpcChannel? _channel;

    private ServiceFixture(HostBuild build, TestDatabase database, FakeSidecar sidecar, Action<WebApplicationBuilder>? configure, string[] settings)
    {
        _build = build;
        _configure = configure;
        _settings = settings;
        Database = database;
        Sidecar = sidecar;
    }

    public TestDatabase Database { get; }

    public FakeSidecar Sidecar { get; }

    public NoUnexpectedErrors Log { get; } = new();

    public WebApplication App => _app ?? throw new InvalidOperationException("The service is stopped.");

    public GrpcChannel Channel => _channel ?? throw new InvalidOperationException("The service is stopped.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="build">The service's own <c>XHost.Build</c>.</param>
    /// <param name="kind">The engine of its database.</param>
    /// <param name="configure">Replaces parts of the service: its clock, its clients.</param>
    /// <param name="otherServices">Stand-ins of the services that it calls, mapped on the fake sidecar.</param>
    /// <param name="otherServiceParts">What the stand-ins need, registered with the fake sidecar.</param>
    /// <param name="settings">Further command-line arguments, <c>--Section:Key=value</c>.</param>
    public static async Task<ServiceFixture> StartAsync(
        HostBuild build,
        DatabaseKind kind = DatabaseKind.Sqlite,
        Action<WebApplicationBuilder>? configure = null,
        Action<IEndpointRouteBuilder>? otherServices = null,
        Action<IServiceCollection>? otherServiceParts = null,
        params string[] settings)
    {
        var sidecar = await FakeSidecar.StartAsync(otherServices, otherServiceParts, Cancellation);
        var database = await TestDatabase.CreateAsync(kind);
        var fixture = new ServiceFixture(build, database, sidecar, configure, settings);
        try
        {
            await fixture.StartAsync();
            return fixture;
        }
        catch
        {
            await fixture.ReleaseAsync();
            throw;
        }
    }

    /// <summary>A client of one of the service's gRPC services.</summary>
    public TClient Client<TClient>()
        where TClient : ClientBase<TClient> =>
        (TClient?)Activator.CreateInstance(typeof(TClient), Channel) ?? throw new InvalidOperationException($"{typeof(TClient)} takes no channel.");

    /// <summary>Delivers an event as the sidecar would.</summary>
    public Task<TopicEventResponseStatus> DeliverAsync(string topic, string id, IMessage payload) =>
        FakeSidecar.DeliverAsync(Channel.CreateCallInvoker(), topic, id, payload.ToByteString(), Cancellation);

    /// <summary>Stops the service as its orchestrator would.</summary>
    public async Task StopAsync()
    {
        _channel?.Dispose();
        _channel = null;
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync(CancellationToken.None);
            await app.DisposeAsync();
        }
    }

    /// <summary>Starts the stopped service again, on the same database and sidecar.</summary>
    public async Task StartAsync()
    {
        string[] arguments =
        [
            "--environment=Development", "--Listen:Port=0", "--Listen:HealthPort=0", $"--Sidecar:GrpcEndpoint={Sidecar.Address}", Database.Setting, .. _settings,
        ];
        _app = _build(arguments, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddProvider(Log);
            _configure?.Invoke(builder);
        });
        await _app.StartAsync(Cancellation);
        _channel = GrpcChannel.ForAddress(_app.ServiceAddress(), new GrpcChannelOptions { MaxReceiveMessageSize = null, MaxSendMessageSize = null });
    }

    public async ValueTask DisposeAsync()
    {
        await ReleaseAsync();
        Log.Verify();
    }

    private async Task ReleaseAsync()
    {
        await StopAsync();
        await Sidecar.DisposeAsync();
        await Database.DisposeAsync();
    }
}
