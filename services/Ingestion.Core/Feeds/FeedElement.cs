using System.Text;
using Newsdesk.Articles.Times;

namespace Newsdesk.Articles.Feeds;

/// <summary>Reads the children of a channel or an entry, by their names in order of preference.</summary>
internal sealed class FeedElement(FeedNode node, Uri? address)
{
    private readonly FeedNode[] _children = Flatten(node);

    public FeedNode Node => node;

    public string? Language => LanguageOf(node);

    /// <summary>The address that a link of RSS holds as its text.</summary>
    public string? TextLink => First(["link"], link => Resolve(link, link.Value));

    /// <summary>What is made of the first child, by the order of the names, of which something can be made.</summary>
    public T? First<T>(ReadOnlySpan<string> names, Func<FeedNode, T?> read)
        where T : class
    {
        foreach (var name in names)
        {
            foreach (var child in _children)
            {
                if (child.Name == name && read(child) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    /// <summary>The children of these names, by the order of the names.</summary>
    public IReadOnlyList<FeedNode> All(params ReadOnlySpan<string> names)
    {
        List<FeedNode>? all = null;
        foreach (var name in names)
        {
            foreach (var child in _children)
            {
                if (child.Name == name)
                {
                    (all ??= []).Add(child);
                }
            }
        }

        return all ?? (IReadOnlyList<FeedNode>)[];
    }

    public IEnumerable<FeedElement> Elements(params ReadOnlySpan<string> names) => All(names) is { Count: > 0 } all ? all.Select(child => new FeedElement(child, address)) : [];

    public string? Text(params ReadOnlySpan<string> names) => First(names, static child => child.Value.Trim() is { Length: > 0 } text ? text : null);

    public FeedText? Rich(params ReadOnlySpan<string> names) => First(names, ToRich);

    public DateTimeOffset? Time(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var child in _children)
            {
                if (child.Name == name && LooseTime.TryParse(child.Value, out var time))
                {
                    return time;
                }
            }
        }

        return null;
    }

    public DateTimeOffset? TimeAttribute(string name) => LooseTime.TryParse(Attribute(name), out var time) ? time : null;

    public string? Attribute(string name) => node.Attribute(name)?.Trim();

    /// <summary>The address of a link of Atom with this relation, a page rather than anything else.</summary>
    public string? Link(string relation) => First(["link"], link => IsPage(link) ? LinkOf(link, relation) : null) ?? First(["link"], link => LinkOf(link, relation));

    public string? Url(params ReadOnlySpan<string> names) => First(names, child => Resolve(child, child.Value.Trim() is { Length: > 0 } text ? text : child.Attribute("href")));

    public string? UrlAttribute(string name, string attribute) => First([name], child => Resolve(child, child.Attribute(attribute)));

    /// <summary>The address made absolute by the nearest base; as it stands when there is none.</summary>
    public string? Resolve(FeedNode at, string? url) => string.IsNullOrWhiteSpace(url) ? null : FeedAddress.Resolve(BaseOf(at), url);

    public static string? ToLanguage(string? tag) => tag?.Trim().Replace('_', '-') is { Length: > 0 } found ? found : null;

    // A group of media stands for its members.
    private static FeedNode[] Flatten(FeedNode node) => [.. node.Children.SelectMany(child => child.Name == "media:group" ? child.Children.Append(child) : [child])];

    private static bool IsPage(FeedNode link) => link.Attribute("type") is null or "text/html" or "application/xhtml+xml";

    private string? LinkOf(FeedNode link, string relation) =>
        link.Attribute("href") is { } url && (link.Attribute("rel")?.Trim() ?? "alternate") == relation ? Resolve(link, url) : null;

    private FeedText? ToRich(FeedNode child)
    {
        var type = child.Attribute("type")?.Trim();
        var mode = child.Attribute("mode")?.Trim();
        var isXml = child.HasChildren;
        var value = mode == "base64" || IsBinary(type) ? FromBase64(child.Value) : isXml ? FeedMarkup.Inside(child).Trim() : child.Value.Trim();
        if (value.Length == 0 && !isXml)
        {
            return null;
        }

        var mediaType = type switch
        {
            "text" or "plain" or FeedText.PlainType when !isXml => FeedText.PlainType,
            "html" or FeedText.HtmlType => FeedText.HtmlType,
            "xhtml" or FeedText.XhtmlType => FeedText.XhtmlType,
            _ when isXml => FeedText.XhtmlType,
            _ => mode == "escaped" || Markup.LooksLikeMarkup(value) ? FeedText.HtmlType : FeedText.PlainType,
        };
        return new FeedText(value, mediaType, BaseOf(child)?.OriginalString, LanguageOf(child));
    }

    private static bool IsBinary(string? type) => type is not null && type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal)
        && !type.EndsWith("xml", StringComparison.Ordinal);

    private static string FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var count) ? Encoding.UTF8.GetString(bytes, 0, count).Trim() : text.Trim();
    }

    private static string? LanguageOf(FeedNode from)
    {
        for (var at = from; at is not null; at = at.Parent)
        {
            if (at.Attribute(FeedNames.XmlLang) is { } tag)
            {
                return ToLanguage(tag);
            }
        }

        return null;
    }

    private Uri? BaseOf(FeedNode? at)
    {
        if (at is null)
        {
            return address;
        }

        var outer = BaseOf(at.Parent);
        return Base(at) is not { Length: > 0 } part ? outer
            : outer is null ? Uri.TryCreate(part, UriKind.Absolute, out var first) ? first : null
            : Uri.TryCreate(outer, part, out var next) ? next : outer;
    }

    // CDF has a base of its own.
    private static string? Base(FeedNode at) => (at.Attribute(FeedNames.XmlBase) ?? (at.Name == "channel" ? at.Attribute("base") : null))?.Trim();
}
