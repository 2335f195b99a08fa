using System.Text;
using System.Xml;
using Newsdesk.Articles.Feeds;

namespace Newsdesk.Articles.Sources.Opml;

/// <summary>Reads lists of feeds as they are published: nested or flat, well-formed or not, in whatever charset.</summary>
public static class OpmlReader
{
    /// <summary>The largest list that is read.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>The outlines that have an address, in the order of the document; null when it holds no outline at all and is no OPML.</summary>
    /// <param name="document">The bytes as they came.</param>
    /// <param name="guess">Tells the encoding of a document that names none, or a wrong one, and is not UTF-8; without it that is windows-1252.</param>
    public static IReadOnlyList<OpmlOutline>? Read(byte[] document, Func<byte[], Encoding?>? guess = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = FeedEncoding.Decode(document, contentType: null, guess).Text;
        List<OpmlOutline> outlines = [];
        var isOpml = text.Contains("<opml", StringComparison.OrdinalIgnoreCase);
        var scanner = new OutlineScanner(text);
        while (scanner.MoveNext())
        {
            isOpml = true;
            if (AddressOf(scanner.Attributes) is { } url)
            {
                outlines.Add(Describe(scanner.LineNumber, url, scanner.Attributes));
            }
        }

        return isOpml ? outlines : null;
    }

    // Some write the address as "url", which elsewhere leads to another list: then the type must say that it is a feed.
    private static string? AddressOf(Dictionary<string, string> attributes)
    {
        var url = attributes.GetValueOrDefault(OpmlNames.XmlUrl)?.Trim();
        if (string.IsNullOrEmpty(url) && attributes.GetValueOrDefault(OpmlNames.Type)?.Trim().ToLowerInvariant() is "rss" or "atom" or "feed")
        {
            url = attributes.GetValueOrDefault("url")?.Trim();
        }

        return string.IsNullOrEmpty(url) ? null : url;
    }

    private static OpmlOutline Describe(int line, string url, Dictionary<string, string> attributes) => new(line, new SourceSettings
    {
        DisplayName = NameOf(attributes),
        Url = SourceAddress.WithoutFeedScheme(url),
        IsPaused = Own(attributes, OpmlNames.Paused) == "true",
        MinInterval = Interval(attributes, OpmlNames.MinInterval, SourceSettings.DefaultMinInterval),
        MaxInterval = Interval(attributes, OpmlNames.MaxInterval, SourceSettings.DefaultMaxInterval),
    })
    {
        SourceId = Own(attributes, OpmlNames.Source),
        OutletId = Own(attributes, OpmlNames.Outlet),
    };

    // A name is for operators: one that is too long is no reason to lose the source.
    private static string NameOf(Dictionary<string, string> attributes)
    {
        var name = attributes.GetValueOrDefault(OpmlNames.Text) is { } text && text.Trim().Length > 0 ? text : attributes.GetValueOrDefault(OpmlNames.Title) ?? "";
        name = string.Join(' ', new string([.. name.Select(character => char.IsControl(character) ? ' ' : character)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return name.Length <= SourceValidator.MaxDisplayName ? name : Cut(name);
    }

    private static string Cut(string name)
    {
        var length = SourceValidator.MaxDisplayName;
        return name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)];
    }

    // What cannot be read is an interval that the validator refuses.
    private static TimeSpan Interval(Dictionary<string, string> attributes, string name, TimeSpan standard)
    {
        try
        {
            return Own(attributes, name) is { } text ? XmlConvert.ToTimeSpan(text) : standard;
        }
        catch (Exception broken) when (broken is FormatException or OverflowException)
        {
            return TimeSpan.Zero;
        }
    }

    private static string? Own(Dictionary<string, string> attributes, string name) => attributes.GetValueOrDefault($"{OpmlNames.Prefix}:{name}");
}
