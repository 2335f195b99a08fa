using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Pairs quotation marks within a paragraph. Each mark is looked at once.</summary>
internal static class QuotationMarks
{
    /// <summary>A single mark that opens a quotation is given up when it does not close within this many tokens: most are apostrophes.</summary>
    private const int SingleReach = 200;

    /// <summary>Appends the quoted spans of a paragraph.</summary>
    public static void Find(in TokenReader reader, TokenRange paragraph, List<QuotedSpan> spans)
    {
        var at = paragraph.Start;
        var searchable = true;
        while (at < paragraph.End)
        {
            if (!searchable || !IsOpener(reader, at, out var closer))
            {
                at++;
                continue;
            }

            var isSingle = closer is '\u2019' or '\'';
            var close = FindCloser(reader, at + 1, isSingle ? Math.Min(paragraph.End, at + SingleReach) : paragraph.End, closer);
            var isOpen = close < 0;
            if (isOpen && isSingle)
            {
                at++;
                continue;
            }

            var end = isOpen ? paragraph.End : close;
            if (end > at + 1)
            {
                spans.Add(new QuotedSpan(new TokenRange(at + 1, end), paragraph, isOpen));
            }

            // What is not closed in the paragraph will not be closed for a later opener either.
            searchable = !isOpen;
            at = end + 1;
        }
    }

    private static bool IsOpener(in TokenReader reader, int at, out char closer)
    {
        closer = default;
        if (reader.Kind(at) is not TokenKind.Punctuation)
        {
            return false;
        }

        switch (reader.Word(at))
        {
            case "\u201C":
                closer = '\u201D';
                break;
            case "\u201E":
                closer = '\u201C';
                break;
            case "\u00AB":
                closer = '\u00BB';
                break;
            case "``":
                closer = '`';
                break;
            case "\"":
                closer = '"';
                break;
            case "\u2018" when reader.IsAttached(at + 1) && !reader.IsAttached(at):
                closer = '\u2019';
                break;
            case "'" when reader.IsAttached(at + 1) && !reader.IsAttached(at):
                closer = '\'';
                break;
        }

        return closer != default;
    }

    // A curly quotation may hold another; where the marks do not match up, the first that closes does.
    private static int FindCloser(in TokenReader reader, int from, int end, char closer)
    {
        var first = -1;
        var depth = 0;
        for (var i = from; i < end; i++)
        {
            if (reader.Kind(i) is not TokenKind.Punctuation)
            {
                continue;
            }

            if (closer == '\u201D' && reader.Word(i) is "\u201C")
            {
                depth++;
            }
            else if (Closes(reader, i, closer))
            {
                if (depth == 0)
                {
                    return i;
                }

                first = first < 0 ? i : first;
                depth--;
            }
        }

        return first;
    }

    // A single mark closes only behind a stop or a comma: else it is a possessive (the Democrats' plan).
    private static bool Closes(in TokenReader reader, int at, char closer) => closer switch
    {
        '\u201D' => reader.Word(at) is "\u201D" or "\"",
        '\u201C' => reader.Word(at) is "\u201C" or "\u201D",
        '`' => reader.Word(at) is "''",
        '\u2019' or '\'' => reader.Word(at)[0] == closer && reader.Word(at - 1) is "." or "," or "!" or "?" or "\u2026" or "...",
        _ => reader.Word(at)[0] == closer,
    };
}
