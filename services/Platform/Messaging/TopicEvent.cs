using Google.Protobuf;

namespace Newsdesk.Platform.Messaging;

/// <summary>A fact that another service told.</summary>
/// <param name="Id">Topic and CloudEvents id, <c>topic/id</c>: the key under which it is handled once.</param>
/// <param name="Topic">The topic it came on.</param>
/// <param name="Data">The serialised protobuf.</param>
public sealed record TopicEvent(string Id, string Topic, ReadOnlyMemory<byte> Data)
{
    /// <exception cref="InvalidProtocolBufferException">The data is not such a message; the event is dead-lettered.</exception>
    public T Parse<T>(MessageParser<T> parser)
        where T : IMessage<T>
    {
        ArgumentNullException.ThrowIfNull(parser);
        return parser.ParseFrom(Data.Span);
    }
}
