using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Pairs quotation marks, as a rule within a paragraph. Each mark is looked at a few times at most.</summary>
internal static class QuotationMarks
{
    /// <summary>Paragraphs behind its own in which a quotation may close: a text whose lines break within paragraphs.</summary>
    private const int ParagraphReach = 3;

    /// <summary>Tokens between the mark that closes an inner quotation and the one that closes the outer.</summary>
    private const int NestedReach = 200;

    /// <summary>Tokens of the longest inner quotation in straight marks.</summary>
    private const int InnerReach = 30;

    /// <summary>Appends the quoted spans of all paragraphs.</summary>
    public static void Find(in TokenReader reader, IReadOnlyList<TokenRange> paragraphs, List<QuotedSpan> spans)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var paragraph = paragraphs[i];
            var at = paragraph.Start;
            while (at < paragraph.End)
            {
                if (!IsOpener(reader, paragraph.Start, at, out var closer))
                {
                    at++;
                    continue;
                }

                var isSingle = closer is '\u2019' or '\'';
                var close = isSingle ? SingleMarks.FindCloser(reader, at + 1, paragraph.End, closer) : FindCloser(reader, at + 1, paragraph.End, closer);
                if (close < 0 && isSingle && !SingleMarks.IsOpen(reader, at, paragraph))
                {
                    at++;
                    continue;
                }

                if (close < 0 && !isSingle && FindLaterCloser(reader, paragraphs, i) is { Mark: >= 0 } later)
                {
                    close = later.Mark;
                    paragraph = new TokenRange(paragraph.Start, paragraphs[later.Paragraph].End);
                    i = later.Paragraph;
                }

                var end = close < 0 ? paragraph.End : close;
                var opensAnew = close > at + 1 && OpensAnew(reader, close);
                if (end > at + 1)
                {
                    spans.Add(new QuotedSpan(new TokenRange(at + 1, end), paragraph, close < 0 || opensAnew));
                }

                // What is not closed in the paragraph will not be closed for a later opener either.
                at = close < 0 ? paragraph.End : opensAnew ? close : close + 1;
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

    private static bool IsOpener(in TokenReader reader, int start, int at, out char closer)
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
            case "\"" when at == start || !IsClosing(reader, at) || (reader.Word(at - 1) is "," && QuotationCues.IsQuoting(reader, at - 2)):
                closer = '"';
                break;
            case "\u2018" when SingleMarks.IsOpener(reader, at):
                closer = '\u2019';
                break;
            case "'" when SingleMarks.IsOpener(reader, at):
                closer = '\'';
                break;
        }

        return closer != default;
    }

    // A quotation may hold another in the same marks; where the marks do not match up, the first that closes does.
    private static int FindCloser(in TokenReader reader, int from, int end, char closer)
    {
        var (first, again) = (-1, -1);
        var depth = 0;
        for (var i = from; i < (first < 0 ? end : Math.Min(end, first + NestedReach)); i++)
        {
            if (reader.Kind(i) is not TokenKind.Punctuation)
            {
                continue;
            }

            if (closer == '\u201D' && reader.Word(i) is "\u201C")
            {
                depth++;
                again = again < 0 && OpensAnew(reader, i) ? i : again;
            }
            else if (Closes(reader, i, closer))
            {
                if (closer == '"' && i > from && FindInnerEnd(reader, i, end) is >= 0 and var inner)
                {
                    i = inner;
                    continue;
                }

                if (depth == 0)
                {
                    return i;
                }

                first = first < 0 ? i : first;
                depth--;
            }
        }

        return again >= 0 ? again : first;
    }

    // "It was cold. "It was dark," she said: paragraphs of a speech that have lost their line ends.
    private static bool OpensAnew(in TokenReader reader, int at) =>
        reader.Word(at) is "\"" or "\u201C" && (!reader.IsAttached(at) || reader.Word(at) is "\u201C") && reader.IsAttached(at + 1) && reader.IsCapitalized(at + 1) && reader.Word(at - 1) is "." or "!" or "?" or "..." or "\u2026";

    // "I mean, not "over Christmas" - like that": straight marks within straight marks, told by the spaces around them.
    private static int FindInnerEnd(in TokenReader reader, int at, int end)
    {
        if (reader.IsAttached(at) || !reader.IsAttached(at + 1) || !reader.IsWord(at + 1) || reader.Word(at - 1) is "." or "!" or "?")
        {
            return -1;
        }

        for (var i = at + 1; i < Math.Min(end, at + InnerReach); i++)
        {
            if (reader.Word(i) is "\"")
            {
                return !reader.IsAttached(i) || !IsClosing(reader, i) ? -1 : HasMark(reader, i + 1, end) ? i : i - 1;
            }
        }

        return -1;
    }

    private static bool HasMark(in TokenReader reader, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + NestedReach); i++)
        {
            if (reader.Word(i) is "\"")
            {
                return reader.IsAttached(i) && IsClosing(reader, i);
            }
        }

        return false;
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
