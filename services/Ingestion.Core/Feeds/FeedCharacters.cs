using System.Globalization;
using System.Net;
using System.Text;

namespace Newsdesk.Articles.Feeds;

/// <summary>Repairs characters that publishers get wrong.</summary>
internal static class FeedCharacters
{
    private const int MaxEntity = 12;

    // What windows-1252 has where ISO 8859-1 has control characters.
    private const string Western = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Džÿ";

    /// <summary>The text without control characters; those that stand for quotes and dashes of windows-1252 become these.</summary>
    public static string Repair(string text)
    {
        var first = IndexOfWrong(text, 0);
        if (first < 0)
        {
            return text;
        }

        var repaired = new StringBuilder(text.Length);
        var from = 0;
        for (var at = first; at >= 0; at = IndexOfWrong(text, from))
        {
            repaired.Append(text, from, at - from);
            if (text[at] is >= '\u0080' and <= '\u009F')
            {
                repaired.Append(Western[text[at] - '\u0080']);
            }

            from = at + 1;
        }

        return repaired.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>The text with its character references resolved, those of HTML too; what is none stays as it is.</summary>
    public static string Decode(string text)
    {
        var at = text.IndexOf('&', StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var decoded = new StringBuilder(text.Length);
        var from = 0;
        for (; at >= 0; at = text.IndexOf('&', from))
        {
            decoded.Append(text, from, at - from);
            var length = Reference(text.AsSpan(at), decoded);
            if (length == 0)
            {
                decoded.Append('&');
            }

            from = at + Math.Max(length, 1);
        }

        return decoded.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Appends what the reference at the start stands for; its length, 0 when it is none.</summary>
    private static int Reference(ReadOnlySpan<char> text, StringBuilder decoded)
    {
        var end = 1;
        while (end < text.Length && end < MaxEntity && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] == '#' && end == 1)))
        {
            end++;
        }

        var isClosed = end < text.Length && text[end] == ';';
        var name = text[1..end];
        if (name.StartsWith('#'))
        {
            return Number(name[1..]) is { } character ? Append(decoded, character.ToString(), isClosed ? end + 1 : end) : 0;
        }

        // Without its semicolon a name may be a parameter of an address.
        var isName = isClosed || (name is "amp" or "lt" or "gt" or "quot" or "nbsp" && (end == text.Length || text[end] != '='));
        var source = $"&{name};";
        var value = isName && name.Length > 0 ? WebUtility.HtmlDecode(source) : source;
        return value == source ? 0 : Append(decoded, value, isClosed ? end + 1 : end);
    }

    private static Rune? Number(ReadOnlySpan<char> digits)
    {
        var isHexadecimal = digits is ['x' or 'X', ..];
        var isNumber = isHexadecimal
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        return isNumber && Rune.IsValid(value) ? new Rune(value) : null;
    }

    private static int Append(StringBuilder decoded, string value, int length)
    {
        decoded.Append(value);
        return length;
    }

    private static int IndexOfWrong(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] is (< ' ' and not ('\t' or '\n' or '\r')) or (>= '\u007F' and <= '\u009F') or '\uFFFE' or '\uFFFF')
            {
                return at;
            }
        }

        return -1;
    }
}
