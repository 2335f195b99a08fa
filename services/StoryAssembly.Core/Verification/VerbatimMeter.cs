using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Editing;

namespace Newsdesk.Stories.Verification;

/// <summary>
/// Counts the words that spans take over from a text. A span inside another counts once, words between quotation marks of the text do not count.
/// </summary>
internal static class VerbatimMeter
{
    public static int Count(SourceLayout layout, IReadOnlyCollection<TextSpan> spans)
    {
        var total = 0;
        var covered = -1;

        // In this order a span inside another comes behind it.
        foreach (var span in spans.Distinct().Order())
        {
            if (span.End > covered)
            {
                total += CountWords(layout, span);
                covered = span.End;
            }
        }

        return total;
    }

    /// <summary>Words of a text of which nothing more is known than itself.</summary>
    public static int Count(string text) => Count(new SourceLayout(text), [new TextSpan(0, text.Length)]);

    private static int CountWords(SourceLayout layout, TextSpan span)
    {
        var quotes = layout.QuotesAround(span).Where(q => q.IsClosed && q.Span.Overlaps(span)).Select(q => q.Span).ToList();
        var count = 0;
        foreach (var token in Tokenizer.Tokenize(span.Of(layout.Text.AsSpan())))
        {
            var isWord = token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Link;
            count += isWord && !QuotedText.Overlaps(quotes, new TextSpan(token.Start + span.Start, token.End + span.Start)) ? 1 : 0;
        }

        return count;
    }
}
