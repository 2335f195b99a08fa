namespace Newsdesk.Articles.Feeds;

/// <summary>One entry of a feed.</summary>
public sealed record FeedEntry
{
    /// <summary>The publisher's own key of it.</summary>
    public string? Id { get; init; }

    public string? Link { get; init; }

    public FeedText? Title { get; init; }

    public FeedText? Summary { get; init; }

    /// <summary>The whole text, when the feed carries it.</summary>
    public FeedText? Content { get; init; }

    public FeedText? Rights { get; init; }

    /// <summary>Under which licence it may be used.</summary>
    public string? LicenseUrl { get; init; }

    public string? Language { get; init; }

    /// <summary>Whom it was taken over from; in a news sitemap its publication.</summary>
    public FeedSource? Source { get; init; }

    public string? ImageUrl { get; init; }

    public string? CommentsUrl { get; init; }

    public IReadOnlyList<FeedPerson> Authors { get; init; } = [];

    public IReadOnlyList<FeedPerson> Contributors { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<FeedEnclosure> Enclosures { get; init; } = [];

    public IReadOnlyList<FeedMedia> Media { get; init; } = [];

    /// <summary>How long its recording is.</summary>
    public TimeSpan? Duration { get; init; }

    public FeedPlace? Place { get; init; }

    public DateTimeOffset? PublishTime { get; init; }

    public DateTimeOffset? UpdateTime { get; init; }
}
