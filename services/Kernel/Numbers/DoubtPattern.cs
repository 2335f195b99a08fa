using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.Numbers;

/// <summary>Tells by the words around a number why it is not the count that it seems to be.</summary>
internal static class DoubtPattern
{
    /// <summary>Words before a number, within its clause, in which it may be denied.</summary>
    private const int ReachBefore = 9;

    /// <summary>Words behind what it counts in which it may be feared: <c>40 people are feared dead</c>.</summary>
    private const int ReachBehind = 3;

    private static readonly WordSet Labels = WordSet.AnyCase(
        """
        article articles section sections chapter chapters clause clauses paragraph rule rules resolution amendment proposition title part parts volume act scene page pages verse figure table
        flight flights boeing airbus route highway interstate road line platform gate room channel pier station platoon unit battalion brigade squadron apollo soyuz
        game games round stage phase step level grade category tier type model version series season episode year day week lap hole
        group formula windows iphone galaxy playstation number numbers no no. nos. nr #
        aged age ages
        """);

    private static readonly WordSet Fractions = WordSet.AnyCase("third thirds quarter quarters fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths half halves");

    private static readonly WordSet Unasserted = WordSet.AnyCase(
        """
        not never nobody denied denies deny denying disputed disputes rejected rejects false falsely wrongly hoax rumour rumours rumor rumors
        feared fears fear fearing afraid could may might would if unless whether possibly perhaps
        plot plots plotted plotting threat threats threatened threatens threatening attempted attempting avoid avoided avoiding prevent prevented preventing
        """);

    private static readonly WordSet Feared = WordSet.AnyCase("feared presumed believed thought");

    /// <param name="reader">The text.</param>
    /// <param name="number">The number with its unit.</param>
    /// <param name="words">The number with what it counts.</param>
    /// <param name="isCount">Whether it has a unit or a counted noun.</param>
    public static NumberDoubt Find(in TokenReader reader, TokenRange number, TokenRange words, bool isCount) =>
        IsFraction(reader, number) ? NumberDoubt.Fraction
        : IsJoined(reader, number) ? NumberDoubt.Joined
        : IsLabel(reader, number, isCount) ? NumberDoubt.Label
        : IsUnasserted(reader, number.Start, words.End) ? NumberDoubt.Unasserted
        : NumberDoubt.None;

    // "two thirds", "one in five", "three out of ten"
    private static bool IsFraction(in TokenReader reader, TokenRange number)
    {
        var behind = reader.Is(number.End, "-") ? number.End + 1 : number.End;
        return Fractions.Contains(reader.Word(behind))
            || (reader.Word(number.End) is "in" or "of" && IsNumber(reader, number.End + 1) && IsSmall(reader, number.End + 1))
            || (reader.Word(number.End) is "out" && reader.Word(number.End + 1) is "of" && IsNumber(reader, number.End + 2))
            || (reader.Word(number.Start - 1) is "in" && IsNumber(reader, number.Start - 2) && IsSmall(reader, number.Start))
            || (reader.Word(number.Start - 1) is "of" && reader.Word(number.Start - 2) is "out" && IsNumber(reader, number.Start - 3));
    }

    // "10 to 15", "10-15", "two or three", "between 10 and 15", "3-1"
    private static bool IsJoined(in TokenReader reader, TokenRange number) =>
        (IsJoint(reader, number.End) && IsNumber(reader, number.End + 1))
        || (IsJoint(reader, number.Start - 1) && IsNumber(reader, number.Start - 2))
        || (reader.Word(number.Start - 1) is "between" or "Between" && reader.Word(number.End) is "and")
        || (reader.Word(number.Start - 1) is "and" && IsNumber(reader, number.Start - 2) && FindBetween(reader, number.Start - 3));

    private static bool FindBetween(in TokenReader reader, int at) => reader.Word(at) is "between" or "Between" || reader.Word(at - 1) is "between" or "Between";

    private static bool IsJoint(in TokenReader reader, int at) => reader.Word(at) is "to" or "or" or "-" or "\u2013" or "/" or ":";

    // "Article 370", "Boeing 737", "aged 12"; behind another capital a number that counts nothing is part of a name.
    private static bool IsLabel(in TokenReader reader, TokenRange number, bool isCount)
    {
        var before = reader.Word(number.Start - 1);
        if (before is "-" && reader.IsAttached(number.Start) && reader.IsAttached(number.Start - 1))
        {
            return true;
        }

        return (Labels.Contains(before) && !IsCountedLabel(reader, number, isCount))
            || (!isCount && number.Start > 1 && !reader.BeginsLine(number.Start) && reader.IsCapitalized(number.Start - 1) && !StopWords.Contains(before) && reader.Kind(number.Start - 2) is TokenKind.Word);
    }

    // "last year 40 people died": a plural behind the number is counted.
    private static bool IsCountedLabel(in TokenReader reader, TokenRange number, bool isCount) =>
        isCount && reader.Word(number.Start - 1) is "year" or "day" or "week" or "season" or "game" or "games" or "road" or "station" or "unit" or "age" or "ages";

    private static bool IsUnasserted(in TokenReader reader, int start, int end)
    {
        for (var at = start - 1; at >= start - ReachBefore && !reader.BeginsLine(at + 1) && (reader.IsWord(at) || reader.Kind(at) is TokenKind.Number or TokenKind.Symbol); at--)
        {
            var word = reader.Word(at);
            if (word is "but" or "and" or "while" or "as" or "though" or "although" or "because" or "after")
            {
                break;
            }

            if ((Unasserted.Contains(word) && word is not "May") || (word is "no" or "No" && !(reader.Word(at + 1) is "fewer" or "less" or "more")))
            {
                return !(word is "not" && reader.Word(at + 1) is "fewer" or "less" or "more" or "only");
            }
        }

        for (var at = end; at < end + ReachBehind && reader.IsWord(at) && !reader.BeginsLine(at); at++)
        {
            if (Feared.Contains(reader.Word(at)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNumber(in TokenReader reader, int at) =>
        reader.Kind(at) is TokenKind.Number || (reader.IsWord(at) && NumberWords.Find(reader.Word(at)).Kind is NumberWordKind.Unit or NumberWordKind.Ten);

    // The base of a ratio: "in 10", "in five"; a year is none.
    private static bool IsSmall(in TokenReader reader, int at) => reader.IsWord(at) || reader.Word(at).Length <= 3 || reader.Word(at) is "1,000" or "10,000" or "100,000";
}
