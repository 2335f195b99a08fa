using System.Globalization;

namespace Newsdesk.Articles.Feeds;

/// <summary>Reads an entry of RSS, RDF, Atom or CDF.</summary>
internal static class XmlEntry
{
    public static FeedEntry Read(FeedElement entry)
    {
        var enclosures = Enclosures(entry);
        var media = MediaReader.Of(entry);
        var (summary, content) = Texts(entry);
        return new FeedEntry
        {
            Id = entry.Url("id") ?? entry.Text("guid") ?? entry.Attribute("about"),
            Link = entry.Url("feedburner:origlink") ?? entry.Link("alternate") ?? entry.TextLink ?? entry.First(["guid"], PermanentLink) ?? entry.Resolve(entry.Node, entry.Attribute("href")),
            Title = entry.Rich("title", "dc:title", "media:title"),
            Summary = summary,
            Content = content,
            Rights = entry.Rich("rights", "copyright", "dc:rights"),
            LicenseUrl = License(entry),
            Language = FeedElement.ToLanguage(entry.Text("language", "dc:language")) ?? entry.Language,
            Source = entry.Elements("source").Select(ReadSource).FirstOrDefault(source => source is not null),
            ImageUrl = MediaReader.Picture(media) ?? media.Select(file => file.ThumbnailUrl).FirstOrDefault(url => url is not null) ?? Picture(entry)
                ?? enclosures.FirstOrDefault(enclosure => enclosure.MediaType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true)?.Url,
            CommentsUrl = entry.Url("comments"),
            Authors = FeedPeople.Of(entry, "author", "dc:creator", "dc:author", "itunes:author"),
            Contributors = FeedPeople.Of(entry, "contributor", "dc:contributor"),
            Categories = Categories(entry),
            Enclosures = enclosures,
            Media = media,
            Duration = Duration(entry.Text("itunes:duration")),
            Place = PlaceReader.Of(entry),
            PublishTime = entry.Time("published", "pubdate", "issued", "dcterms:issued"),
            UpdateTime = entry.Time("updated", "modified", "dc:date", "dcterms:modified") ?? entry.TimeAttribute("lastmod"),
        };
    }

    /// <summary>An image of iTunes.</summary>
    public static string? Picture(FeedElement element) =>
        element.UrlAttribute("itunes:image", "href")
        ?? element.UrlAttribute("itunes:image", "url")
        ?? element.First(["itunes:link"], link => link.Attribute("rel")?.Trim() == "image" ? element.Resolve(link, link.Attribute("href")) : null);

    public static string? License(FeedElement element) => element.Link("license") ?? element.Url("cc:license") ?? element.UrlAttribute("cc:license", "resource");

    public static List<string> Categories(FeedElement element) =>
    [
        .. element.All("category", "dc:subject", "itunes:category", "media:category", "keywords")
            .SelectMany(category => category.Children.Where(child => child.Name == category.Name).Prepend(category))
            .Select(category => category.Attribute("term") ?? category.Attribute("text") ?? category.Value)
            .Concat(element.All("itunes:keywords").SelectMany(keywords => keywords.Value.Split([',', ' '])))
            .Select(category => category.Trim())
            .Where(category => category.Length > 0)
            .Take(FeedBounds.Values),
    ];

    // RSS has one text of each kind; an entry with both a description and a summary means the second as the text.
    private static (FeedText? Summary, FeedText? Content) Texts(FeedElement entry)
    {
        var content = entry.Rich("content", "content:encoded", "xhtml:body", "xhtml:div", "body", "fullitem");
        var summary = entry.Rich("summary", "description", "abstract", "dc:description", "itunes:summary", "itunes:subtitle", "media:description");
        var description = entry.Rich("description");
        return content is null && description is not null && entry.Rich("summary") is { } text ? (description, text) : (summary, content);
    }

    private static string? PermanentLink(FeedNode guid) =>
        guid.Attribute("isPermaLink")?.Trim() is not "false" && guid.Value.Trim() is var link && link.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? link : null;

    // RSS: <source url="feed">Name</source>. Atom: the head of the feed that it was taken from.
    private static FeedSource? ReadSource(FeedElement source)
    {
        var name = source.Node.HasChildren ? source.Rich("title")?.Plain : source.Node.Value.Trim();
        var url = source.Resolve(source.Node, source.Attribute("url")) ?? source.Link("alternate") ?? source.Link("self");
        return string.IsNullOrEmpty(name) && url is null ? null : new FeedSource(string.IsNullOrEmpty(name) ? null : name, url);
    }

    private static List<FeedEnclosure> Enclosures(FeedElement entry) =>
    [
        .. entry.All("enclosure", "link")
            .Where(file => file.Name != "link" || file.Attribute("rel")?.Trim() == "enclosure")
            .Select(file => (File: file, Url: entry.Resolve(file, file.Attribute("url") ?? file.Attribute("href"))))
            .Where(pair => pair.Url is not null)
            .Select(pair => new FeedEnclosure(pair.Url ?? "", pair.File.Attribute("type"), pair.File.Attribute("length")))
            .Take(FeedBounds.Values),
    ];

    // 3723   62:03   1:02:03
    private static TimeSpan? Duration(string? text)
    {
        var seconds = 0L;
        foreach (var part in text?.Split(':') ?? [])
        {
            if (!int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || seconds > int.MaxValue)
            {
                return null;
            }

            seconds = (seconds * 60) + number;
        }

        return text is null ? null : TimeSpan.FromSeconds(seconds);
    }
}
