using System.Text.RegularExpressions;
using System.Xml.Linq;
using Newsdesk.Articles.Times;

namespace Newsdesk.Articles.Feeds;

/// <summary>Reads RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, and CDF out of their XML.</summary>
internal static partial class XmlFeed
{
    public static Feed? Read(string text, string encoding, Uri? address)
    {
        var (root, isWellFormed) = FeedXml.Parse(text);
        var name = root is null ? "" : FeedNames.Of(root);
        if (root is not null && name is SitemapFeed.Index or SitemapFeed.Pages)
        {
            return SitemapFeed.Read(root, isWellFormed, encoding, address);
        }

        if (root is null || name is not ("rss" or "rdf:rdf" or "feed" or "channel"))
        {
            return null;
        }

        var channel = root.Elements().FirstOrDefault(child => FeedNames.Of(child) == "channel") ?? root;
        var items = root.DescendantsAndSelf().Where(element => FeedNames.Of(element) is "item" or "entry" && element.Parent is { } parent && (parent == root || parent == channel));
        var feed = new FeedElement(channel, address);
        return new Feed
        {
            Format = FormatOf(root, name),
            IsWellFormed = isWellFormed,
            Encoding = encoding,
            Title = feed.Rich("title", "dc:title"),
            Description = feed.Rich("subtitle", "tagline", "description", "abstract", "dc:description", "info", "itunes:subtitle", "itunes:summary"),
            Rights = feed.Rich("rights", "copyright", "dc:rights"),
            Link = feed.Link("alternate") ?? feed.Url("link") ?? feed.Attribute("href") ?? feed.Link("self"),
            Id = feed.Text("id", "guid") ?? feed.Attribute("about"),
            Language = feed.Text("language", "dc:language") ?? feed.Language,
            ImageUrl = feed.All("image").Select(image => new FeedElement(image, address).Url("url")).FirstOrDefault(url => url is not null)
                ?? feed.UrlAttribute("itunes:image", "href", "url") ?? feed.Url("logo", "icon"),
            Generator = feed.Text("generator"),
            Authors = Authors(feed, "author", "dc:creator", "dc:author", "managingeditor", "itunes:author", "itunes:owner"),
            Categories = Categories(feed),
            PublishTime = feed.Time("pubdate", "published", "issued", "dcterms:issued"),
            UpdateTime = feed.Time("updated", "modified", "lastbuilddate", "dc:date", "dcterms:modified") ?? TimeAttribute(feed, "lastmod"),
            Entries = [.. items.Select(item => ReadEntry(new FeedElement(item, address)))],
        };
    }

    private static FeedEntry ReadEntry(FeedElement entry)
    {
        var enclosures = Enclosures(entry);
        var guid = entry.All("guid").FirstOrDefault();
        return new FeedEntry
        {
            Id = entry.Text("id", "guid") ?? entry.Attribute("about"),
            Link = entry.Link("alternate") ?? entry.Url("link") ?? PermanentLink(guid) ?? entry.Attribute("href"),
            Title = entry.Rich("title", "dc:title", "media:title"),
            Summary = entry.Rich("summary", "description", "abstract", "dc:description", "itunes:summary", "itunes:subtitle", "media:description"),
            Content = entry.Rich("content", "content:encoded", "xhtml:body", "xhtml:div", "body", "fullitem"),
            Rights = entry.Rich("rights", "copyright", "dc:rights"),
            Language = entry.Text("language", "dc:language") ?? entry.Language,
            ImageUrl = entry.UrlAttribute("media:thumbnail", "url") ?? entry.UrlAttribute("itunes:image", "href", "url")
                ?? enclosures.FirstOrDefault(enclosure => enclosure.MediaType?.StartsWith("image/", StringComparison.Ordinal) == true)?.Url,
            CommentsUrl = entry.Url("comments"),
            Authors = Authors(entry, "author", "dc:creator", "dc:author", "itunes:author"),
            Categories = Categories(entry),
            Enclosures = enclosures,
            PublishTime = entry.Time("published", "pubdate", "issued", "dcterms:issued"),
            UpdateTime = entry.Time("updated", "modified", "dc:date", "dcterms:modified") ?? TimeAttribute(entry, "lastmod"),
        };
    }

    private static string FormatOf(XElement root, string name) => name switch
    {
        "rss" => "rss" + (root.Attribute("version")?.Value.Trim().Replace(".", "", StringComparison.Ordinal) ?? ""),
        "rdf:rdf" => root.Elements().Any(child => child.Name.NamespaceName.Contains("netscape", StringComparison.Ordinal)) ? "rss090" : "rss10",
        "feed" => root.Name.NamespaceName == "http://www.w3.org/2005/Atom" ? "atom10" : "atom" + (root.Attribute("version")?.Value.Trim().Replace(".", "", StringComparison.Ordinal) ?? ""),
        "channel" => "cdf",
        _ => "",
    };

    private static DateTimeOffset? TimeAttribute(FeedElement element, string name) => LooseTime.TryParse(element.Attribute(name), out var time) ? time : null;

    private static string? PermanentLink(XElement? guid) =>
        guid is not null && guid.Attribute("isPermaLink")?.Value.Trim() is not "false" && guid.Value.Trim().StartsWith("http", StringComparison.OrdinalIgnoreCase) ? guid.Value.Trim() : null;

    private static List<FeedPerson> Authors(FeedElement element, params string[] names) =>
        [.. element.All(names).Select(author => author.HasElements ? ReadPerson(new FeedElement(author, null)) : ParsePerson(author.Value)).OfType<FeedPerson>()];

    private static FeedPerson ReadPerson(FeedElement person) => new(person.Text("name", "itunes:name"), person.Text("email", "itunes:email"), person.Url("uri", "url", "homepage"));

    // me@example.com (Ann Lee)   Ann Lee (me@example.com)   Ann Lee <me@example.com>   Ann Lee
    private static FeedPerson? ParsePerson(string text)
    {
        var email = Email().Match(text);
        var name = (email.Success ? text.Remove(email.Index, email.Length) : text).Replace("()", "", StringComparison.Ordinal).Replace("<>", "", StringComparison.Ordinal).Trim();
        name = name.StartsWith('(') && name.EndsWith(')') ? name[1..^1].Trim() : name;
        return name.Length == 0 && !email.Success ? null : new FeedPerson(name.Length == 0 ? null : name, email.Success ? email.Value : null, null);
    }

    private static List<string> Categories(FeedElement element) =>
    [
        .. element.All("category", "dc:subject", "itunes:category", "media:category", "keywords")
            .Select(category => category.Attribute("term")?.Value ?? category.Attribute("text")?.Value ?? category.Value)
            .Concat(element.All("itunes:keywords").SelectMany(keywords => keywords.Value.Split([',', ' '])))
            .Select(category => category.Trim())
            .Where(category => category.Length > 0),
    ];

    private static List<FeedEnclosure> Enclosures(FeedElement entry) =>
    [
        .. entry.All("enclosure", "link", "media:content")
            .Where(file => FeedNames.Of(file) != "link" || file.Attribute("rel")?.Value == "enclosure")
            .Select(file => (File: file, Url: entry.Resolve(file, file.Attribute("url")?.Value ?? file.Attribute("href")?.Value)))
            .Where(pair => pair.Url is not null)
            .Select(pair => new FeedEnclosure(pair.Url ?? "", pair.File.Attribute("type")?.Value, pair.File.Attribute("length")?.Value ?? pair.File.Attribute("fileSize")?.Value)),
    ];

    [GeneratedRegex(@"[A-Za-z0-9_.+\-]+@[A-Za-z0-9\-]+(\.[A-Za-z0-9\-]+)+", RegexOptions.NonBacktracking)]
    private static partial Regex Email();
}
