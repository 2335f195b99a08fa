using System.Buffers;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>Judges headlines: what of one is the headline, and how plainly it tells.</summary>
internal static class HeadlineText
{
    private const double Plain = 1;

    private static readonly string[] SectionLabels =
    [
        "video", "watch", "live", "photos", "pictures", "gallery", "exclusive", "breaking", "updated", "update", "in pictures",
    ];

    private static readonly SearchValues<string> Bait = SearchValues.Create(
        [
            "you won't", "you need to know", "need to know", "this is why", "here's why", "here's what", "here's how", "what we know",
            "everything we know", "what you", "you should", "find out",
            "the reason", "reasons why", "things to", "things you", "shocking", "jaw-dropping", "unbelievable", "slams", "blasts", "epic", "stuns",
            "amazing", "incredible", "heartbreaking",
            "internet", "goes viral", "twitter reacts", "fans react", "must see", "revealed:", "the truth about", "how to", "why you", "best ever",
            "wait until", "will make you", "can't miss",
            "as it happened", "live updates", "live blog", "latest updates",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The headline without the outlet's own name behind it (<c> | CNN</c>, <c> - BBC News</c>) and without a label in front (<c>VIDEO: </c>). What tells
    /// how sure or whose it is stays: <c>Report: </c>, <c>Opinion: </c>, <c> - Reports</c>.
    /// </summary>
    public static TextSpan Trim(string title, string outlet)
    {
        var start = 0;
        var end = title.Length;
        foreach (var mark in (ReadOnlySpan<string>)[" | ", " - ", " \u2013 ", " \u2014 "])
        {
            var at = title.AsSpan(0, end).LastIndexOf(mark, StringComparison.Ordinal);
            end = at > 20 && OutletNames.AreAlike(title[(at + mark.Length)..end], outlet) ? at : end;
        }

        var colon = title.AsSpan(0, end).IndexOf(':');
        if (colon is > 0 and < 20 && IsLabel(title.AsSpan(0, colon)))
        {
            start = colon + 1;
        }

        while (start < end && char.IsWhiteSpace(title[start]))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(title[end - 1]) || title[end - 1] is '.' or ':' or ','))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    /// <summary>From 1 for a plain statement of news down towards 0 for bait.</summary>
    public static double PlainnessOf(ReadOnlySpan<char> title)
    {
        var words = title.Count(' ') + 1;
        var plainness = Plain;
        plainness *= words switch { < 4 => 0.3, < 6 => 0.8, > 22 => 0.5, > 16 => 0.8, _ => 1 };
        plainness *= title.Contains('?') ? 0.35 : 1;
        plainness *= title.Contains('!') ? 0.5 : 1;
        plainness *= title.Contains("...", StringComparison.Ordinal) || title.Contains('\u2026') ? 0.5 : 1;
        plainness *= title.ContainsAny(Bait) ? 0.4 : 1;
        plainness *= title.IndexOfAny('"', '\u201C', '\u2018') >= 0 || title.Contains(": '", StringComparison.Ordinal) ? 0.85 : 1;
        plainness *= HasShouting(title) ? 0.6 : 1;
        plainness *= title.Contains(':') ? 0.9 : 1;
        plainness *= title.Contains(" | ", StringComparison.Ordinal) || title.Contains(" - ", StringComparison.Ordinal) ? 0.7 : 1;
        plainness *= IsPersonal(title) ? 0.4 : 1;
        return plainness;
    }

    private static bool IsLabel(ReadOnlySpan<char> head)
    {
        foreach (var label in SectionLabels)
        {
            if (head.Equals(label, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasShouting(ReadOnlySpan<char> title)
    {
        var longest = 0;
        var run = 0;
        var shouted = 0;
        foreach (var c in title)
        {
            run = char.IsUpper(c) ? run + 1 : 0;
            shouted += run == 6 ? 1 : 0;
            longest = Math.Max(longest, run);
        }

        return shouted > 0 && longest > 5;
    }

    private static bool IsPersonal(ReadOnlySpan<char> title)
    {
        foreach (var range in title.Split(' '))
        {
            if (title[range] is "you" or "You" or "your" or "Your" or "we" or "We" or "our" or "Our" or "I" or "my" or "My")
            {
                return true;
            }
        }

        return false;
    }
}
