using System.Text;
using System.Xml.Linq;
using Newsdesk.Articles.Times;

namespace Newsdesk.Articles.Feeds;

/// <summary>Reads the children of a channel or an entry, by their names in order of preference.</summary>
internal sealed class FeedElement(XElement element, Uri? address)
{
    private static readonly XName Base = XNamespace.Xml + "base";
    private static readonly XName Lang = XNamespace.Xml + "lang";

    private readonly ILookup<string, XElement> _children = element.Elements().ToLookup(FeedNames.Of, StringComparer.Ordinal);

    public IEnumerable<XElement> All(params IEnumerable<string> names) => names.SelectMany(name => _children[name]);

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

    public string? Language => Inherited(element, Lang);

    public string? Attribute(string name) => element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.Trim();

    public string? Link(string relation) =>
        _children["link"]
            .Where(link => link.Attribute("href") is not null && (link.Attribute("rel")?.Value.Trim() ?? "alternate") == relation)
            .Select(link => Resolve(link, link.Attribute("href")?.Value))
            .FirstOrDefault(url => url is not null);

    public string? Url(params IEnumerable<string> names) =>
        All(names).Select(child => Resolve(child, child.Value.Length > 0 ? child.Value : child.Attribute("href")?.Value)).FirstOrDefault(url => url is not null);

    public string? UrlAttribute(string name, params IEnumerable<string> attributes) =>
        _children[name].SelectMany(child => attributes.Select(attribute => Resolve(child, child.Attribute(attribute)?.Value))).FirstOrDefault(url => url is not null);

    /// <summary>The address made absolute by the nearest base; as it stands when there is none.</summary>
    public string? Resolve(XElement at, string? url)
    {
        url = url?.Trim();
        return string.IsNullOrEmpty(url) ? null : BaseOf(at) is { } origin && Uri.TryCreate(origin, url, out var absolute) ? Original(absolute, url) : url;
    }

    private FeedText? ToRich(XElement child)
    {
        var type = child.Attribute("type")?.Value.Trim();
        var mode = child.Attribute("mode")?.Value.Trim();
        var isXml = child.HasElements;
        var value = mode == "base64" || IsBinary(type) ? FromBase64(child.Value) : isXml ? InnerXml(child) : child.Value.Trim();
        if (value.Length == 0 && !isXml)
        {
            return null;
        }

        var mediaType = type switch
        {
            "text" or FeedText.PlainType when !isXml => FeedText.PlainType,
            "html" or FeedText.HtmlType => FeedText.HtmlType,
            "xhtml" or FeedText.XhtmlType => FeedText.XhtmlType,
            _ when isXml => FeedText.XhtmlType,
            _ => mode == "escaped" || Markup.LooksLikeMarkup(value) ? FeedText.HtmlType : FeedText.PlainType,
        };
        return new FeedText(value, mediaType, BaseOf(child)?.OriginalString, Inherited(child, Lang));
    }

    private static bool IsBinary(string? type) => type is not null && type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal)
        && !type.EndsWith("xml", StringComparison.Ordinal);

    private static string FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var count) ? Encoding.UTF8.GetString(bytes, 0, count).Trim() : text.Trim();
    }

    private static string InnerXml(XElement element)
    {
        var plain = new XElement(element);
        foreach (var inner in plain.DescendantsAndSelf())
        {
            inner.Name = inner.Name.LocalName;
        }

        return string.Concat(plain.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))).Trim();
    }

    private static string? Inherited(XElement from, XName attribute) =>
        from.AncestorsAndSelf().Select(at => at.Attribute(attribute)?.Value.Trim()).FirstOrDefault(value => value is not null) is { Length: > 0 } found ? found : null;

    private Uri? BaseOf(XElement at)
    {
        var origin = address;
        foreach (var part in at.AncestorsAndSelf().Select(ancestor => ancestor.Attribute(Base)?.Value.Trim()).Where(part => !string.IsNullOrEmpty(part)).Reverse())
        {
            origin = origin is null
                ? Uri.TryCreate(part, UriKind.Absolute, out var first) ? first : null
                : Uri.TryCreate(origin, part, out var next) ? next : origin;
        }

        return origin;
    }

    // Only what was relative is rewritten.
    private static string Original(Uri absolute, string url) => Uri.TryCreate(url, UriKind.Absolute, out var own) && own.Scheme != Uri.UriSchemeFile ? url : absolute.AbsoluteUri;
}
