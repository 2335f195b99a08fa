using System.Globalization;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.Numbers;

/// <summary>Reads the value of a number written in digits, in words or in both.</summary>
internal static class NumberParser
{
    /// <summary>More digits than this are an account number or an attack.</summary>
    private const int MaxDigits = 24;

    public static NumberMatch Match(in TokenReader reader, int at) => reader.Kind(at) switch
    {
        TokenKind.Number => MatchDigits(reader, at),
        TokenKind.Word => MatchWords(reader, at),
        _ => default,
    };

    private static NumberMatch MatchDigits(in TokenReader reader, int at)
    {
        var word = reader.Word(at);
        // A leading zero makes a telephone number or a code of it.
        if (word.Length > MaxDigits || IsClockTime(reader, at) || (word.Length > 1 && word[0] == '0' && char.IsDigit(word[1]))
            || !double.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
        {
            return default;
        }

        var next = NumberWords.Find(reader.Word(at + 1));
        if (next.Kind is NumberWordKind.Scale or NumberWordKind.Hundred or NumberWordKind.Dozen)
        {
            return new NumberMatch(at, at + 2, value * next.Value);
        }

        var scale = reader.IsAttached(at + 1) ? NumberWords.FindSuffix(reader.Word(at + 1)) : 0;
        return scale > 0 && !IsMetres(reader, at)
            ? new NumberMatch(at, at + 2, value * scale)
            : new NumberMatch(at, at + 1, value);
    }

    // "5m" is money behind a currency and people before them; else it is a length.
    private static bool IsMetres(in TokenReader reader, int at) =>
        reader.Word(at + 1) is "m" && reader.Kind(at - 1) is not TokenKind.Symbol && !PluralNouns.Contains(reader.Word(at + 2));

    private static bool IsClockTime(in TokenReader reader, int at) => reader.Word(at + 1) is "am" or "pm" or "a.m." or "p.m." or "a.m" or "p.m" or "GMT";

    private static NumberMatch MatchWords(in TokenReader reader, int at)
    {
        var word = NumberWords.Find(reader.Word(at));
        return word.Kind switch
        {
            NumberWordKind.None => MatchArticle(reader, at),
            NumberWordKind.Many => MatchMany(reader, at, word.Value),
            NumberWordKind.Half => MatchHalf(reader, at),
            NumberWordKind.Scale or NumberWordKind.Hundred or NumberWordKind.Dozen => default,
            _ => IsPronoun(reader, at) ? default : MatchSum(reader, at, at),
        };
    }

    // "a hundred", "several thousand"; the last is at least two of them.
    private static NumberMatch MatchArticle(in TokenReader reader, int at)
    {
        if (NumberWords.Find(reader.Word(at + 1)) is not { Kind: NumberWordKind.Scale or NumberWordKind.Hundred or NumberWordKind.Dozen } next)
        {
            return default;
        }

        return reader.Word(at) switch
        {
            "a" or "an" or "A" or "An" => MatchSum(reader, at, at + 1),
            "several" or "few" or "Several" or "many" or "couple" => new NumberMatch(at, at + 2, 2 * next.Value, NumberApproximation.AtLeast, NumberDoubt.Vague),
            _ => default,
        };
    }

    // "dozens", "tens of thousands"
    private static NumberMatch MatchMany(in TokenReader reader, int at, double value)
    {
        var isOfMany = reader.Is(at + 1, "of") && NumberWords.Find(reader.Word(at + 2)) is { Kind: NumberWordKind.Many, Value: >= 2e3 };
        return isOfMany
            ? new NumberMatch(at, at + 3, value * NumberWords.Find(reader.Word(at + 2)).Value / 2, NumberApproximation.AtLeast, NumberDoubt.Vague)
            : new NumberMatch(at, at + 1, value, NumberApproximation.AtLeast, NumberDoubt.Vague);
    }

    // "half a million", "half a dozen"
    private static NumberMatch MatchHalf(in TokenReader reader, int at) =>
        reader.Word(at + 1) is "a" && NumberWords.Find(reader.Word(at + 2)) is { Kind: NumberWordKind.Scale or NumberWordKind.Dozen } next
            ? new NumberMatch(at, at + 3, next.Value / 2)
            : default;

    // "one of them", "no one", "the one who"
    private static bool IsPronoun(in TokenReader reader, int at) => reader.Is(at, "one")
        && (reader.Word(at - 1) is "no" or "No" or "any" or "every" or "some" or "this" or "that" or "the" or "each" or "which" or "another" or "only"
            || !reader.IsWord(at + 1)
            || (NumberWords.Find(reader.Word(at + 1)).Kind is NumberWordKind.None && StopWords.Contains(reader.Word(at + 1)) && !reader.Is(at + 1, "more") && !reader.Is(at + 1, "other")));

    /// <summary>Adds up words such as "two hundred and twelve thousand five hundred"; a word that cannot follow ends the number.</summary>
    private static NumberMatch MatchSum(in TokenReader reader, int start, int at)
    {
        double total = 0;
        double current = 0;
        var lastScale = double.PositiveInfinity;
        var end = at;
        while (true)
        {
            if (IsAndHalf(reader, end) && NumberWords.Find(reader.Word(end + 3)) is { Kind: NumberWordKind.Scale } half)
            {
                return new NumberMatch(start, end + 4, total + ((current + 0.5) * half.Value));
            }

            var joint = end > at && reader.Is(end, "and") && (current is 0 or >= 100) ? 1 : 0;
            var word = NumberWords.Find(reader.Word(end + joint));
            switch (word.Kind)
            {
                case NumberWordKind.Unit when current % (word.Value < 10 ? 10 : 100) == 0:
                case NumberWordKind.Ten when current % 100 == 0:
                    current += word.Value;
                    break;
                case NumberWordKind.Hundred when joint == 0 && current < 100:
                    current = Math.Max(current, 1) * 100;
                    break;
                case NumberWordKind.Dozen when joint == 0 && total == 0:
                    return new NumberMatch(start, end + 1, Math.Max(current, 1) * word.Value);
                case NumberWordKind.Scale when joint == 0 && word.Value < lastScale && (current > 0 || total == 0):
                    total += Math.Max(current, 1) * word.Value;
                    lastScale = word.Value;
                    current = 0;
                    break;
                default:
                    return new NumberMatch(start, end, total + current);
            }

            end += joint + 1;
        }
    }

    private static bool IsAndHalf(in TokenReader reader, int at) => reader.Is(at, "and") && reader.Is(at + 1, "a") && reader.Is(at + 2, "half");
}
