namespace Newsdesk.Articles.Sources.Polling;

/// <summary>What one poll found and did.</summary>
public sealed record PollFinding
{
    public required SourceHealth Health { get; init; }

    /// <summary>Why, one sentence.</summary>
    public required string Reason { get; init; }

    public required DateTimeOffset StartTime { get; init; }

    public int StatusCode { get; init; }

    public long ReceivedBytes { get; init; }

    public int EntryCount { get; init; }

    /// <summary>Articles created or revised.</summary>
    public int ArticleCount { get; init; }

    /// <summary>Whether entries wait for the next poll: for their pages, or for another try.</summary>
    public bool HasMore { get; init; }

    /// <summary>How long the server asks to be left alone, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Publish times of the entries that tell them.</summary>
    public IReadOnlyList<DateTimeOffset> EntryTimes { get; init; } = [];

    /// <summary>Where to ask from now on, when not at the address of the settings.</summary>
    public string? FeedUrl { get; init; }

    public string? EntityTag { get; init; }

    public string? LastModified { get; init; }
}
