namespace Newsdesk.Articles.Ports;

/// <summary>An article as a web page presents it. Nothing in it has been checked.</summary>
public sealed record PageContent
{
    public string? Title { get; init; }

    /// <summary>Main text, a paragraph a line.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public DateTimeOffset? PublishTime { get; init; }

    public string? LanguageCode { get; init; }

    /// <summary>The address that the page names as its own.</summary>
    public string? CanonicalUrl { get; init; }

    public string? ImageUrl { get; init; }

    public string? SiteName { get; init; }
}
