using Dapr.Client.Autogen.Grpc.v1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newsdesk.LocalHost.Sidecar.PubSub;

namespace Newsdesk.LocalHost.Sidecar.Runtime;

/// <summary>daprd's runtime API, as far as the services use it: publishing and metadata.</summary>
[BindServiceMethod(typeof(DaprRuntimeBinding), nameof(DaprRuntimeBinding.BindService))]
internal class DaprRuntime(SidecarMesh mesh, SidecarOptions options)
{
    /// <summary>Publishes one event. Answers when every subscriber has acknowledged it, or UNAVAILABLE when one could not be reached.</summary>
    public virtual async Task<Empty> PublishEvent(PublishEventRequest request, ServerCallContext context)
    {
        CheckTarget(request.PubsubName, request.Topic);
        var message = TopicMessage.From(
            options.AppId, request.PubsubName, request.Topic, request.Data, request.DataContentType, request.Metadata, context.RequestHeaders);
        await PublishAsync(message, context);
        return new Empty();
    }

    /// <summary>Publishes many events; the answer lists those that failed, each for its own reason.</summary>
    public virtual async Task<BulkPublishResponse> BulkPublishEvent(BulkPublishRequest request, ServerCallContext context)
    {
        CheckTarget(request.PubsubName, request.Topic);
        CheckEntries(request);
        var failures = await Task.WhenAll(request.Entries.Select(entry => TryPublishAsync(request, entry, context)));
        var response = new BulkPublishResponse();
        response.FailedEntries.Add(failures.OfType<BulkPublishResponseFailedEntry>());
        return response;
    }

    /// <summary>The same under its older name, which SDKs fall back to.</summary>
    public virtual Task<BulkPublishResponse> BulkPublishEventAlpha1(BulkPublishRequest request, ServerCallContext context) =>
        BulkPublishEvent(request, context);

    /// <summary>Tells which application this is, its subscriptions and the one component there is.</summary>
    public virtual Task<GetMetadataResponse> GetMetadata(GetMetadataRequest request, ServerCallContext context)
    {
        var response = new GetMetadataResponse { Id = options.AppId, RuntimeVersion = "local" };
        response.RegisteredComponents.Add(new RegisteredComponents { Name = mesh.Options.PubSubName, Type = "pubsub.local", Version = "v1" });
        response.Subscriptions.Add(mesh.Broker.SubscriptionsOf(options.AppId).Select(subscription => new PubsubSubscription
        {
            PubsubName = mesh.Options.PubSubName,
            Topic = subscription.Topic,
            DeadLetterTopic = subscription.DeadLetterTopic,
            Type = PubsubSubscriptionType.Programmatic,
        }));
        if (mesh.Find(options.AppId) is { } app)
        {
            response.AppConnectionProperties = new AppConnectionProperties
            {
                ChannelAddress = app.Address.Host,
                Port = app.Address.Port,
                Protocol = "grpc",
            };
        }

        return Task.FromResult(response);
    }

    private async Task<BulkPublishResponseFailedEntry?> TryPublishAsync(BulkPublishRequest request, BulkPublishRequestEntry entry, ServerCallContext context)
    {
        try
        {
            var message = TopicMessage.From(
                options.AppId, request.PubsubName, request.Topic, entry.Event, entry.ContentType, entry.Metadata, context.RequestHeaders);
            await PublishAsync(message, context);
            return null;
        }
        catch (RpcException refusal)
        {
            return new BulkPublishResponseFailedEntry { EntryId = entry.EntryId, Error = refusal.Status.Detail };
        }
    }

    private async Task PublishAsync(TopicMessage message, ServerCallContext context)
    {
        try
        {
            await mesh.Broker.PublishAsync(message, context.CancellationToken);
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            throw new RpcException(new Status(StatusCode.Cancelled, "the publisher went away"));
        }
    }

    private void CheckTarget(string pubsub, string topic)
    {
        if (pubsub.Length == 0)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, "pubsub name is empty"));
        }

        if (pubsub != mesh.Options.PubSubName)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"pubsub {pubsub} is not found"));
        }

        if (topic.Length == 0)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"topic is empty in pubsub {pubsub}"));
        }
    }

    private static void CheckEntries(BulkPublishRequest request)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in request.Entries)
        {
            if (entry.EntryId.Length == 0)
            {
                throw new RpcException(new Status(StatusCode.InvalidArgument, "entryId is not present for one or more bulk publish entries"));
            }

            if (!ids.Add(entry.EntryId))
            {
                throw new RpcException(new Status(StatusCode.InvalidArgument, $"entryId {entry.EntryId} is present more than once"));
            }
        }
    }
}
