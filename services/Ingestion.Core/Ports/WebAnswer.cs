namespace Newsdesk.Articles.Ports;

/// <summary>What came of a fetch.</summary>
public sealed record WebAnswer
{
    public required WebOutcome Outcome { get; init; }

    /// <summary>Why, one sentence for an operator; never empty.</summary>
    public required string Reason { get; init; }

    /// <summary>The kind of reason; <see cref="WebProblem.None"/> exactly when received or not modified.</summary>
    public WebProblem Problem { get; init; }

    /// <summary>The status code of the last answer; 0 when no server answered.</summary>
    public int StatusCode { get; init; }

    /// <summary>The document, decompressed; empty unless received.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>The <c>Content-Type</c> as it was written, or null.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where the document was found, behind every redirect.</summary>
    public required string Url { get; init; }

    /// <summary>Where the server says the document has moved for good, to be asked for from now on; or null.</summary>
    public string? MovedUrl { get; init; }

    public string? EntityTag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>How long the server asks to be left alone (<c>Retry-After</c>), or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Bytes of bodies received over the network, before decompression.</summary>
    public long ReceivedBytes { get; init; }
}
