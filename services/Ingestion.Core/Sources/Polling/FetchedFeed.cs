using Newsdesk.Articles.Feeds;
using Newsdesk.Articles.Ports;

namespace Newsdesk.Articles.Sources.Polling;

/// <summary>What came when a feed was asked for.</summary>
internal sealed record FetchedFeed
{
    /// <summary>The last answer for the feed itself.</summary>
    public required WebAnswer Answer { get; init; }

    /// <summary>The feed; null when none came.</summary>
    public Feed? Feed { get; init; }

    /// <summary>Why an answer that came is no feed, one sentence; null when it is one.</summary>
    public string? Problem { get; init; }

    /// <summary>Entries of the feed, or of the sitemaps that an index lists.</summary>
    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];

    /// <summary>Whether a sitemap of an index could not be read: its entries are missing.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Where to ask from now on, when not at the address of the settings.</summary>
    public string? FeedUrl { get; init; }

    public long ReceivedBytes { get; init; }

    public TimeSpan? RetryAfter { get; init; }
}
