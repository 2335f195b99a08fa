using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Editing;

namespace Newsdesk.Stories.Verification;

/// <summary>Counts the words that spans take over from a text. A span inside another counts once, words between quotation marks do not count.</summary>
internal static class VerbatimMeter
{
    public static int Count(string text, IReadOnlyCollection<TextSpan> spans)
    {
        var total = 0;
        var covered = -1;

        // In this order a span inside another comes behind it.
        foreach (var span in spans.Distinct().Order())
        {
            if (span.End > covered)
            {
                total += CountWords(span.Of(text.AsSpan()));
                covered = span.End;
            }
        }

        return total;
    }

    private static int CountWords(ReadOnlySpan<char> span)
    {
        var quoted = QuotedText.Find(span);
        var count = 0;
        foreach (var token in Tokenizer.Tokenize(span))
        {
            count += token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Link && !QuotedText.Overlaps(quoted, token.Span) ? 1 : 0;
        }

        return count;
    }
}
