using System.Collections.Frozen;

namespace Newsdesk.Articles.Feeds;

/// <summary>Finds the feeds that a page names in its links.</summary>
public static class FeedDiscovery
{
    /// <summary>Characters in which links are looked for; more than the head of any page.</summary>
    private const int MaxLength = 1_000_000;

    /// <summary>Feeds of one page; more than any names.</summary>
    private const int MaxLinks = 32;

    private static readonly FrozenSet<string> MediaTypes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/json");

    private static readonly FrozenSet<string> Unread = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "script", "style", "template", "textarea", "noscript", "svg");

    /// <summary>The feeds in the order of the page, each once; none when it names none. Never throws for what the page holds.</summary>
    /// <param name="document">The bytes as they came.</param>
    /// <param name="contentType">The <c>Content-Type</c> that came with them, or null.</param>
    /// <param name="address">Where they came from, to make links absolute; or null.</param>
    public static IReadOnlyList<FeedLink> Find(byte[] document, string? contentType, Uri? address)
    {
        ArgumentNullException.ThrowIfNull(document);

        var text = FeedEncoding.Decode(document, contentType).Text;
        var scanner = new TagScanner(text.Length > MaxLength ? text[..MaxLength] : text);
        var links = new List<FeedLink>();
        var origin = address;
        var hasBase = false;
        while (links.Count < MaxLinks && scanner.Read())
        {
            if (scanner.Kind is not TagKind.Start || scanner.IsCut)
            {
                continue;
            }

            if (Unread.Contains(scanner.Name))
            {
                scanner.SkipTo($"</{scanner.Name}");
            }
            else if (Is(scanner.Name, "base") && !hasBase && Value(scanner, "href") is { } href)
            {
                hasBase = true;
                origin = address is null ? Uri.TryCreate(href, UriKind.Absolute, out var own) ? own : null : Uri.TryCreate(address, href, out var other) ? other : address;
            }
            else if (Is(scanner.Name, "link") && Read(scanner, origin) is { } link && !links.Exists(known => known.Url == link.Url))
            {
                links.Add(link);
            }
        }

        return links;
    }

    private static FeedLink? Read(TagScanner tag, Uri? origin)
    {
        var relations = Value(tag, "rel")?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
        var mediaType = Value(tag, "type")?.Split(';')[0].Trim() ?? "";
        return relations.Any(relation => Is(relation, "alternate") || Is(relation, "feed")) && MediaTypes.Contains(mediaType)
            && FeedAddress.Resolve(origin, Value(tag, "href")) is { } url && !IsApi(mediaType, url)
                ? new FeedLink(url, mediaType.ToLowerInvariant(), Value(tag, "title"))
                : null;
    }

    // WordPress names its programming interface the way others name a JSON Feed.
    private static bool IsApi(string mediaType, string url) => Is(mediaType, "application/json") && url.Contains("/wp-json/", StringComparison.OrdinalIgnoreCase);

    private static string? Value(TagScanner tag, string name) =>
        tag.Attributes.Where(attribute => Is(attribute.Key, name)).Select(attribute => FeedCharacters.Repair(FeedCharacters.Decode(attribute.Value)).Trim()).FirstOrDefault() is { Length: > 0 } value
            ? value
            : null;

    private static bool Is(string text, string name) => text.Equals(name, StringComparison.OrdinalIgnoreCase);
}
