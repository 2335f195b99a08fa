using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace Newsdesk.Articles.Feeds;

/// <summary>Takes the text out of a fragment of markup.</summary>
internal static partial class Markup
{
    /// <summary>Elements whose content is not for readers.</summary>
    private static readonly FrozenSet<string> Silent = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "script", "style", "iframe", "object", "svg");

    private static readonly FrozenSet<string> Breaking = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "blockquote", "section", "article", "hr", "figure", "figcaption", "pre", "dl", "dt", "dd");

    public static string ToPlain(string markup)
    {
        if (!markup.AsSpan().ContainsAny('<', '&'))
        {
            return markup;
        }

        var text = new StringBuilder(markup.Length);
        Append(text, markup, isInside: false);
        return Collapse(text.ToString());
    }

    /// <summary>Whether a text of unknown kind is meant as markup.</summary>
    public static bool LooksLikeMarkup(string text) => Tags().IsMatch(text) || Entities().IsMatch(text);

    private static void Append(StringBuilder text, string markup, bool isInside)
    {
        var scanner = new TagScanner(markup);
        while (scanner.Read())
        {
            if (scanner.Kind is TagKind.Data && !isInside)
            {
                // Wrapped twice by the publisher.
                Append(text, scanner.Text, isInside: true);
            }
            else if (scanner.Kind is TagKind.Text or TagKind.Data)
            {
                text.Append(Decode(scanner.Text));
            }
            else if (Breaking.Contains(scanner.Name))
            {
                text.Append('\n');
            }
            else if (scanner.Kind is TagKind.Start && !scanner.IsEmpty && Silent.Contains(scanner.Name))
            {
                text.Append(' ');
                scanner.SkipTo($"</{scanner.Name}");
            }
        }
    }

    // The line ends of markup are spaces.
    private static string Decode(string text) => FeedCharacters.Repair(FeedCharacters.Decode(text)).Replace('\n', ' ');

    private static string Collapse(string text)
    {
        var lines = text.Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0);
        return new StringBuilder().AppendJoin('\n', lines).ToString();
    }

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex(@"&(#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z]+\d*);", RegexOptions.NonBacktracking)]
    private static partial Regex Entities();
}
