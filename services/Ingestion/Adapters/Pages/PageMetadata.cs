using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Times;

namespace Newsdesk.Articles.Adapters.Pages;

/// <summary>Reads what a page says of itself in its head: OpenGraph, Twitter cards, plain meta elements, the canonical link.</summary>
internal static partial class PageMetadata
{
    private static readonly string[] TitleNames = ["og:title", "twitter:title", "dc.title", "parsely-title"];

    private static readonly string[] AuthorNames = ["author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "twitter:creator"];

    private static readonly string[] TimeNames =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date",
        "publication_date", "article.published", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "date", "ptime", "cxenseparse:recs:publishtime", "article_date_original",
    ];

    public static PageContent Read(IHtmlDocument document)
    {
        var values = ReadMeta(document);
        var address = document.QuerySelector("link[rel~='canonical']")?.GetAttribute("href") ?? First(values, ["og:url"]);
        return new PageContent
        {
            Title = First(values, TitleNames) ?? document.Title,
            Authors = Authors(values),
            PublishTime = TimeNames.Select(name => First(values, [name])).Select(ReadTime).FirstOrDefault(time => time is not null) ?? TimeElement(document),
            LanguageCode = LanguageOf(document, values),
            CanonicalUrl = address,
            ImageUrl = First(values, ["og:image", "og:image:url", "twitter:image", "twitter:image:src"]),
            SiteName = First(values, ["og:site_name", "application-name"]),
        };
    }

    /// <summary>A name without "By", or null when it is an address, an account or a crowd.</summary>
    public static IEnumerable<string> SplitAuthors(string byline)
    {
        if (byline.Contains("://", StringComparison.Ordinal) || byline.StartsWith('@'))
        {
            return [];
        }

        return Separators().Split(Lead().Replace(byline.Trim(), "")).Select(name => name.Trim(' ', ',', '|', '·')).Where(name => name.Length > 1);
    }

    private static Dictionary<string, string> ReadMeta(IHtmlDocument document)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            var content = meta.GetAttribute("content")?.Trim();
            if (!string.IsNullOrEmpty(name) && !string.IsNullOrEmpty(content))
            {
                values.TryAdd(name.Trim(), content);
            }
        }

        return values;
    }

    private static string? First(Dictionary<string, string> values, ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (values.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }

    private static string[] Authors(Dictionary<string, string> values)
    {
        foreach (var name in AuthorNames)
        {
            if (values.TryGetValue(name, out var byline) && SplitAuthors(byline).ToArray() is { Length: > 0 } authors)
            {
                return authors;
            }
        }

        return [];
    }

    private static DateTimeOffset? TimeElement(IHtmlDocument document) =>
        document.QuerySelectorAll("[itemprop='datePublished'], time[datetime]")
            .Select(element => ReadTime(element.GetAttribute("datetime") ?? element.GetAttribute("content")))
            .FirstOrDefault(time => time is not null);

    private static DateTimeOffset? ReadTime(string? text) => LooseTime.TryParse(text, out var time) ? time : null;

    private static string? LanguageOf(IHtmlDocument document, Dictionary<string, string> values)
    {
        var code = (document.DocumentElement.GetAttribute("lang") ?? First(values, ["og:locale", "content-language", "language"]))?.Trim().Replace('_', '-');
        return string.IsNullOrEmpty(code) || !LanguageTag().IsMatch(code) ? null : code;
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.NonBacktracking)]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"^\s*(written\s+by|by|von|par|por|di|door)\s*:?\s+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s*[;|·]\s*|\s*,\s+(?:and\s+)?|\s+(?:and|und|et|y|&)\s+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Separators();
}
