using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newsdesk.LocalHost.Sidecar;

namespace Newsdesk.EndToEnd.Tests.Sidecar;

/// <summary>The methods of <see cref="EchoService"/>, for its server and for its callers.</summary>
internal static class EchoMethods
{
    public static readonly Method<StringValue, StringValue> Say = Define(MethodType.Unary, "Say", StringValue.Parser, StringValue.Parser);

    public static readonly Method<Int32Value, Int32Value> Count = Define(MethodType.ServerStreaming, "Count", Int32Value.Parser, Int32Value.Parser);

    public static readonly Method<Int32Value, Int32Value> Sum = Define(MethodType.ClientStreaming, "Sum", Int32Value.Parser, Int32Value.Parser);

    public static readonly Method<BytesValue, BytesValue> Chat = Define(MethodType.DuplexStreaming, "Chat", BytesValue.Parser, BytesValue.Parser);

    public static void BindService(ServiceBinderBase binder, EchoService? service)
    {
        binder.AddMethod(Say, service is null ? null! : service.Say);
        binder.AddMethod(Count, service is null ? null! : service.Count);
        binder.AddMethod(Sum, service is null ? null! : service.Sum);
        binder.AddMethod(Chat, service is null ? null! : service.Chat);
    }

    private static Method<TRequest, TResponse> Define<TRequest, TResponse>(
        MethodType kind, string name, MessageParser<TRequest> request, MessageParser<TResponse> response)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        new(kind, "newsdesk.testing.Echo", name, ProtobufMarshaller.For(request), ProtobufMarshaller.For(response));
}
