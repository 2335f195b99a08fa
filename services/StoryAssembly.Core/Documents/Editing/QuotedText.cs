using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents.Editing;

/// <summary>Finds what stands between double quotation marks: words that nobody may edit and that count as quotation, not as copying.</summary>
internal static class QuotedText
{
    /// <summary>
    /// The quoted ranges with their marks, in order. A mark that is never closed quotes to the end, one that was never opened from the start.
    /// </summary>
    public static List<TextSpan> Find(ReadOnlySpan<char> text)
    {
        var ranges = new List<TextSpan>();
        var open = -1;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\u201C' or '\u00AB' or '\u201E' when open < 0:
                    open = at;
                    break;
                case '\u201D' or '\u00BB':
                    ranges.Add(new TextSpan(open < 0 && ranges.Count == 0 ? 0 : Math.Max(open, 0), at + 1));
                    open = -1;
                    break;
                case '"' when open < 0:
                    open = at;
                    break;
                case '"':
                    ranges.Add(new TextSpan(open, at + 1));
                    open = -1;
                    break;
                default:
                    break;
            }
        }

        if (open >= 0)
        {
            ranges.Add(new TextSpan(open, text.Length));
        }

        return ranges;
    }

    /// <summary>The share of the text that stands between marks.</summary>
    public static double ShareOf(ReadOnlySpan<char> text)
    {
        var quoted = 0;
        foreach (var range in Find(text))
        {
            quoted += range.Length;
        }

        return text.IsEmpty ? 0 : (double)quoted / text.Length;
    }

    public static bool Overlaps(List<TextSpan> ranges, TextSpan span)
    {
        foreach (var range in ranges)
        {
            if (range.Overlaps(span) || (span.IsEmpty && span.Start > range.Start && span.Start < range.End))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether every mark has its partner: half a quotation is not a sentence.</summary>
    public static bool IsBalanced(ReadOnlySpan<char> text)
    {
        var straight = text.Count('"');
        var isBalanced = straight % 2 == 0
            && text.Count('\u201C') + text.Count('\u201E') == text.Count('\u201D')
            && text.Count('\u00AB') == text.Count('\u00BB')
            && text.Count('(') == text.Count(')')
            && text.Count('[') == text.Count(']');
        return isBalanced && HasPairedSingles(text);
    }

    // A single opening mark needs a closing one; a closing one alone is an apostrophe.
    private static bool HasPairedSingles(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var isOpening = text[at] == '\u2018'
                || (text[at] is '\'' && (at == 0 || text[at - 1] is ' ' or '(') && at + 1 < text.Length && char.IsLetter(text[at + 1]));
            if (isOpening && FindClosingSingle(text, at + 1) < 0 && !IsElision(text[at..]))
            {
                return false;
            }
        }

        return !EndsWithLoneSingle(text);
    }

    private static int FindClosingSingle(ReadOnlySpan<char> text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] is '\'' or '\u2019' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])))
            {
                return at;
            }
        }

        return -1;
    }

    // 'em, '90s, 'tis
    private static bool IsElision(ReadOnlySpan<char> text) =>
        text.Length > 1
            && (char.IsDigit(text[1]) || text[1..].StartsWith("em ", StringComparison.Ordinal) || text[1..].StartsWith("til ", StringComparison.Ordinal)
            || text[1..].StartsWith("tis ", StringComparison.Ordinal) || text[1..].StartsWith("n ", StringComparison.Ordinal));

    // "... and that was it.'": the end of speech that began in an earlier sentence.
    private static bool EndsWithLoneSingle(ReadOnlySpan<char> text)
    {
        if (text is not [.., '.' or ',' or '!' or '?', '\'' or '\u2019'])
        {
            return false;
        }

        for (var at = 0; at < text.Length - 1; at++)
        {
            if (text[at] == '\u2018' || (text[at] == '\'' && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))))
            {
                return false;
            }
        }

        return true;
    }
}
