namespace Newsdesk.Articles.Sources.Polling;

/// <summary>An entry that a feed has listed, as it was when it was last looked at.</summary>
public sealed record SeenEntry
{
    /// <summary>What identifies it within its feed.</summary>
    public required string Key { get; init; }

    /// <summary>Hash of what the feed says of it; another one means that it changed.</summary>
    public required string Fingerprint { get; init; }

    public required EntryState State { get; init; }

    /// <summary>Tries in a row to fetch its page.</summary>
    public int Attempts { get; init; }

    /// <summary>The <c>ETag</c> of its page, or null.</summary>
    public string? EntityTag { get; init; }

    /// <summary>The <c>Last-Modified</c> of its page, or null.</summary>
    public string? LastModified { get; init; }

    /// <summary>Number of the poll that looked at it last: the lowest are forgotten first.</summary>
    public required long PollNumber { get; init; }
}
