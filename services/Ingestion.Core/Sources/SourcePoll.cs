using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Sources;

/// <summary>One poll of a source, as its history keeps it.</summary>
public sealed record SourcePoll
{
    public required SourceId Source { get; init; }

    /// <summary>Number of the poll, counted from 1.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset StartTime { get; init; }

    public required TimeSpan Elapsed { get; init; }

    public required SourceHealth Health { get; init; }

    /// <summary>Why, one sentence.</summary>
    public required string HealthReason { get; init; }

    /// <summary>0 when no server answered.</summary>
    public int StatusCode { get; init; }

    /// <summary>Bytes received over the network, pages of entries included.</summary>
    public long ReceivedBytes { get; init; }

    public int EntryCount { get; init; }

    /// <summary>Articles created or revised.</summary>
    public int ArticleCount { get; init; }
}
