using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Newsdesk.Articles.Feeds;

/// <summary>
/// Reads XML as far as it goes. No document type is obeyed and nothing outside the document is read. What is not well formed is read a second time with its entities and
/// prefixes mended; of a document that breaks off, what came before is kept.
/// </summary>
internal static partial class FeedXml
{
    /// <summary>Deeper than any feed; a bound for whoever walks the tree.</summary>
    private const int MaxDepth = 256;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The root element, null when there is none, and whether nothing had to be mended.</summary>
    public static (XElement? Root, bool IsWellFormed) Parse(string text)
    {
        var strict = Read(text.TrimStart(), []);
        return strict is { IsWhole: true, Root: not null } ? (strict.Root, true) : (Read(Mend(text.TrimStart()), Prefixes(text)).Root ?? strict.Root, false);
    }

    private static (XElement? Root, bool IsWhole) Read(string text, IEnumerable<string> prefixes)
    {
        var names = new NameTable();
        var namespaces = new XmlNamespaceManager(names);
        foreach (var prefix in prefixes)
        {
            namespaces.AddNamespace(prefix, FeedNames.NamespaceOf(prefix));
        }

        XElement? root = null;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings, new XmlParserContext(names, namespaces, null, XmlSpace.None));
            XElement? current = null;
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.Element && reader.Depth > MaxDepth)
                {
                    return (root, false);
                }

                Take(reader, ref root, ref current);
            }

            return (root, true);
        }
        catch (XmlException)
        {
            return (root, false);
        }
    }

    private static void Take(XmlReader reader, ref XElement? root, ref XElement? current)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
                var isEmpty = reader.IsEmptyElement;
                while (reader.MoveToNextAttribute())
                {
                    if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
                    {
                        element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
                    }
                }

                root ??= element;
                current?.Add(element);
                current = isEmpty ? current : element;
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                current?.Add(new XText(reader.Value));
                break;
            case XmlNodeType.EndElement:
                current = current?.Parent;
                break;
        }
    }

    private static string Mend(string text) => Ampersands().Replace(Controls().Replace(text, ""), match =>
    {
        var name = match.Groups["name"].Value;
        if (name is "amp" or "lt" or "gt" or "quot" or "apos" || name.StartsWith('#'))
        {
            return match.Value;
        }

        var decoded = name.Length > 0 ? WebUtility.HtmlDecode(match.Value) : match.Value;
        return decoded == match.Value ? "&amp;" + match.Value[1..] : decoded;
    });

    private static IEnumerable<string> Prefixes(string text) =>
        PrefixedNames().Matches(text).Select(match => match.Groups["prefix"].Value).Where(prefix => !prefix.StartsWith("xml", StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"&(?<name>#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,10}\d{0,2})?;?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Ampersands();

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]", RegexOptions.NonBacktracking)]
    private static partial Regex Controls();

    [GeneratedRegex(@"[<\s/](?<prefix>[A-Za-z_][\w\-]{0,20}):[A-Za-z_]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PrefixedNames();
}
