using System.Collections.Concurrent;
using Dapr.AppCallback.Autogen.Grpc.v1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Answer = Dapr.AppCallback.Autogen.Grpc.v1.TopicEventResponse.Types.TopicEventResponseStatus;

namespace Newsdesk.EndToEnd.Tests.Sidecar;

/// <summary>A subscriber which records what it gets and answers what the test says.</summary>
internal sealed class RecordingCallback(RecordingState state) : AppCallback.AppCallbackBase
{
    public override Task<ListTopicSubscriptionsResponse> ListTopicSubscriptions(Empty request, ServerCallContext context)
    {
        var response = new ListTopicSubscriptionsResponse();
        response.Subscriptions.Add(state.Subscriptions);
        return Task.FromResult(response);
    }

    public override async Task<TopicEventResponse> OnTopicEvent(TopicEventRequest request, ServerCallContext context)
    {
        state.Headers = context.RequestHeaders;
        state.Received.Enqueue(request);
        return new TopicEventResponse { Status = await state.Answer(request, context.CancellationToken) };
    }
}

/// <summary>What a <see cref="RecordingCallback"/> subscribes to, has received and answers.</summary>
internal sealed class RecordingState
{
    public List<TopicSubscription> Subscriptions { get; } = [];

    public ConcurrentQueue<TopicEventRequest> Received { get; } = [];

    public Metadata Headers { get; set; } = [];

    public Func<TopicEventRequest, CancellationToken, Task<Answer>> Answer { get; set; } = (_, _) => Task.FromResult(TopicEventResponse.Types.TopicEventResponseStatus.Success);

    public void Subscribe(string topic, string deadLetterTopic = "") => Subscriptions.Add(
        new TopicSubscription { PubsubName = "pubsub", Topic = topic, DeadLetterTopic = deadLetterTopic });
}
