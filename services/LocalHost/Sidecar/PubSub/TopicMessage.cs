using Google.Protobuf;
using Grpc.Core;

namespace Newsdesk.LocalHost.Sidecar.PubSub;

/// <summary>An event on the bus: the CloudEvents attributes that daprd gives it, and the bytes as they were sent.</summary>
internal sealed record TopicMessage
{
    public required string PubSubName { get; init; }

    public required string Topic { get; init; }

    public required string Id { get; init; }

    public required string Source { get; init; }

    public required string Type { get; init; }

    public required string DataContentType { get; init; }

    public required ByteString Data { get; init; }

    /// <summary>W3C trace context of the publisher; empty when it sent none.</summary>
    public string TraceParent { get; init; } = "";

    public string TraceState { get; init; } = "";

    /// <summary>Builds the event of one publish, with daprd's defaults and the publisher's <c>cloudevent.*</c> overrides.</summary>
    public static TopicMessage From(
        string appId, string pubsub, string topic, ByteString data, string contentType, IDictionary<string, string> metadata, Metadata headers)
    {
        return new TopicMessage
        {
            PubSubName = pubsub,
            Topic = topic,
            Id = Override("id") ?? Guid.NewGuid().ToString(),
            Source = Override("source") ?? appId,
            Type = Override("type") ?? "com.dapr.event.sent",
            DataContentType = contentType.Length > 0 ? contentType : "text/plain",
            Data = data,
            TraceParent = Override("traceparent") ?? headers.GetValue("traceparent") ?? "",
            TraceState = Override("tracestate") ?? headers.GetValue("tracestate") ?? "",
        };

        string? Override(string attribute) =>
            metadata.TryGetValue($"cloudevent.{attribute}", out var value) && value.Length > 0 ? value : null;
    }
}
