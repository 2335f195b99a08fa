using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Pairs quotation marks, as a rule within a paragraph. Each mark is looked at a few times at most.</summary>
internal static class QuotationMarks
{
    /// <summary>A single mark that opens a quotation is given up when it does not close within this many tokens: most are apostrophes.</summary>
    private const int SingleReach = 200;

    /// <summary>Paragraphs behind its own in which a quotation may close: a text whose lines break within paragraphs.</summary>
    private const int ParagraphReach = 3;

    /// <summary>Tokens between single marks that close without a stop: <c>called it 'a waste'</c>.</summary>
    private const int ShortReach = 8;

    /// <summary>Appends the quoted spans of all paragraphs.</summary>
    public static void Find(in TokenReader reader, IReadOnlyList<TokenRange> paragraphs, List<QuotedSpan> spans)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var paragraph = paragraphs[i];
            var at = paragraph.Start;
            while (at < paragraph.End)
            {
                if (!IsOpener(reader, at, out var closer))
                {
                    at++;
                    continue;
                }

                var isSingle = closer is '\u2019' or '\'';
                var close = isSingle ? FindSingleCloser(reader, at + 1, paragraph.End, closer) : FindCloser(reader, at + 1, paragraph.End, closer);
                if (close < 0 && isSingle)
                {
                    at++;
                    continue;
                }

                if (close < 0 && FindLaterCloser(reader, paragraphs, i) is { Mark: >= 0 } later)
                {
                    close = later.Mark;
                    paragraph = new TokenRange(paragraph.Start, paragraphs[later.Paragraph].End);
                    i = later.Paragraph;
                }

                var end = close < 0 ? paragraph.End : close;
                if (end > at + 1)
                {
                    spans.Add(new QuotedSpan(new TokenRange(at + 1, end), paragraph, close < 0));
                }

                // What is not closed in the paragraph will not be closed for a later opener either.
                at = close < 0 ? paragraph.End : close + 1;
            }
        }
    }

    // The first mark of a later paragraph closes the quotation when it cannot open one.
    private static (int Mark, int Paragraph) FindLaterCloser(in TokenReader reader, IReadOnlyList<TokenRange> paragraphs, int from)
    {
        for (var p = from + 1; p < Math.Min(paragraphs.Count, from + 1 + ParagraphReach); p++)
        {
            for (var i = paragraphs[p].Start; i < paragraphs[p].End; i++)
            {
                if (reader.Kind(i) is TokenKind.Punctuation && reader.Word(i) is "\"" or "\u201C" or "\u201D" or "''" or "\u00BB")
                {
                    return i > paragraphs[p].Start && IsClosing(reader, i) ? (i, p) : (-1, p);
                }
            }
        }

        return (-1, from);
    }

    private static bool IsClosing(in TokenReader reader, int at) => reader.IsAttached(at) && !(reader.IsAttached(at + 1) && reader.IsWord(at + 1));

    // A single mark closes behind a stop or a comma, or within a few words: else it is a possessive (the Democrats' plan).
    private static int FindSingleCloser(in TokenReader reader, int from, int end, char closer)
    {
        for (var i = from; i < Math.Min(end, from + SingleReach); i++)
        {
            if (reader.Kind(i) is TokenKind.Punctuation && reader.Word(i)[0] == closer && i > from
                && (reader.Word(i - 1) is "." or "," or "!" or "?" or "\u2026" or "..." || (i - from <= ShortReach && IsClosing(reader, i) && reader.Word(i - 1)[^1] is not 's')))
            {
                return i;
            }
        }

        return -1;
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

    private static bool Closes(in TokenReader reader, int at, char closer) => closer switch
    {
        '\u201D' => reader.Word(at) is "\u201D" or "\"",
        '\u201C' => reader.Word(at) is "\u201C" or "\u201D",
        '`' => reader.Word(at) is "''",
        '"' => reader.Word(at) is "\"" || (reader.Word(at) is "\u201C" or "\u201D" && IsClosing(reader, at)),
        _ => reader.Word(at)[0] == closer,
    };
}
