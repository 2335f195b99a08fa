using Google.Protobuf;

namespace Newsdesk.Platform.Messaging;

/// <summary>A fact to tell the other services.</summary>
/// <param name="Topic">Name of the topic on the bus, for example <c>article-ingested</c>.</param>
/// <param name="Id">The CloudEvents id. Deterministic: the same fact has the same id however often it is published.</param>
/// <param name="Payload">The event, serialised when it enters the outbox.</param>
public sealed record OutboxEvent(string Topic, string Id, IMessage Payload);
