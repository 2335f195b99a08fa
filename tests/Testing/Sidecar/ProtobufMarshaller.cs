using Google.Protobuf;
using Grpc.Core;

namespace Newsdesk.Testing.Sidecar;

internal static class ProtobufMarshaller
{
    public static Marshaller<T> For<T>(MessageParser<T> parser)
        where T : class, IMessage<T> =>
        Marshallers.Create(message => message.ToByteArray(), bytes => parser.ParseFrom(bytes));
}
