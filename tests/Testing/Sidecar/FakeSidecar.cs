using System.Collections.Concurrent;
using System.Net;
using Dapr.AppCallback.Autogen.Grpc.v1;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static Dapr.AppCallback.Autogen.Grpc.v1.TopicEventResponse.Types;

namespace Newsdesk.Testing.Sidecar;

/// <summary>
/// Stands beside the service under test in place of daprd: records what it publishes, delivers events to it, and serves
/// stand-ins of the services that it calls.
/// </summary>
public sealed class FakeSidecar : IAsyncDisposable
{
    private static readonly Method<TopicEventRequest, TopicEventResponse> OnTopicEvent = new(
        MethodType.Unary,
        "dapr.proto.runtime.v1.AppCallback",
        nameof(OnTopicEvent),
        ProtobufMarshaller.For(TopicEventRequest.Parser),
        ProtobufMarshaller.For(TopicEventResponse.Parser));

    private readonly ConcurrentQueue<PublishedEvent> _published = [];
    private readonly ConcurrentQueue<SidecarCall> _calls = [];
    private readonly WebApplication _app;

    private FakeSidecar(Action<IEndpointRouteBuilder>? services, Action<IServiceCollection>? parts)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        builder.Services.AddRouting();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(new RecordingRuntime(this));
        parts?.Invoke(builder.Services);
        _app = builder.Build();
        _app.Use(next => context =>
        {
            _calls.Enqueue(new SidecarCall(context.Request.Path, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
            return next(context);
        });
        _app.UseRouting();
        _app.MapGrpcService<RecordingRuntime>();
        services?.Invoke(_app);
    }

    public Uri Address => new(_app.Urls.First());

    /// <summary>Everything that was acknowledged to the service, in the order of arrival.</summary>
    public IReadOnlyCollection<PublishedEvent> Published => _published;

    /// <summary>Every call that came by, publishing included.</summary>
    public IReadOnlyCollection<SidecarCall> Calls => _calls;

    /// <summary>Decides over each event before it is acknowledged; throw to refuse it.</summary>
    public Func<PublishedEvent, Task> OnPublish { get; set; } = _ => Task.CompletedTask;

    /// <param name="services">Maps stand-ins of other services: <c>endpoints.MapGrpcService&lt;FakeEntityService&gt;()</c>.</param>
    /// <param name="parts">Registers what the stand-ins need.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<FakeSidecar> StartAsync(Action<IEndpointRouteBuilder>? services, Action<IServiceCollection>? parts, CancellationToken cancellationToken)
    {
        var sidecar = new FakeSidecar(services, parts);
        await sidecar._app.StartAsync(cancellationToken);
        return sidecar;
    }

    /// <summary>Waits until as many different events of a topic have been published, and answers them with their repetitions.</summary>
    public async Task<IReadOnlyList<PublishedEvent>> WaitForAsync(string topic, int count, CancellationToken cancellationToken)
    {
        IReadOnlyList<PublishedEvent> events = [];
        await Eventually.TrueAsync(() =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            events = [.. _published.Where(published => published.Topic == topic)];
            return events.DistinctBy(published => published.Id).Count() >= count;
        });
        return events;
    }

    /// <summary>Delivers an event to a service and answers what it said.</summary>
    public static async Task<TopicEventResponseStatus> DeliverAsync(
        CallInvoker service,
        string topic,
        string id,
        ByteString data,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(service);
        var request = new TopicEventRequest
        {
            Id = id,
            Source = "test",
            SpecVersion = "1.0",
            DataContentType = "application/octet-stream",
            Data = data,
            Topic = topic,
            PubsubName = "pubsub",
        };
        var response = await service.AsyncUnaryCall(OnTopicEvent, null, new CallOptions(cancellationToken: cancellationToken), request);
        return response.Status;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    internal async Task TakeAsync(PublishedEvent published)
    {
        await OnPublish(published);
        _published.Enqueue(published);
    }
}
