using System.Text.Json;
using System.Text.Json.Serialization;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Summaries;

/// <summary>Reads the answer of a wiki's <c>page/summary</c>, which may be anything.</summary>
public static class PageSummaryReader
{
    /// <summary>UTF-16 code units that are kept of a summary; the longest first sections have about as many.</summary>
    public const int MaxText = 2_000;

    private const int MaxUri = 2_000;

    /// <summary>The summary; null when the page is about something else, or tells nothing that can be used.</summary>
    /// <param name="json">The answer.</param>
    /// <param name="wikidataId">Whom it must be about: a page of the same name may be about anybody.</param>
    /// <exception cref="InvalidDataException">It is no such answer.</exception>
    public static EntitySummary? Read(ReadOnlySpan<byte> json, string wikidataId)
    {
        Page? page;
        try
        {
            page = JsonSerializer.Deserialize(json, PageJson.Default.Page);
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("The answer is no summary of a page.", broken);
        }

        if (page is null || page.Item != wikidataId || WebAddress(page.Addresses?.Desktop?.Page) is not { } address)
        {
            return null;
        }

        var text = Cut(TextNormalizer.Normalize(page.Extract ?? "").Trim());
        return text.Length > 0 ? new EntitySummary(text, address) : null;
    }

    /// <summary>The address, escaped; null when it is none that a reader may be sent to.</summary>
    private static string? WebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.UserInfo.Length == 0 && uri.AbsoluteUri.Length <= MaxUri
            ? uri.AbsoluteUri
            : null;

    // At the end of a word, so that no word says something else.
    private static string Cut(string text)
    {
        if (text.Length <= MaxText)
        {
            return text;
        }

        var end = text.AsSpan(0, MaxText).LastIndexOfAny(' ', '\n');
        return string.Concat(text.AsSpan(0, end > 0 ? end : MaxText - 1).TrimEnd(), "…");
    }

    internal sealed record Page
    {
        [JsonPropertyName("wikibase_item")]
        public string? Item { get; init; }

        [JsonPropertyName("extract")]
        public string? Extract { get; init; }

        [JsonPropertyName("content_urls")]
        public PageAddresses? Addresses { get; init; }
    }

    internal sealed record PageAddresses
    {
        [JsonPropertyName("desktop")]
        public PageAddress? Desktop { get; init; }
    }

    internal sealed record PageAddress
    {
        [JsonPropertyName("page")]
        public string? Page { get; init; }
    }
}

[JsonSerializable(typeof(PageSummaryReader.Page))]
internal sealed partial class PageJson : JsonSerializerContext;
