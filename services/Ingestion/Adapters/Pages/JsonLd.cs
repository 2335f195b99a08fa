using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Times;

namespace Newsdesk.Articles.Adapters.Pages;

/// <summary>Reads what a page says of its article in JSON-LD, after schema.org.</summary>
internal static class JsonLd
{
    /// <summary>How deep an article may lie in graphs and lists.</summary>
    private const int MaxDepth = 8;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The first article that the page describes; nothing when it describes none.</summary>
    public static PageContent Read(IHtmlDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent.Trim().TrimEnd(';'), Lenient);
                if (FindArticle(json.RootElement, 0) is { } article)
                {
                    return Describe(article);
                }
            }
            catch (Exception broken) when (broken is JsonException or InvalidOperationException)
            {
                // Broken on many sites; the page's other words for it remain.
            }
        }

        return new PageContent();
    }

    private static PageContent Describe(JsonElement article) => new()
    {
        Title = TextOf(article, "headline") ?? TextOf(article, "name"),
        Text = TextOf(article, "articleBody"),
        Authors = [.. NamesOf(article, "author").Where(name => char.IsLetter(name[0]))],
        PublishTime = LooseTime.TryParse(TextOf(article, "datePublished") ?? TextOf(article, "dateCreated"), out var time) ? time : null,
        LanguageCode = TextOf(article, "inLanguage"),
        CanonicalUrl = TextOf(article, "url"),
        ImageUrl = UrlsOf(article, "image").FirstOrDefault(),
        SiteName = NamesOf(article, "publisher").FirstOrDefault(),
    };

    private static JsonElement? FindArticle(JsonElement element, int depth)
    {
        if (depth > MaxDepth)
        {
            return null;
        }

        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                return element.EnumerateArray().Select(item => FindArticle(item, depth + 1)).FirstOrDefault(found => found is not null);
            case JsonValueKind.Object when IsArticle(element):
                return element;
            case JsonValueKind.Object when element.TryGetProperty("@graph", out var graph):
                return FindArticle(graph, depth + 1);
            case JsonValueKind.Object when element.TryGetProperty("mainEntity", out var entity):
                return FindArticle(entity, depth + 1);
            default:
                return null;
        }
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type)
        && TextsOf(type).Any(name => name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "LiveBlogPosting" or "Report");

    // Many sites escape for HTML what is no HTML.
    private static string Decode(JsonElement text) => WebUtility.HtmlDecode(text.GetString() ?? "");

    private static string? TextOf(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) ? TextsOf(value).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) : null;

    private static IEnumerable<string> TextsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [Decode(value)],
        JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String).Select(Decode),
        _ => [],
    };

    private static IEnumerable<string> NamesOf(JsonElement element, string member) => Members(element, member, "name");

    private static IEnumerable<string> UrlsOf(JsonElement element, string member) => Members(element, member, "url");

    // A text, an object with that text in a member, or a list of either.
    private static IEnumerable<string> Members(JsonElement element, string member, string inner)
    {
        if (!element.TryGetProperty(member, out var value))
        {
            return [];
        }

        JsonElement[] items = value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        return items
            .Select(item => item.ValueKind is JsonValueKind.Object ? TextOf(item, inner) : item.ValueKind is JsonValueKind.String ? Decode(item) : null)
            .OfType<string>()
            .Where(text => !string.IsNullOrWhiteSpace(text));
    }
}
