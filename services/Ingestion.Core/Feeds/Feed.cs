namespace Newsdesk.Articles.Feeds;

/// <summary>A feed as its publisher wrote it. Nothing in it has been checked; markup is kept and is not to be trusted.</summary>
public sealed record Feed
{
    /// <summary>What it is written in: <c>rss090</c> to <c>rss20</c>, <c>rss10</c>, <c>atom03</c>, <c>atom10</c>, <c>cdf</c>, <c>json1</c>, <c>urlset</c> (a sitemap), <c>sitemapindex</c>; empty when it says neither.</summary>
    public required string Format { get; init; }

    /// <summary>Whether it could be read without guessing.</summary>
    public required bool IsWellFormed { get; init; }

    /// <summary>Name of the character encoding that it was read in.</summary>
    public required string Encoding { get; init; }

    public FeedText? Title { get; init; }

    public FeedText? Description { get; init; }

    public FeedText? Rights { get; init; }

    /// <summary>Under which licence its entries may be used.</summary>
    public string? LicenseUrl { get; init; }

    public string? Link { get; init; }

    public string? Id { get; init; }

    public string? Language { get; init; }

    public string? ImageUrl { get; init; }

    public string? Generator { get; init; }

    public IReadOnlyList<FeedPerson> Authors { get; init; } = [];

    public IReadOnlyList<FeedPerson> Contributors { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    public DateTimeOffset? PublishTime { get; init; }

    public DateTimeOffset? UpdateTime { get; init; }

    /// <summary>How often the publisher says that it changes; at least a second, at most a year.</summary>
    public TimeSpan? UpdateInterval { get; init; }

    /// <summary>Where earlier entries are, when this document holds the latest only.</summary>
    public string? NextUrl { get; init; }

    /// <summary>Who tells of changes (WebSub).</summary>
    public string? HubUrl { get; init; }

    /// <summary>Where the publisher says that the feed has moved.</summary>
    public string? NewUrl { get; init; }

    /// <summary>What it publishes, in its own order. Of a sitemap: its pages, with no more than a link when it carries no news extension.</summary>
    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];

    /// <summary>The documents that an index lists instead of entries.</summary>
    public IReadOnlyList<FeedChild> Children { get; init; } = [];
}
