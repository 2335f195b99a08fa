namespace Newsdesk.Platform.Messaging;

/// <summary>An event as the outbox holds it.</summary>
internal sealed record OutboxRow(long Position, string Topic, string Id, string Type, byte[] Data, string? TraceParent);
