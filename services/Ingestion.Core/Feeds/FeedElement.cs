using System.Text;
using Newsdesk.Articles.Times;

namespace Newsdesk.Articles.Feeds;

/// <summary>Reads the children of a channel or an entry, by their names in order of preference.</summary>
internal sealed class FeedElement(FeedNode node, Uri? address)
{
    private readonly ILookup<string, FeedNode> _children = Flatten(node).ToLookup(child => child.Name, StringComparer.Ordinal);

    public FeedNode Node => node;

    public IEnumerable<FeedNode> All(params IEnumerable<string> names) => names.SelectMany(name => _children[name]);

    public IEnumerable<FeedElement> Elements(params IEnumerable<string> names) => All(names).Select(child => new FeedElement(child, address));

    public string? Text(params IEnumerable<string> names) => All(names).Select(child => child.Value.Trim()).FirstOrDefault(text => text.Length > 0);

    public FeedText? Rich(params IEnumerable<string> names) => All(names).Select(ToRich).FirstOrDefault(text => text is not null);

    public DateTimeOffset? Time(params IEnumerable<string> names)
    {
        foreach (var child in All(names))
        {
            if (LooseTime.TryParse(child.Value, out var time))
            {
                return time;
            }
        }

        return null;
    }

    public DateTimeOffset? TimeAttribute(string name) => LooseTime.TryParse(Attribute(name), out var time) ? time : null;

    public string? Language => LanguageOf(node);

    public string? Attribute(string name) => node.Attribute(name)?.Trim();

    public string? Link(string relation) =>
        _children["link"]
            .Where(link => link.Attribute("href") is not null && (link.Attribute("rel")?.Trim() ?? "alternate") == relation)
            .Select(link => Resolve(link, link.Attribute("href")))
            .FirstOrDefault(url => url is not null);

    public string? Url(params IEnumerable<string> names) =>
        All(names).Select(child => Resolve(child, child.Value is { Length: > 0 } text ? text : child.Attribute("href"))).FirstOrDefault(url => url is not null);

    public string? UrlAttribute(string name, params IEnumerable<string> attributes) =>
        _children[name].SelectMany(child => attributes.Select(attribute => Resolve(child, child.Attribute(attribute)))).FirstOrDefault(url => url is not null);

    /// <summary>The address made absolute by the nearest base; as it stands when there is none.</summary>
    public string? Resolve(FeedNode at, string? url) => FeedAddress.Resolve(BaseOf(at), url);

    public static string? ToLanguage(string? tag) => tag?.Trim().Replace('_', '-') is { Length: > 0 } found ? found : null;

    // A group of media stands for its members.
    private static IEnumerable<FeedNode> Flatten(FeedNode node) => node.Children.SelectMany(child => child.Name == "media:group" ? child.Children.Append(child) : [child]);

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

    private static string? LanguageOf(FeedNode from) => ToLanguage(from.SelfAndAncestors.Select(at => at.Attribute(FeedNames.XmlLang)).FirstOrDefault(tag => tag is not null));

    private Uri? BaseOf(FeedNode at)
    {
        var origin = address;
        foreach (var part in at.SelfAndAncestors.Select(Base).Where(part => !string.IsNullOrEmpty(part)).Reverse())
        {
            origin = origin is null
                ? Uri.TryCreate(part, UriKind.Absolute, out var first) ? first : null
                : Uri.TryCreate(origin, part, out var next) ? next : origin;
        }

        return origin;
    }

    // CDF has a base of its own.
    private static string? Base(FeedNode at) => (at.Attribute(FeedNames.XmlBase) ?? (at.Name == "channel" ? at.Attribute("base") : null))?.Trim();
}
