using System.Buffers;
using System.Collections.Frozen;

namespace Newsdesk.Articles.Adapters.Pages;

/// <summary>Tells, before anything is parsed, a page that would take a parser minutes: parsing time grows with the square of the nesting.</summary>
internal static class PageGuard
{
    /// <summary>Long real pages have some twenty thousand tags.</summary>
    private const int MaxTags = 100_000;

    /// <summary>Browsers stop at 512; a page that forgets to close some elements gets there without harm.</summary>
    private const int MaxOpen = 1_500;

    // Elements that have no end, or whose end is commonly left out.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Unclosed = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p", "param", "source", "td", "th", "tr", "track", "wbr", "path", "rect", "circle", "use")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    public static bool IsReasonable(ReadOnlySpan<char> html)
    {
        var open = 0;
        var tags = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length;)
        {
            var tag = html[(at + 1)..];
            if (tag[0] == '/')
            {
                open = Math.Max(0, open - 1);
            }
            else if (char.IsAsciiLetter(tag[0]))
            {
                tags++;
                open += Unclosed.Contains(NameOf(tag)) ? 0 : 1;
            }

            if (open > MaxOpen || tags > MaxTags)
            {
                return false;
            }

            var next = tag.IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return true;
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(NameEnds);
        return end < 0 ? tag : tag[..end];
    }
}
