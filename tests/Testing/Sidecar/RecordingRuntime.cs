using Dapr.Client.Autogen.Grpc.v1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Newsdesk.Testing.Sidecar;

/// <summary>The part of <c>dapr.proto.runtime.v1.Dapr</c> that services publish through. The Dapr packages ship no server base class: the gRPC server binds the virtual methods by their names.</summary>
[BindServiceMethod(typeof(RecordingRuntime), nameof(BindService))]
public class RecordingRuntime(FakeSidecar sidecar)
{
    private static readonly Method<PublishEventRequest, Empty> PublishEventMethod = new(
        MethodType.Unary,
        "dapr.proto.runtime.v1.Dapr",
        nameof(PublishEvent),
        ProtobufMarshaller.For(PublishEventRequest.Parser),
        ProtobufMarshaller.For(Empty.Parser));

    /// <summary>Called by the gRPC server with null; it finds the handler by the method's name.</summary>
    public static void BindService(ServiceBinderBase binder, RecordingRuntime? runtime) =>
        binder.AddMethod(PublishEventMethod, runtime is null ? null! : runtime.PublishEvent);

    public virtual async Task<Empty> PublishEvent(PublishEventRequest request, ServerCallContext context)
    {
        await sidecar.TakeAsync(new PublishedEvent(
            request.Topic,
            request.Metadata.TryGetValue("cloudevent.id", out var id) ? id : "",
            request.Metadata.TryGetValue("cloudevent.type", out var type) ? type : "",
            request.DataContentType,
            request.Data,
            request.Metadata.ToDictionary(entry => entry.Key, entry => entry.Value)));
        return new Empty();
    }
}
