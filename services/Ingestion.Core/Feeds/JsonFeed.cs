using System.Globalization;
using System.Text.Json;
using Newsdesk.Articles.Times;

namespace Newsdesk.Articles.Feeds;

/// <summary>Reads JSON Feed 1.0 and 1.1.</summary>
internal sealed class JsonFeed
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private readonly Uri? _address;
    private readonly string? _language;

    private JsonFeed(JsonElement feed, Uri? address)
    {
        _address = address;
        _language = FeedElement.ToLanguage(Text(feed, "language"));
    }

    public static Feed? Read(DecodedText text, Uri? address)
    {
        try
        {
            using var document = JsonDocument.Parse(text.Text, Lenient);
            var feed = document.RootElement;
            return feed.ValueKind is JsonValueKind.Object && feed.TryGetProperty("items", out var items) && items.ValueKind is JsonValueKind.Array
                ? new JsonFeed(feed, address).Describe(feed, items, text)
                : null;
        }
        // The second: a name with half of a surrogate pair, escaped.
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private Feed Describe(JsonElement feed, JsonElement items, DecodedText text) => new()
    {
        Format = "json1",
        IsWellFormed = text.IsCertain,
        Encoding = text.Encoding,
        Title = Plain(feed, "title"),
        Description = Plain(feed, "description"),
        Link = Url(feed, "home_page_url"),
        Id = Text(feed, "feed_url"),
        Language = _language,
        ImageUrl = Url(feed, "icon") ?? Url(feed, "favicon"),
        Authors = Authors(feed),
        NextUrl = Url(feed, "next_url"),
        HubUrl = Array(feed, "hubs").Select(hub => Url(hub, "url")).FirstOrDefault(url => url is not null),
        Entries = [.. items.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.Object).Take(FeedBounds.Entries).Select(ReadEntry)],
    };

    private FeedEntry ReadEntry(JsonElement item)
    {
        var link = Url(item, "url");
        var files = Array(item, "attachments").Where(file => Url(file, "url") is not null).ToList();
        return new FeedEntry
        {
            Id = Text(item, "id"),
            Link = link ?? Url(item, "external_url"),
            Title = Plain(item, "title"),
            Summary = Plain(item, "summary"),
            Content = Text(item, "content_html") is { } html ? new FeedText(html, FeedText.HtmlType, link ?? _address?.OriginalString, LanguageOf(item)) : Plain(item, "content_text"),
            Language = LanguageOf(item),
            ImageUrl = Url(item, "image") ?? Url(item, "banner_image"),
            Authors = Authors(item),
            Categories = [.. Array(item, "tags").Select(Text).OfType<string>()],
            Enclosures = [.. files.Select(file => new FeedEnclosure(Url(file, "url") ?? "", Text(file, "mime_type"), Text(file, "size_in_bytes")))],
            Duration = files.Select(file => Seconds(Text(file, "duration_in_seconds"))).FirstOrDefault(time => time is not null),
            PublishTime = Time(item, "date_published"),
            UpdateTime = Time(item, "date_modified"),
        };
    }

    private List<FeedPerson> Authors(JsonElement element)
    {
        var authors = Array(element, "authors");
        if (Member(element, "author") is { } single)
        {
            authors.Add(single);
        }

        return [.. authors.Select(author => new FeedPerson(Text(author, "name"), null, Url(author, "url"))).Where(author => (author.Name ?? author.Url) is not null).Distinct()];
    }

    private string? LanguageOf(JsonElement item) => FeedElement.ToLanguage(Text(item, "language")) ?? _language;

    private FeedText? Plain(JsonElement element, string member) => Text(element, member) is { } text ? new FeedText(text, FeedText.PlainType, null, LanguageOf(element)) : null;

    private string? Url(JsonElement element, string member) => FeedAddress.Resolve(_address, Text(element, member));

    private static List<JsonElement> Array(JsonElement element, string member) =>
        Member(element, member) is { ValueKind: JsonValueKind.Array } value ? [.. value.EnumerateArray().Take(FeedBounds.Values)] : [];

    private static DateTimeOffset? Time(JsonElement element, string member) => LooseTime.TryParse(Text(element, member), out var time) ? time : null;

    private static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < int.MaxValue ? TimeSpan.FromSeconds(seconds) : null;

    private static JsonElement? Member(JsonElement element, string name) => element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement element, string member) => Member(element, member) is { } value ? Text(value) : null;

    // Some write numbers where texts belong: ids, sizes.
    private static string? Text(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => Unescape(value),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static string? Unescape(JsonElement value)
    {
        try
        {
            return value.GetString()?.Trim();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped: this text is lost, the others are not.
            return null;
        }
    }
}
