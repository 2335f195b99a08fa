namespace Newsdesk.Articles.Adapters.Fetching;

/// <summary>What a server answered to one request.</summary>
internal sealed record WebReply
{
    public required int Status { get; init; }

    /// <summary>The body, unpacked; empty unless the status is 200 or 203.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>Bytes of the body as they came.</summary>
    public long ReceivedBytes { get; init; }

    public string? ContentType { get; init; }

    public string? Location { get; init; }

    public string? EntityTag { get; init; }

    public string? LastModified { get; init; }

    public TimeSpan? RetryAfter { get; init; }
}
