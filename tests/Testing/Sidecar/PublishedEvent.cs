using Google.Protobuf;

namespace Newsdesk.Testing.Sidecar;

/// <summary>An event as a service published it.</summary>
public sealed record PublishedEvent(string Topic, string Id, string Type, string ContentType, ByteString Data, IReadOnlyDictionary<string, string> Metadata)
{
    public T Parse<T>(MessageParser<T> parser)
        where T : IMessage<T>
    {
        ArgumentNullException.ThrowIfNull(parser);
        return parser.ParseFrom(Data);
    }
}
