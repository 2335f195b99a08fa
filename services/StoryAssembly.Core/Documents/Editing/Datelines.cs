using System.Text.RegularExpressions;

namespace Newsdesk.Stories.Documents.Editing;

/// <summary>Measures the dateline or credit in front of a sentence: <c>MOSCOW, July 4 (Reuters) - </c>, <c>BEIJING -- </c>, <c>(CNN)</c>.</summary>
internal static partial class Datelines
{
    /// <summary>No dateline is longer; it bounds the search.</summary>
    private const int MaxLength = 90;

    /// <summary>How many characters the dateline takes, the space behind it included; 0 when there is none.</summary>
    public static int Measure(ReadOnlySpan<char> sentence)
    {
        var head = sentence[..Math.Min(sentence.Length, MaxLength)];
        if (!MayOpenWithDateline(head) || IsVerdict(head))
        {
            return 0;
        }

        var length = Math.Max(
            Math.Max(LengthOf(CapitalPlace(), head), LengthOf(Credit(), head)),
            Math.Max(LengthOf(CreditedPlace(), head), LengthOf(DatedPlace(), head)));
        return length > 0 && length < sentence.Length && StartsSentence(sentence[length..]) ? length : 0;
    }

    // "FALSE - The minister took bribes": the first word is what is said of the rest.
    private static bool IsVerdict(ReadOnlySpan<char> head)
    {
        var end = head.IndexOfAnyExceptInRange('A', 'Z');
        return head[..Math.Max(end, 0)] is "FALSE" or "FAKE" or "TRUE" or "CLAIM" or "MYTH" or "HOAX"
            or "RUMOR" or "RUMOUR" or "SATIRE" or "UNCONFIRMED" or "CORRECTION" or "OPINION" or "ANALYSIS";
    }

    // Up to its closing mark a dateline has words in capitals and numbers only; hardly a sentence gets past its second word.
    private static bool MayOpenWithDateline(ReadOnlySpan<char> head)
    {
        for (var at = 0; at < head.Length; at++)
        {
            var isWordStart = char.IsLetter(head[at]) && (at == 0 || head[at - 1] == ' ');
            if (isWordStart && char.IsLower(head[at]))
            {
                return false;
            }

            if (head[at] is '(' or ':' or '\u2013' or '\u2014' || (head[at] == '-' && at > 0 && !char.IsLetter(head[at - 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static int LengthOf(Regex pattern, ReadOnlySpan<char> head)
    {
        foreach (var match in pattern.EnumerateMatches(head))
        {
            return match.Length;
        }

        return 0;
    }

    private static bool StartsSentence(ReadOnlySpan<char> rest) =>
        char.IsUpper(rest[0]) || char.IsDigit(rest[0]) || rest[0] is '"' or '\u201C' or '\u2018' or '$' or '\u00A3' or '\u20AC';

    // BEIJING -- ; SAO PAULO, Brazil - ; WASHINGTON, July 4 (AP) -. A hyphen without spaces belongs to a word: COVID-19.
    [GeneratedRegex(
        @"^[A-Z][A-Z.'\u2019-]{2,}(?:[ /][A-Z][A-Z.'\u2019-]+){0,3}" // BEIJING, SAO PAULO
        + @"(?:, [A-Z][A-Za-z.'\u2019-]+(?: [A-Z][A-Za-z.'\u2019-]+){0,2})?" // , Brazil
        + @"(?:,? [A-Z][a-z]{2,8}\.? [0-9]{1,2}(?:, [0-9]{4})?)?" // , July 4
        + @"(?: \([^()\n]{2,40}\))?" // (AP)
        + @"(?: (?:-{1,3}|[\u2013\u2014]) |-- ?)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex CapitalPlace();

    // (CNN) ; (Reuters) -
    [GeneratedRegex(
        @"^\((?:AP|AFP|CNN|UPI|PTI|ANI|IANS|EFE|DPA|TASS|KUNA|WAM|SPA|MENA|Reuters|Xinhua|Bloomberg"
        + @"|Yonhap|Kyodo|Interfax|dpa|ANSA|Tass|Ruptly|Sputnik)(?: [A-Za-z.]+)?\)(?: ?(?:--|[-\u2013\u2014:])+)? *",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    // Kabul (AFP) - ; London, England (Reuters) -- ; Seoul, July 4 (Yonhap) -.
    // Without the dash the brackets may hold an abbreviation: Unionist Party (DUP) MP.
    [GeneratedRegex(
        @"^[A-Z][A-Za-z.'\u2019-]+,? (?:[A-Z][A-Za-z.'\u2019-]+,? ){0,3}(?:[0-9]{1,2},? )?\([A-Za-z][A-Za-z. /]{1,30}\) ?(?:-{2,3}|[\u2013\u2014]|- ) *",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex CreditedPlace();

    // Kabul, July 4 - ; Paris, 4 July -
    [GeneratedRegex(
        @"^[A-Z][A-Za-z.'\u2019-]+(?: [A-Z][A-Za-z.'\u2019-]+){0,2}, (?:[A-Z][a-z]{2,8}\.? [0-9]{1,2}|[0-9]{1,2} [A-Z][a-z]{2,8}\.?) (?:--|[-\u2013\u2014]) ",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex DatedPlace();
}
