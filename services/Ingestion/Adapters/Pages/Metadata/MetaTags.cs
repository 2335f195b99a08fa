using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Newsdesk.Articles.Times;

namespace Newsdesk.Articles.Adapters.Pages.Metadata;

/// <summary>The meta elements of a page by name: OpenGraph, Twitter cards, Dublin Core, the names of publishing systems.</summary>
internal sealed partial class MetaTags
{
    private const int MaxLength = 10_000;

    private static readonly string[] PublishNames =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "pub_date", "publishdate", "publish-date", "publish_date",
        "published_date", "publication_date", "article.published", "dc.date.issued", "dcterms.issued", "dcterms.created", "dcterms.date", "dc.date.created", "dc.date", "date", "ptime", "cxenseparse:recs:publishtime",
        "article_date_original", "originalpublicationdate", "displaydate", "created", "rnews:datepublished", "bt:pubdate", "vf:published", "og:pubdate",
    ];

    private static readonly string[] UpdateNames =
    [
        "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified", "dc.date.modified", "article.updated", "utime", "revision_date", "updated",
    ];

    private static readonly string[] AuthorNames =
    [
        "author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.contributor", "byl", "byline", "rnews:author", "citation_author", "article:author:name",
        "article.author", "bt:author", "vf:author", "cxenseparse:author", "twitter:creator",
    ];

    private static readonly string[] AuthorLabels = ["written by", "author", "by", "verfasst von", "geschrieben von", "escrito por", "écrit par", "scritto da", "auteur", "autor"];

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public MetaTags(IReadOnlyList<IElement> elements)
    {
        foreach (var meta in elements)
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
            var content = meta.GetAttribute("content")?.Trim();
            if (!string.IsNullOrEmpty(name) && content is { Length: > 0 and < MaxLength })
            {
                _values.TryAdd(name.Trim(), content);
            }
        }
    }

    public IEnumerable<string> Titles => Values("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "headline");

    public IEnumerable<string> Descriptions => Values("description", "og:description", "twitter:description", "dc.description");

    /// <summary>Bylines as they are given; the labelled values of Twitter cards among them.</summary>
    public IEnumerable<string> Authors => Values(AuthorNames).Concat(Labelled("twitter:label1", "twitter:data1")).Concat(Labelled("twitter:label2", "twitter:data2"));

    public DateTimeOffset? PublishTime => TimeOf(PublishNames);

    public DateTimeOffset? UpdateTime => TimeOf(UpdateNames);

    public string? SiteName => First("og:site_name", "application-name");

    public string? ImageUrl => First("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src", "parsely-image-url");

    public string? Url => First("og:url", "parsely-link", "twitter:url");

    /// <summary>A code of the form of BCP 47.</summary>
    public string? LanguageCode => Values("og:locale", "content-language", "language", "dc.language", "inlanguage").Select(ReadLanguage).FirstOrDefault(code => code is not null);

    /// <summary>Whether one of the names says that reading costs.</summary>
    public bool? IsFree => First("isaccessibleforfree", "article:content_tier", "article.content_tier") switch
    {
        "free" or "true" or "True" => true,
        "metered" or "locked" or "false" or "False" => false,
        _ => null,
    };

    public static string? ReadLanguage(string? text)
    {
        var code = text?.Trim().Replace('_', '-');
        return string.IsNullOrEmpty(code) || !LanguageTag().IsMatch(code) ? null : code;
    }

    private IEnumerable<string> Labelled(string label, string value) =>
        First(label) is { } text && Array.Exists(AuthorLabels, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ? Values(value) : [];

    private string? First(params string[] names) => Values(names).FirstOrDefault();

    private IEnumerable<string> Values(params string[] names) => names.Select(name => _values.GetValueOrDefault(name)).OfType<string>();

    private DateTimeOffset? TimeOf(string[] names)
    {
        foreach (var value in Values(names))
        {
            if (LooseTime.TryParse(value, out var time))
            {
                return time;
            }
        }

        return null;
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.NonBacktracking)]
    private static partial Regex LanguageTag();
}
