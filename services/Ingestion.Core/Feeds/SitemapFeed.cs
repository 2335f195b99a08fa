using System.Xml.Linq;

namespace Newsdesk.Articles.Feeds;

/// <summary>Reads sitemaps, with what their news extension says of each page, and indexes of sitemaps.</summary>
internal static class SitemapFeed
{
    public const string Index = "sitemapindex";
    public const string Pages = "urlset";

    public static Feed Read(XElement root, bool isWellFormed, string encoding, Uri? address) => new()
    {
        Format = FeedNames.Of(root),
        IsWellFormed = isWellFormed,
        Encoding = encoding,
        Children = FeedNames.Of(root) == Index ? [.. Each(root, "sitemap", address).Select(ReadChild).OfType<FeedChild>()] : [],
        Entries = FeedNames.Of(root) == Pages ? [.. Each(root, "url", address).Select(page => ReadEntry(page, address)).OfType<FeedEntry>()] : [],
    };

    private static IEnumerable<FeedElement> Each(XElement root, string name, Uri? address) =>
        root.Elements().Where(child => FeedNames.Of(child) == name).Select(child => new FeedElement(child, address));

    private static FeedChild? ReadChild(FeedElement child) => child.Url("loc") is { } url ? new FeedChild(url, child.Time("lastmod")) : null;

    private static FeedEntry? ReadEntry(FeedElement page, Uri? address)
    {
        if (page.Url("loc") is not { } link)
        {
            return null;
        }

        var updateTime = page.Time("lastmod");
        var image = page.All("image:image").Select(child => new FeedElement(child, address).Url("image:loc")).FirstOrDefault(url => url is not null);
        if (page.All("news:news").FirstOrDefault() is not { } element)
        {
            return new FeedEntry { Link = link, UpdateTime = updateTime, ImageUrl = image };
        }

        var news = new FeedElement(element, address);
        var publication = news.All("news:publication").Select(child => new FeedElement(child, address)).FirstOrDefault();
        return new FeedEntry
        {
            Link = link,
            Title = news.Rich("news:title"),
            Language = publication?.Text("news:language"),
            Source = publication?.Text("news:name") is { } name ? new FeedSource(name, null) : null,
            Categories = [.. news.All("news:keywords", "news:genres").SelectMany(words => words.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
            ImageUrl = image,
            PublishTime = news.Time("news:publication_date"),
            UpdateTime = updateTime,
        };
    }
}
