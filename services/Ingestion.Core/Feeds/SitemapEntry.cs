namespace Newsdesk.Articles.Feeds;

/// <summary>Reads a page of a sitemap, with what its news extension says, or a sitemap of an index.</summary>
internal static class SitemapEntry
{
    public static bool Reads(FeedNode node) => node.Name is "url" or "sitemap";

    public static FeedEntry? Read(FeedElement page)
    {
        if (page.Url("loc") is not { } link)
        {
            return null;
        }

        var entry = new FeedEntry
        {
            Link = link,
            UpdateTime = page.Time("lastmod"),
            ImageUrl = page.Elements("image:image").Select(image => image.Url("image:loc")).FirstOrDefault(url => url is not null),
        };
        return page.Elements("news:news").FirstOrDefault() is { } news ? AddNews(entry, news) : entry;
    }

    private static FeedEntry AddNews(FeedEntry entry, FeedElement news)
    {
        var publication = news.Elements("news:publication").FirstOrDefault();
        return entry with
        {
            Title = news.Rich("news:title"),
            Language = FeedElement.ToLanguage(publication?.Text("news:language") ?? news.Text("news:language")),
            Source = (publication?.Text("news:name") ?? news.Text("news:name")) is { } name ? new FeedSource(name, null) : null,
            Categories =
            [
                .. news.All("news:keywords", "news:genres")
                    .SelectMany(words => words.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    .Take(FeedBounds.Values),
            ],
            PublishTime = news.Time("news:publication_date"),
        };
    }
}
