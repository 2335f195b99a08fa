using System.Text.Json;
using Newsdesk.Articles.Times;

namespace Newsdesk.Articles.Feeds;

/// <summary>Reads JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static Feed? Read(string text, string encoding)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            var feed = document.RootElement;
            return feed.ValueKind is JsonValueKind.Object && feed.TryGetProperty("items", out var items) && items.ValueKind is JsonValueKind.Array
                ? Describe(feed, items, encoding)
                : null;
        }
        // The second: half of a surrogate pair, escaped.
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Feed Describe(JsonElement feed, JsonElement items, string encoding) => new()
    {
        Format = "json1",
        IsWellFormed = true,
        Encoding = encoding,
        Title = Plain(feed, "title"),
        Description = Plain(feed, "description"),
        Link = Text(feed, "home_page_url"),
        Id = Text(feed, "feed_url"),
        Language = Text(feed, "language"),
        ImageUrl = Text(feed, "icon"),
        Authors = Authors(feed),
        Entries = [.. items.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.Object).Select(ReadEntry)],
    };

    private static FeedEntry ReadEntry(JsonElement item) => new()
    {
        Id = Text(item, "id"),
        Link = Text(item, "url") ?? Text(item, "external_url"),
        Title = Plain(item, "title"),
        Summary = Plain(item, "summary"),
        Content = Text(item, "content_html") is { } html ? new FeedText(html, FeedText.HtmlType, Text(item, "url"), Text(item, "language")) : Plain(item, "content_text"),
        Language = Text(item, "language"),
        ImageUrl = Text(item, "image") ?? Text(item, "banner_image"),
        Authors = Authors(item),
        Categories = [.. Array(item, "tags").Where(tag => tag.ValueKind is JsonValueKind.String).Select(tag => tag.GetString() ?? "")],
        Enclosures = [.. Array(item, "attachments").Select(ReadEnclosure).OfType<FeedEnclosure>()],
        PublishTime = Time(item, "date_published"),
        UpdateTime = Time(item, "date_modified"),
    };

    private static FeedEnclosure? ReadEnclosure(JsonElement file) =>
        Text(file, "url") is { } url ? new FeedEnclosure(url, Text(file, "mime_type"), Text(file, "size_in_bytes")) : null;

    private static List<FeedPerson> Authors(JsonElement element)
    {
        var authors = Array(element, "authors");
        if (element.TryGetProperty("author", out var single))
        {
            authors.Add(single);
        }

        return [.. authors.Where(author => author.ValueKind is JsonValueKind.Object).Select(author => new FeedPerson(Text(author, "name"), null, Text(author, "url")))];
    }

    private static List<JsonElement> Array(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray()] : [];

    private static FeedText? Plain(JsonElement element, string member) => Text(element, member) is { } text ? new FeedText(text, FeedText.PlainType, null, Text(element, "language")) : null;

    private static DateTimeOffset? Time(JsonElement element, string member) => LooseTime.TryParse(Text(element, member), out var time) ? time : null;

    // Some write numbers where texts belong: ids, sizes.
    private static string? Text(JsonElement element, string member)
    {
        if (element.ValueKind is not JsonValueKind.Object || !element.TryGetProperty(member, out var value))
        {
            return null;
        }

        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()?.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrEmpty(text) ? null : text;
    }
}
