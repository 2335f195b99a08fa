using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Finds where clauses begin and end, and steps over what stands between them.</summary>
internal static class Clauses
{
    /// <summary>Tokens of the longest clause behind a verb that is read.</summary>
    private const int Reach = 24;

    /// <summary>Marks that close inner quotations together with the outer one.</summary>
    private const int MaxMarks = 3;

    /// <summary>The token at which the clause ends that begins at another.</summary>
    public static int FindEnd(in TokenReader reader, int from, int end)
    {
        var i = from;
        while (i < Math.Min(end, from + Reach) && !IsBoundary(reader, i))
        {
            i++;
        }

        return i;
    }

    /// <summary>The token at which the clause begins that holds another.</summary>
    public static int FindStart(in TokenReader reader, int from, int first)
    {
        var i = from;
        while (i > first && !IsBoundary(reader, i - 1))
        {
            i--;
        }

        return i;
    }

    public static bool EndsAt(in TokenReader reader, int at, int end) => at >= end || IsBoundary(reader, at);

    public static bool IsBoundary(in TokenReader reader, int at) =>
        reader.Kind(at) is TokenKind.Punctuation && reader.Word(at) is "." or "!" or "?" or ";" or "\"" or "\u201C" or "\u201D" or "``" or "''" or "\u00AB" or "\u00BB";

    /// <summary>The first token behind the marks that close inner quotations.</summary>
    public static int SkipMarks(in TokenReader reader, int at)
    {
        for (var i = 0; i < MaxMarks && reader.Word(at) is "'" or "''" or "\u2019" or "\"" or "\u201D" && !reader.IsAttached(at + 1); i++)
        {
            at++;
        }

        return at;
    }

    /// <summary>The last token before a bracket that closes at a token; the token itself when the bracket opens before <paramref name="first"/>.</summary>
    public static int SkipBracket(in TokenReader reader, int first, int at)
    {
        var open = at - 1;
        while (open > first && reader.Word(open) is not "(")
        {
            open--;
        }

        return open > first ? open - 1 : at;
    }
}
