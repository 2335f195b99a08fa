using System.Globalization;

namespace Newsdesk.Articles.Feeds;

/// <summary>Reads Media RSS. What an entry or a group says holds for each of its files that does not say otherwise.</summary>
internal static class MediaReader
{
    private static readonly string[] PictureNames = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"];

    public static IReadOnlyList<FeedMedia> Of(FeedElement entry)
    {
        var shared = Read(entry, new FeedMedia());
        var files = entry.Elements("media:content").Select(file => ReadFile(file, shared)).Take(FeedBounds.Values).ToList();
        return files.Count > 0 ? files
            : shared.ThumbnailUrl is not null || shared.PlayerUrl is not null || shared.Credits.Count > 0 || shared.LicenseUrl is not null ? [shared]
            : [];
    }

    /// <summary>The widest picture.</summary>
    public static string? Picture(IReadOnlyList<FeedMedia> media) =>
        media.Where(IsPicture).OrderByDescending(file => file.Width ?? 0).Select(file => file.Url).FirstOrDefault();

    private static bool IsPicture(FeedMedia file) =>
        file.Url is { } url
        && (file.Medium ?? file.MediaType?.Split('/')[0] ?? (HasPictureName(url) ? "image" : "")).Equals("image", StringComparison.OrdinalIgnoreCase);

    private static bool HasPictureName(string url) =>
        url.Split('?', '#')[0] is var path && PictureNames.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static FeedMedia ReadFile(FeedElement file, FeedMedia shared) => Read(file, shared) with
    {
        Url = file.Resolve(file.Node, file.Attribute("url")),
        MediaType = file.Attribute("type"),
        Medium = file.Attribute("medium"),
        Width = Pixels(file.Attribute("width")),
        Height = Pixels(file.Attribute("height")),
    };

    private static FeedMedia Read(FeedElement element, FeedMedia otherwise)
    {
        var credits = element.All("media:credit")
            .Where(credit => credit.Value.Trim().Length > 0)
            .Select(credit => new FeedCredit(credit.Value.Trim(), credit.Attribute("role")?.Trim()))
            .Take(FeedBounds.Values)
            .ToList();
        return new FeedMedia
        {
            ThumbnailUrl = element.UrlAttribute("media:thumbnail", "url") ?? otherwise.ThumbnailUrl,
            PlayerUrl = element.UrlAttribute("media:player", "url") ?? otherwise.PlayerUrl,
            Title = element.Rich("media:title") ?? otherwise.Title,
            Description = element.Rich("media:description", "media:text") ?? otherwise.Description,
            Credits = credits.Count > 0 ? credits : otherwise.Credits,
            LicenseUrl = element.UrlAttribute("media:license", "href") ?? otherwise.LicenseUrl,
        };
    }

    private static int? Pixels(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) ? pixels : null;
}
