using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents.Editing;

/// <summary>
/// Finds what stands between quotation marks of a sentence: words that nobody may edit. Where marks may be apostrophes, what might be quoted counts as quoted.
/// </summary>
internal static class QuotedText
{
    /// <summary>
    /// The quoted ranges with their marks, in order. A mark that is never closed quotes to the end, one that was never opened from the start.
    /// </summary>
    public static List<TextSpan> Find(ReadOnlySpan<char> text)
    {
        var ranges = new List<TextSpan>();
        var open = -1;
        var singles = new SingleMarks(text, behindStops: true);
        var last = SingleMarks.FindLastCloser(text);
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\u201C' or '\u00AB' or '\u201E' or '"' when open < 0:
                    open = at;
                    break;
                case '\u201D' or '\u00BB' or '"':
                    ranges.Add(new TextSpan(open < 0 && ranges.Count == 0 ? 0 : Math.Max(open, 0), at + 1));
                    open = -1;
                    break;
                case '\'' or '\u2018' when open < 0 && last > at && SingleMarks.IsOpener(text, at):
                    // A mark behind a stop closes for sure; without one the last that may close does.
                    var end = singles.FindCloser(at) is >= 0 and var sure ? sure : last;
                    ranges.Add(new TextSpan(at, end + 1));
                    at = end;
                    break;
                case '\'' or '\u2019' when open < 0 && SingleMarks.IsCloser(text, at, behindStop: true):
                    ranges.Add(new TextSpan(0, at + 1));
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

    // A single opening mark needs a closing one; a closing one alone is an apostrophe, unless it stands behind a stop.
    private static bool HasPairedSingles(ReadOnlySpan<char> text)
    {
        var singles = new SingleMarks(text, behindStops: false);
        var hasOpener = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (SingleMarks.IsOpener(text, at))
            {
                hasOpener = true;
                if (singles.FindCloser(at) < 0)
                {
                    return false;
                }
            }
            else if (!hasOpener && SingleMarks.IsCloser(text, at, behindStop: true))
            {
                return false;
            }
        }

        return true;
    }
}
