using System.Text.Json;
using Newsdesk.Articles.Times;

namespace Newsdesk.Articles.Adapters.Pages.Metadata;

/// <summary>What JSON-LD says of the article.</summary>
internal sealed record SaidArticle
{
    public string? Title { get; private init; }

    public string? Body { get; private init; }

    public IReadOnlyList<string> Descriptions { get; private init; } = [];

    /// <summary>Names as they are given.</summary>
    public IReadOnlyList<string> Authors { get; private init; } = [];

    /// <summary>Whether the authors are organisations.</summary>
    public bool IsByOrganization { get; private init; }

    public DateTimeOffset? PublishTime { get; private init; }

    public DateTimeOffset? UpdateTime { get; private init; }

    public string? LanguageCode { get; private init; }

    public string? Url { get; private init; }

    public string? ImageUrl { get; private init; }

    public string? ImageCredit { get; private init; }

    public string? SiteName { get; private init; }

    public bool? IsFree { get; private init; }

    public static SaidArticle Of(JsonLd page)
    {
        if (page.Article is not { } article)
        {
            return new SaidArticle();
        }

        var authors = JsonValues.ItemsOf(article, "author").Concat(JsonValues.ItemsOf(article, "creator")).Select(page.Resolve).ToArray();
        var image = JsonValues.ItemsOf(article, "image").Select(page.Resolve).FirstOrDefault();
        return new SaidArticle
        {
            Title = JsonValues.TextOf(article, "headline") ?? JsonValues.TextOf(article, "name"),
            Body = JsonValues.TextOf(article, "articleBody"),
            Descriptions = [.. new[] { JsonValues.TextOf(article, "description"), JsonValues.TextOf(article, "alternativeHeadline") }.OfType<string>()],
            Authors = [.. authors.Select(author => JsonValues.TextOrMember(author, "name")).OfType<string>()],
            IsByOrganization = authors.Length > 0 && authors.All(JsonValues.IsOrganization),
            PublishTime = TimeOf(article, "datePublished") ?? TimeOf(article, "dateCreated"),
            UpdateTime = TimeOf(article, "dateModified"),
            LanguageCode = JsonValues.TextOf(article, "inLanguage"),
            Url = JsonValues.TextOf(article, "url") ?? JsonValues.ItemsOf(article, "mainEntityOfPage").Select(item => JsonValues.TextOrMember(item, "@id")).FirstOrDefault(),
            ImageUrl = image.ValueKind is JsonValueKind.Undefined ? null : JsonValues.TextOrMember(image, "url") ?? JsonValues.TextOf(image, "contentUrl"),
            ImageCredit = image.ValueKind is JsonValueKind.Undefined ? null : JsonValues.TextOf(image, "creditText") ?? JsonValues.ItemsOf(image, "creator").Select(item => JsonValues.TextOrMember(item, "name")).FirstOrDefault(),
            SiteName = JsonValues.ItemsOf(article, "publisher").Select(page.Resolve).Select(item => JsonValues.TextOrMember(item, "name")).FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)),
            IsFree = FreeOf(article),
        };
    }

    private static DateTimeOffset? TimeOf(JsonElement article, string member) => LooseTime.TryParse(JsonValues.TextOf(article, member), out var time) ? time : null;

    // Of an article behind a wall, it or a part of it is said not to be free.
    private static bool? FreeOf(JsonElement article)
    {
        bool?[] said = [ReadFree(article), .. JsonValues.ItemsOf(article, "hasPart").Select(ReadFree)];
        return said.Contains(false) ? false : said[0];
    }

    // True, "True", "http://schema.org/False": all are in use.
    private static bool? ReadFree(JsonElement node)
    {
        const string member = "isAccessibleForFree";
        if (node.ValueKind is not JsonValueKind.Object || !node.TryGetProperty(member, out var value))
        {
            return null;
        }

        var text = value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.ToString() : JsonValues.TextOf(node, member) ?? "";
        return text.EndsWith("true", StringComparison.OrdinalIgnoreCase) ? true : text.EndsWith("false", StringComparison.OrdinalIgnoreCase) ? false : null;
    }
}
