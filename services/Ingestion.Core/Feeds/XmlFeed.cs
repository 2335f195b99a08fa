using System.Globalization;

namespace Newsdesk.Articles.Feeds;

/// <summary>Reads RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, CDF and sitemaps out of their XML.</summary>
internal static class XmlFeed
{
    /// <summary>How much of a document may name its type.</summary>
    private const int Head = 1_024;

    public static Feed? Read(DecodedText document, Uri? address)
    {
        var (root, entries, isWellFormed) = FeedXml.Parse(document.Text, node => SitemapEntry.Reads(node) ? SitemapEntry.Read(new(node, address)) : XmlEntry.Read(new(node, address)));
        if (root is null)
        {
            return null;
        }

        var isIndex = root.Name == FeedLayout.Index;
        var channel = root.Children.FirstOrDefault(child => child.Name == "channel") ?? root;
        return Describe(new FeedElement(channel, address)) with
        {
            NewUrl = new FeedElement(channel, address).Url("itunes:new-feed-url", "newlocation")
                ?? new FeedElement(root, address).Elements("redirect").Select(redirect => redirect.Url("newlocation")).FirstOrDefault(url => url is not null),
            Format = FormatOf(root, document.Text),
            IsWellFormed = isWellFormed && document.IsCertain,
            Encoding = document.Encoding,
            Entries = isIndex ? [] : entries,
            Children = isIndex ? [.. entries.Select(entry => new FeedChild(entry.Link ?? "", entry.UpdateTime))] : [],
        };
    }

    private static Feed Describe(FeedElement feed) => new()
    {
        Format = "",
        IsWellFormed = false,
        Encoding = "",
        Title = feed.Rich("title", "dc:title"),
        Description = feed.Rich("subtitle", "tagline", "description", "abstract", "dc:description", "info", "itunes:subtitle", "itunes:summary", "feedburner:browserfriendly"),
        Rights = feed.Rich("rights", "copyright", "dc:rights"),
        LicenseUrl = XmlEntry.License(feed),
        Link = feed.Link("alternate") ?? feed.TextLink ?? feed.Resolve(feed.Node, feed.Attribute("href")) ?? feed.Link("self"),
        Id = feed.Url("id") ?? feed.Text("guid") ?? feed.Attribute("about"),
        Language = FeedElement.ToLanguage(feed.Text("language", "dc:language")) ?? feed.Language,
        ImageUrl = feed.Elements("image").Select(image => image.Url("url")).FirstOrDefault(url => url is not null) ?? XmlEntry.Picture(feed) ?? feed.Url("logo", "icon"),
        Generator = feed.Text("generator"),
        Authors = FeedPeople.Of(feed, "author", "dc:creator", "dc:author", "managingeditor", "itunes:author", "itunes:owner"),
        Contributors = FeedPeople.Of(feed, "contributor", "dc:contributor"),
        Categories = XmlEntry.Categories(feed),
        PublishTime = feed.Time("pubdate", "published", "issued", "dcterms:issued"),
        UpdateTime = feed.Time("updated", "modified", "lastbuilddate", "dc:date", "dcterms:modified") ?? feed.TimeAttribute("lastmod"),
        UpdateInterval = Interval(feed),
        NextUrl = feed.Link("next") ?? feed.Link("prev-archive"),
        HubUrl = feed.Link("hub"),
    };

    private static string FormatOf(FeedNode root, string text) => root.Name switch
    {
        "rss" => VersionOf(root) switch
        {
            ['2', ..] => "rss20",
            "091" when text.AsSpan(0, Math.Min(text.Length, Head)).Contains("netscape.com/publish/formats", StringComparison.OrdinalIgnoreCase) => "rss091n",
            var version => "rss" + version,
        },
        "rdf:rdf" => root.Attribute(FeedNames.Namespace)?.Contains("netscape", StringComparison.OrdinalIgnoreCase) == true ? "rss090" : "rss10",
        "feed" => root.NamespaceName.Contains("www.w3.org/2005/Atom", StringComparison.Ordinal) ? "atom10" : "atom" + VersionOf(root),
        "channel" => "cdf",
        _ => root.Name,
    };

    private static string VersionOf(FeedNode root) => root.Attribute("version")?.Trim().Replace(".", "", StringComparison.Ordinal) ?? "";

    // RSS counts minutes; the syndication module counts how often in a period.
    private static TimeSpan? Interval(FeedElement feed)
    {
        if (Number(feed.Text("ttl")) is { } minutes)
        {
            return TimeSpan.FromMinutes(minutes);
        }

        TimeSpan? period = feed.Text("sy:updateperiod")?.ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" => TimeSpan.FromDays(7),
            "monthly" => TimeSpan.FromDays(30),
            "yearly" => TimeSpan.FromDays(365),
            _ => null,
        };
        return period / (Number(feed.Text("sy:updatefrequency")) ?? 1);
    }

    // At most a year of minutes.
    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 527_040 ? number : null;
}
