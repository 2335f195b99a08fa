namespace Newsdesk.Kernel.Text;

/// <summary>Recognises web addresses, e-mail addresses and account names.</summary>
internal static class LinkScanner
{
    /// <summary>No e-mail name is longer (RFC 5321); it bounds the look ahead for its at sign.</summary>
    private const int MaxMailName = 64;

    /// <summary>The end of the link that starts at <paramref name="start"/>, or <paramref name="start"/> when none does.</summary>
    public static int FindEnd(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        if (StartsWith(rest, "http://") || StartsWith(rest, "https://") || StartsWith(rest, "www."))
        {
            return FindEndOfAddress(text, start);
        }

        return FindEndOfMail(text, start);
    }

    /// <summary>The end of the account name whose at sign stands at <paramref name="start"/>.</summary>
    public static int FindEndOfAccount(ReadOnlySpan<char> text, int start)
    {
        var at = start + 1;
        while (at < text.Length && IsNamePart(text[at]))
        {
            at++;
        }

        return at == start + 1 ? start : at;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string prefix) => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static int FindEndOfAddress(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length && IsAddressCharacter(text[at]))
        {
            at++;
        }

        while (text[at - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '\'' or ']')
        {
            at--;
        }

        return at;
    }

    private static int FindEndOfMail(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length && at - start <= MaxMailName && (IsNamePart(text[at]) || text[at] is '.' or '-' or '+'))
        {
            at++;
        }

        if (at >= text.Length || text[at] != '@' || at - start > MaxMailName)
        {
            return start;
        }

        var host = at + 1;
        var end = host;
        var dots = 0;
        while (end < text.Length && (IsNamePart(text[end]) || (text[end] is '.' or '-' && end + 1 < text.Length && IsNamePart(text[end + 1]))))
        {
            dots += text[end] == '.' ? 1 : 0;
            end++;
        }

        return end > host && dots > 0 ? end : start;
    }

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static bool IsAddressCharacter(char c) =>
        c > ' ' && c is not ('<' or '>' or '"' or '\u201C' or '\u201D' or '\u2019' or '\u00A0' or '{' or '}' or '|' or '\\' or '^' or '`') && !char.IsWhiteSpace(c);
}
