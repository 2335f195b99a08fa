namespace Newsdesk.Articles.Feeds;

/// <summary>Where the formats keep their entries.</summary>
internal static class FeedLayout
{
    /// <summary>The root of a sitemap.</summary>
    public const string Pages = "urlset";

    /// <summary>The root of an index of sitemaps.</summary>
    public const string Index = "sitemapindex";

    public static bool IsRoot(string name) => name is "rss" or "rdf:rdf" or "feed" or "channel" or Pages or Index;

    public static bool IsEntry(FeedNode? root, string name) => root?.Name switch
    {
        Pages => name == "url",
        Index => name == "sitemap",
        _ => name is "item" or "entry",
    };

    public static bool HoldsEntries(FeedNode node, int depth) => depth == 1 || (depth <= 3 && node.Name is "channel" or "items");
}
