using Dapr.Client.Autogen.Grpc.v1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Newsdesk.LocalHost.Sidecar.Runtime;

/// <summary>
/// The methods of <c>dapr.proto.runtime.v1.Dapr</c> that the local sidecar serves. The Dapr packages ship the messages without a server base class;
/// <see cref="BindServiceMethodAttribute"/> on <see cref="DaprRuntime"/> names this class in its place.
/// </summary>
internal static class DaprRuntimeBinding
{
    public const string Service = "dapr.proto.runtime.v1.Dapr";

    private static readonly Method<PublishEventRequest, Empty> PublishEvent =
        Unary(nameof(DaprRuntime.PublishEvent), PublishEventRequest.Parser, Empty.Parser);

    private static readonly Method<BulkPublishRequest, BulkPublishResponse> BulkPublishEvent =
        Unary(nameof(DaprRuntime.BulkPublishEvent), BulkPublishRequest.Parser, BulkPublishResponse.Parser);

    private static readonly Method<BulkPublishRequest, BulkPublishResponse> BulkPublishEventAlpha1 =
        Unary(nameof(DaprRuntime.BulkPublishEventAlpha1), BulkPublishRequest.Parser, BulkPublishResponse.Parser);

    private static readonly Method<GetMetadataRequest, GetMetadataResponse> GetMetadata =
        Unary(nameof(DaprRuntime.GetMetadata), GetMetadataRequest.Parser, GetMetadataResponse.Parser);

    /// <summary>Called by the gRPC server with a null handler; it finds the handlers by the methods' names.</summary>
    public static void BindService(ServiceBinderBase binder, DaprRuntime? service)
    {
        binder.AddMethod(PublishEvent, service is null ? null! : service.PublishEvent);
        binder.AddMethod(BulkPublishEvent, service is null ? null! : service.BulkPublishEvent);
        binder.AddMethod(BulkPublishEventAlpha1, service is null ? null! : service.BulkPublishEventAlpha1);
        binder.AddMethod(GetMetadata, service is null ? null! : service.GetMetadata);
    }

    private static Method<TRequest, TResponse> Unary<TRequest, TResponse>(string name, MessageParser<TRequest> request, MessageParser<TResponse> response)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        new(MethodType.Unary, Service, name, ProtobufMarshaller.For(request), ProtobufMarshaller.For(response));
}
