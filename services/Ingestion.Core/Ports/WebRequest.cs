namespace Newsdesk.Articles.Ports;

/// <summary>A document that is wanted from the web.</summary>
public sealed record WebRequest
{
    public required string Url { get; init; }

    public required WebContent Content { get; init; }

    /// <summary>The <c>ETag</c> that came with the document last time, to be told only of changes; or null.</summary>
    public string? EntityTag { get; init; }

    /// <summary>The <c>Last-Modified</c> that came with the document last time, as it was written; or null.</summary>
    public string? LastModified { get; init; }
}
