namespace Newsdesk.Platform.Messaging;

/// <summary>
/// An event as the outbox holds it. Filled by property, not by constructor: of a result without rows SQLite cannot tell that a column is BYTEA, and Dapper
/// would find no constructor that fits.
/// </summary>
internal sealed record OutboxRow
{
    public required long Position { get; init; }

    public required string Topic { get; init; }

    public required string Id { get; init; }

    public required string Type { get; init; }

    public required byte[] Data { get; init; }

    public string? TraceParent { get; init; }

    /// <summary>How often the sidecar has refused it.</summary>
    public required long Attempts { get; init; }
}
