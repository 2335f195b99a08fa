using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Tells single quotation marks from apostrophes, which look the same.</summary>
internal static class SingleMarks
{
    /// <summary>A single mark that opens a quotation is given up when it does not close within this many tokens: most are apostrophes.</summary>
    private const int Reach = 200;

    /// <summary>Tokens between an opening mark and one that might as well be a possessive: <c>two 'robbers' in black</c>.</summary>
    private const int ShortReach = 8;

    /// <summary>Fewest tokens of a quotation whose closing mark the paragraph lacks.</summary>
    private const int MinOpen = 4;

    // 'em, 'til, the '90s
    private static readonly WordList Elisions = WordList.Of("em til till tis twas cause n bout round cos", StringComparer.OrdinalIgnoreCase);

    public static bool IsOpener(in TokenReader reader, int at) =>
        reader.IsAttached(at + 1) && !reader.IsAttached(at) && reader.Kind(at + 1) is not TokenKind.Number && !Elisions.Contains(reader.Word(at + 1));

    /// <summary>The mark that closes what begins at a token; -1 when none does.</summary>
    public static int FindCloser(in TokenReader reader, int from, int end, char closer)
    {
        var doubtful = -1;
        for (var i = from + 1; i < Math.Min(end, from + Reach); i++)
        {
            if (reader.Kind(i) is not TokenKind.Punctuation || reader.Word(i)[0] != closer)
            {
                continue;
            }

            // A quotation that begins ends the one before.
            if (doubtful >= 0 && IsOpener(reader, i))
            {
                break;
            }

            if (Closes(reader, i, end))
            {
                return i;
            }

            doubtful = doubtful < 0 && reader.IsAttached(i) && !IsInWord(reader, i) ? i : doubtful;
        }

        return doubtful >= 0 && doubtful - from <= ShortReach && !reader.IsCapitalized(doubtful + 1) ? doubtful : -1;
    }

    /// <summary>Whether a quotation goes to the end of its paragraph without a closing mark: British papers open each paragraph of a long one anew.</summary>
    public static bool IsOpen(in TokenReader reader, int at, TokenRange paragraph) =>
        reader.IsCapitalized(at + 1)
        && paragraph.End - at > MinOpen
        && reader.Word(paragraph.End - 1) is "." or "!" or "?" or "..." or "\u2026"
        && (at == paragraph.Start || reader.Word(at - 1) is ":" or "." or "," || ReportingVerbs.Contains(reader.Word(at - 1)));

    // Behind a stop or another mark, behind a word that no possessive ends with, or before a stop.
    private static bool Closes(in TokenReader reader, int at, int end) =>
        reader.Word(at - 1) is "." or "," or "!" or "?" or "\u2026" or "..." or "\"" or "\u201D"
        || (reader.IsAttached(at) && !IsInWord(reader, at) && ((reader.Word(at - 1)[^1] is not 's' && !reader.Word(at - 1).EndsWith("in", StringComparison.Ordinal))
            || at + 1 >= end || reader.Word(at + 1) is "." or "," or ";" or ":" or ")" or "!" or "?"));

    private static bool IsInWord(in TokenReader reader, int at) => reader.IsAttached(at + 1) && reader.IsWord(at + 1);
}
