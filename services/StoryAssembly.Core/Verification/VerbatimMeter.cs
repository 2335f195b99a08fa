using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Editing;

namespace Newsdesk.Stories.Verification;

/// <summary>Counts the words that spans take over from a text. A span inside another counts once, words between quotation marks do not count.</summary>
internal static class VerbatimMeter
{
    public static int Count(string text, IReadOnlyList<TextSpan> spans)
    {
        var total = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            if (!IsCovered(spans, i))
            {
                total += CountWords(spans[i].Of(text.AsSpan()));
            }
        }

        return total;
    }

    private static bool IsCovered(IReadOnlyList<TextSpan> spans, int index)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            if (i != index && spans[i].Contains(spans[index]) && (spans[i] != spans[index] || i < index))
            {
                return true;
            }
        }

        return false;
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
