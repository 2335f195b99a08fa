using System.Collections.Frozen;
using Dapr.AppCallback.Autogen.Grpc.v1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Newsdesk.Kernel.Errors;
using Newsdesk.Platform.Clients;
using Newsdesk.Platform.Telemetry;
using static Dapr.AppCallback.Autogen.Grpc.v1.TopicEventResponse.Types;

namespace Newsdesk.Platform.Messaging;

/// <summary>Where the sidecar delivers events. It answers for every event; an error status would be taken for RETRY, and UNIMPLEMENTED for success.</summary>
internal sealed partial class TopicEventService(
    IEnumerable<ITopicEventHandler> handlers,
    IOptions<SidecarOptions> options,
    PlatformInstrumentation instrumentation,
    ILogger<TopicEventService> logger) : AppCallback.AppCallbackBase
{
    private readonly FrozenDictionary<string, ITopicEventHandler> _handlers = handlers.ToFrozenDictionary(handler => handler.Topic, StringComparer.Ordinal);

    public override Task<ListTopicSubscriptionsResponse> ListTopicSubscriptions(Empty request, ServerCallContext context)
    {
        var response = new ListTopicSubscriptionsResponse();
        response.Subscriptions.Add(_handlers.Keys.Order(StringComparer.Ordinal).Select(topic => new TopicSubscription
        {
            PubsubName = options.Value.PubSub,
            Topic = topic,
            DeadLetterTopic = $"{topic}-dead",
        }));
        return Task.FromResult(response);
    }

    public override async Task<TopicEventResponse> OnTopicEvent(TopicEventRequest request, ServerCallContext context)
    {
        var status = await HandleAsync(request, context.CancellationToken);
        instrumentation.EventHandled(request.Topic, status.ToString());
        return new TopicEventResponse { Status = status };
    }

    private async Task<TopicEventResponseStatus> HandleAsync(TopicEventRequest request, CancellationToken cancellationToken)
    {
        if (!_handlers.TryGetValue(request.Topic, out var handler))
        {
            LogNoHandler(request.Topic, request.Id);
            return TopicEventResponseStatus.Drop;
        }

        if (request.Id.Length == 0)
        {
            // All such events would share one key in the inbox: the first would make the rest look handled.
            LogNoId(request.Topic);
            return TopicEventResponseStatus.Drop;
        }

        try
        {
            await handler.HandleAsync(new TopicEvent($"{request.Topic}/{request.Id}", request.Topic, request.Data.Memory), cancellationToken);
            return TopicEventResponseStatus.Success;
        }
        catch (DomainException passing) when (passing.Kind is DomainErrorKind.Conflict or DomainErrorKind.Exhausted or DomainErrorKind.Unavailable)
        {
            LogRetry(passing, request.Topic, request.Id);
            return TopicEventResponseStatus.Retry;
        }
        catch (Exception refusal) when (refusal is DomainException or InvalidProtocolBufferException)
        {
            LogDropped(refusal, request.Topic, request.Id);
            return TopicEventResponseStatus.Drop;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            return TopicEventResponseStatus.Retry;
        }
        catch (RpcException dependency) when (dependency.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded)
        {
            LogRetry(dependency, request.Topic, request.Id);
            return TopicEventResponseStatus.Retry;
        }
        catch (Exception failure)
        {
            LogFailed(failure, request.Topic, request.Id);
            return TopicEventResponseStatus.Retry;
        }
    }

    [LoggerMessage(EventId = 1, EventName = "EventWithoutHandler", Level = LogLevel.Warning, Message = "Event {Id} of {Topic} was refused: this service does not handle the topic")]
    private partial void LogNoHandler(string topic, string id);

    [LoggerMessage(EventId = 2, EventName = "EventRetried", Level = LogLevel.Warning, Message = "Event {Id} of {Topic} could not be handled now and will come again")]
    private partial void LogRetry(Exception failure, string topic, string id);

    [LoggerMessage(EventId = 3, EventName = "EventDropped", Level = LogLevel.Warning, Message = "Event {Id} of {Topic} was refused and goes to the dead letters")]
    private partial void LogDropped(Exception refusal, string topic, string id);

    [LoggerMessage(EventId = 4, EventName = "EventFailed", Level = LogLevel.Error, Message = "Event {Id} of {Topic} failed and will come again")]
    private partial void LogFailed(Exception failure, string topic, string id);

    [LoggerMessage(EventId = 5, EventName = "EventWithoutId", Level = LogLevel.Warning, Message = "An event of {Topic} was refused: it has no id")]
    private partial void LogNoId(string topic);
}
