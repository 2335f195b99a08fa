using System.Collections.Frozen;

namespace Newsdesk.Articles.Feeds;

/// <summary>Gives the elements of all feed formats one kind of name: none or a customary prefix, and the local name in lower case.</summary>
internal sealed class FeedNames
{
    public const string XmlBase = "xml:base";
    public const string XmlLang = "xml:lang";


    /// <summary>The attribute that declares the default namespace.</summary>
    public const string Namespace = "xmlns";

    /// <summary>The namespace of declarations.</summary>
    public const string Declarations = "http://www.w3.org/2000/xmlns/";

    private const string UnknownPrefix = "other";
    private const string Xml = "http://www.w3.org/XML/1998/namespace";

    /// <summary>Names remembered per document; a document that invents more of them gains nothing by it.</summary>
    private const int MaxRemembered = 1024;

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
        ["http://www.w3.org/2005/Atom/"] = "",
        ["https://www.w3.org/2005/Atom"] = "",
        ["http://www.georss.org/georss"] = "georss",
        ["http://www.georss.org/georss/10"] = "georss",
        ["http://www.opengis.net/gml"] = "gml",
        ["http://www.w3.org/2003/01/geo/wgs84_pos#"] = "geo",
        ["http://purl.org/rss/1.0/modules/syndication/"] = "sy",
        ["http://backend.userland.com/creativeCommonsRssModule"] = "cc",
        ["http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html"] = "cc",
        ["http://creativecommons.org/ns#"] = "cc",
        ["http://web.resource.org/cc/"] = "cc",
        ["http://rssnamespace.org/feedburner/ext/1.0"] = "feedburner",
        ["http://www.w3.org/1999/xhtml"] = "xhtml",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Customary =
        Prefixes.Where(pair => pair.Value.Length > 0).DistinctBy(pair => pair.Value).ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<(string Namespace, string Local), string> _remembered = [];

    public string Of(string namespaceName, string localName)
    {
        if (_remembered.TryGetValue((namespaceName, localName), out var known))
        {
            return known;
        }

        var prefix = Prefixes.GetValueOrDefault(namespaceName.Trim(), UnknownPrefix);
        var local = localName.ToLowerInvariant();
        var name = prefix.Length == 0 ? local : $"{prefix}:{local}";
        if (_remembered.Count < MaxRemembered)
        {
            _remembered.Add((namespaceName, localName), name);
        }

        return name;
    }

    /// <summary>The name of an attribute: those of RDF and those without a prefix by their local name.</summary>
    public static string OfAttribute(string namespaceName, string localName) => namespaceName switch
    {
        Xml => "xml:" + localName,
        Declarations => localName,
        _ => Prefixes.GetValueOrDefault(namespaceName, UnknownPrefix) is "" or "rdf" ? localName : $"{UnknownPrefix}:{localName}",
    };

    /// <summary>The namespace that a prefix customarily stands for, for documents that forget to declare it.</summary>
    public static string NamespaceOf(string prefix) => prefix switch
    {
        "" or "atom" or "rss" => "",
        "xml" => Xml,
        _ => Customary.GetValueOrDefault(prefix, UnknownPrefix),
    };
}
