using Dapr.AppCallback.Autogen.Grpc.v1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Newsdesk.LocalHost.Sidecar;

/// <summary>A client of <c>dapr.proto.runtime.v1.AppCallback</c>, which the Dapr packages ship messages for, but no client.</summary>
internal sealed class AppCallbackClient(CallInvoker invoker)
{
    public const string Service = "dapr.proto.runtime.v1.AppCallback";

    private static readonly Method<Empty, ListTopicSubscriptionsResponse> ListTopicSubscriptionsMethod = new(
        MethodType.Unary, Service, "ListTopicSubscriptions",
        ProtobufMarshaller.For(Empty.Parser), ProtobufMarshaller.For(ListTopicSubscriptionsResponse.Parser));

    private static readonly Method<TopicEventRequest, TopicEventResponse> OnTopicEventMethod = new(
        MethodType.Unary, Service, "OnTopicEvent",
        ProtobufMarshaller.For(TopicEventRequest.Parser), ProtobufMarshaller.For(TopicEventResponse.Parser));

    public AsyncUnaryCall<ListTopicSubscriptionsResponse> ListTopicSubscriptionsAsync(CallOptions options) =>
        invoker.AsyncUnaryCall(ListTopicSubscriptionsMethod, null, options, new Empty());

    public AsyncUnaryCall<TopicEventResponse> OnTopicEventAsync(TopicEventRequest request, CallOptions options) =>
        invoker.AsyncUnaryCall(OnTopicEventMethod, null, options, request);
}
