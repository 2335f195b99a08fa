using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents.Editing;

/// <summary>Pairs the quotation marks of one paragraph, in one pass. What stands in a quotation is not looked into.</summary>
internal static class QuotationPairs
{
    public static List<QuotedRange> Find(ReadOnlySpan<char> paragraph)
    {
        var ranges = new List<QuotedRange>();
        var singles = new SingleMarks(paragraph, behindStops: true);
        for (var at = 0; at < paragraph.Length; at++)
        {
            if (SingleMarks.IsOpener(paragraph, at))
            {
                // One that never closes is an apostrophe.
                if (singles.FindCloser(at) is >= 0 and var end)
                {
                    ranges.Add(new QuotedRange(new TextSpan(at, end + 1), true));
                    at = end;
                }
            }
            else if (ClosersOf(paragraph[at]) is { Length: > 0 } closers)
            {
                var length = paragraph[(at + 1)..].IndexOfAny(closers);
                ranges.Add(new QuotedRange(new TextSpan(at, length < 0 ? paragraph.Length : at + length + 2), length >= 0));
                at = ranges[^1].Span.End - 1;
            }
        }

        return ranges;
    }

    private static ReadOnlySpan<char> ClosersOf(char opener) => opener switch
    {
        '\u201C' => "\u201D\"",
        '\u201E' => "\u201C\u201D",
        '\u00AB' => "\u00BB",
        '"' => "\"",
        _ => default,
    };
}
