namespace Newsdesk.Articles.Ports;

/// <summary>An article as a web page presents it. Nothing in it has been checked, except that its addresses are of the web.</summary>
public sealed record PageContent
{
    public string? Title { get; init; }

    /// <summary>Main text, a paragraph a line.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public DateTimeOffset? PublishTime { get; init; }

    /// <summary>When the page says that it was last changed.</summary>
    public DateTimeOffset? UpdateTime { get; init; }

    public string? LanguageCode { get; init; }

    /// <summary>The address that the page names as its own.</summary>
    public string? CanonicalUrl { get; init; }

    public string? ImageUrl { get; init; }

    /// <summary>Who made the image.</summary>
    public string? ImageCredit { get; init; }

    public string? SiteName { get; init; }

    /// <summary>Whether everybody may read the article; null when the page does not tell.</summary>
    public bool? IsFree { get; init; }
}
