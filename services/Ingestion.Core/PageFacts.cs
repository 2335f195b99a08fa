namespace Newsdesk.Articles;

/// <summary>What a page says of its article beside the text.</summary>
public sealed record PageFacts
{
    /// <summary>Of an article that came without a page, or whose page says nothing.</summary>
    public static PageFacts None { get; } = new();

    /// <summary>Who made the lead image, as printed.</summary>
    public string? ImageCredit { get; init; }

    /// <summary>When the outlet says that it last changed the article, in whole microseconds.</summary>
    public DateTimeOffset? UpdateTime { get; init; }

    /// <summary>Whether everybody may read the article at its outlet; null when the page does not tell.</summary>
    public bool? IsFree { get; init; }
}
