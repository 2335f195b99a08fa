using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Newsdesk.Articles.Feeds;

/// <summary>Takes the text out of a fragment of markup.</summary>
internal static partial class Markup
{
    public static string ToPlain(string markup)
    {
        if (!markup.AsSpan().ContainsAny('<', '&'))
        {
            return markup;
        }

        var text = Breaks().Replace(Silent().Replace(markup, " "), "\n");
        return Collapse(WebUtility.HtmlDecode(Tags().Replace(text, "")));
    }

    /// <summary>Whether a text of unknown kind is meant as markup.</summary>
    public static bool LooksLikeMarkup(string text) => Tags().IsMatch(text) || Entities().IsMatch(text);

    private static string Collapse(string text)
    {
        var lines = text.Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0);
        return new StringBuilder().AppendJoin('\n', lines).ToString();
    }

    [GeneratedRegex(
        @"<script\b.*?</script\s*>|<style\b.*?</style\s*>|<iframe\b.*?</iframe\s*>|<object\b.*?</object\s*>|<svg\b.*?</svg\s*>|<!--.*?-->",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Silent();

    [GeneratedRegex(@"</?(p|div|br|li|ul|ol|h[1-6]|tr|table|blockquote|section|article|hr)\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex(@"&(#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z]+\d*);", RegexOptions.NonBacktracking)]
    private static partial Regex Entities();
}
