namespace Newsdesk.Articles.Feeds;

/// <summary>A picture, film or sound that goes with an entry, as Media RSS describes it.</summary>
public sealed record FeedMedia
{
    /// <summary>The file; null when only a preview or a page that plays it is named.</summary>
    public string? Url { get; init; }

    public string? MediaType { get; init; }

    /// <summary><c>image</c>, <c>video</c>, <c>audio</c>, <c>document</c> or <c>executable</c>; null when it is not told.</summary>
    public string? Medium { get; init; }

    /// <summary>In pixels.</summary>
    public int? Width { get; init; }

    /// <summary>In pixels.</summary>
    public int? Height { get; init; }

    /// <summary>A picture that stands for it.</summary>
    public string? ThumbnailUrl { get; init; }

    /// <summary>A page that plays it.</summary>
    public string? PlayerUrl { get; init; }

    public FeedText? Title { get; init; }

    /// <summary>What it shows.</summary>
    public FeedText? Description { get; init; }

    /// <summary>Whose work it is.</summary>
    public IReadOnlyList<FeedCredit> Credits { get; init; } = [];

    public string? LicenseUrl { get; init; }
}
