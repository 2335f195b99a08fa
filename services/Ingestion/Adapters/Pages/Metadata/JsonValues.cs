using System.Net;
using System.Text.Json;

namespace Newsdesk.Articles.Adapters.Pages.Metadata;

/// <summary>Values of JSON-LD, which gives one thing as a text, an object or a list of either.</summary>
internal static class JsonValues
{
    public static bool IsArticle(JsonElement node) =>
        node.TryGetProperty("@type", out var type)
        && TextsOf(type).Any(name => name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "LiveBlogPosting" or "Report" or "Review" or "Recipe");

    public static bool IsOrganization(JsonElement node) =>
        node.ValueKind is JsonValueKind.Object && node.TryGetProperty("@type", out var type) && TextsOf(type).Any(name => name.EndsWith("Organization", StringComparison.Ordinal));

    /// <summary>The first text of a member, decoded.</summary>
    public static string? TextOf(JsonElement node, string member) =>
        node.ValueKind is JsonValueKind.Object && node.TryGetProperty(member, out var value) ? TextsOf(value).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) : null;

    /// <summary>The items of a member: those of its list, or itself.</summary>
    public static IReadOnlyList<JsonElement> ItemsOf(JsonElement node, string member)
    {
        if (node.ValueKind is not JsonValueKind.Object || !node.TryGetProperty(member, out var value))
        {
            return [];
        }

        return value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
    }

    /// <summary>An item's own text, or the text of a member of it.</summary>
    public static string? TextOrMember(JsonElement item, string member) => item.ValueKind is JsonValueKind.String ? Decode(item) : TextOf(item, member);

    private static IEnumerable<string> TextsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [Decode(value)],
        JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String).Select(Decode),
        _ => [],
    };

    // Many sites escape for HTML what is no HTML.
    private static string Decode(JsonElement text)
    {
        try
        {
            return WebUtility.HtmlDecode(text.GetString() ?? "");
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            return "";
        }
    }
}
