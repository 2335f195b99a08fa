using System.Collections.Frozen;
using System.Xml.Linq;

namespace Newsdesk.Articles.Feeds;

/// <summary>Gives the elements of all feed formats one kind of name: none or a customary prefix, and the local name in lower case.</summary>
internal static class FeedNames
{
    private const string UnknownPrefix = "other";

    private static readonly FrozenDictionary<string, string> Prefixes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [""] = "",
        ["http://www.w3.org/2005/Atom"] = "",
        ["http://purl.org/atom/ns#"] = "",
        ["http://example.com/newformat#"] = "",
        ["http://example.com/necho"] = "",
        ["http://purl.org/echo/"] = "",
        ["uri/of/echo/namespace#"] = "",
        ["http://purl.org/pie/"] = "",
        ["http://purl.org/rss/1.0/"] = "",
        ["http://my.netscape.com/rdf/simple/0.9/"] = "",
        ["http://my.netscape.com/publish/formats/rss-0.91.dtd"] = "",
        ["http://channel.netscape.com/rdf/simple/0.9/"] = "",
        ["http://backend.userland.com/rss"] = "",
        ["http://backend.userland.com/rss2"] = "",
        ["http://backend.userland.com/rss091"] = "",
        ["http://backend.userland.com/rss2.1"] = "",
        ["http://blogs.law.harvard.edu/tech/rss"] = "",
        ["http://www.rssboard.org/rss-specification"] = "",
        ["http://purl.org/net/rss1.1#"] = "",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://purl.org/dc/elements/1.0/"] = "dc",
        ["http://purl.org/dc/terms/"] = "dcterms",
        ["http://purl.org/rss/1.0/modules/content/"] = "content",
        ["http://www.itunes.com/DTDs/PodCast-1.0.dtd"] = "itunes",
        ["http://example.com/DTDs/PodCast-1.0.dtd"] = "itunes",
        ["http://search.yahoo.com/mrss"] = "media",
        ["http://search.yahoo.com/mrss/"] = "media",
        ["http://www.sitemaps.org/schemas/sitemap/0.9"] = "",
        ["https://www.sitemaps.org/schemas/sitemap/0.9"] = "",
        ["http://www.google.com/schemas/sitemap/0.84"] = "",
        ["http://www.google.com/schemas/sitemap/0.9"] = "",
        ["http://www.google.com/schemas/sitemap-news/0.9"] = "news",
        ["https://www.google.com/schemas/sitemap-news/0.9"] = "news",
        ["http://www.google.com/schemas/sitemap-image/1.1"] = "image",
        ["https://www.google.com/schemas/sitemap-image/1.1"] = "image",
        ["http://www.w3.org/1999/xhtml"] = "xhtml",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static string Of(XElement element)
    {
        var prefix = Prefixes.GetValueOrDefault(element.Name.NamespaceName, UnknownPrefix);
        var local = element.Name.LocalName.ToLowerInvariant();
        return prefix.Length == 0 ? local : $"{prefix}:{local}";
    }

    /// <summary>The namespace that a prefix customarily stands for, for documents that forget to declare it.</summary>
    public static string NamespaceOf(string prefix) =>
        prefix is "atom" or "rss" ? "http://www.w3.org/2005/Atom" : Prefixes.FirstOrDefault(pair => pair.Value == prefix && prefix.Length > 0).Key ?? "urn:undeclared:" + prefix;
}
