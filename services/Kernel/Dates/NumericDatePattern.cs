using System.Globalization;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.Dates;

/// <summary>Dates that begin with digits: <c>2017-09-15</c>, <c>25/12/2016</c>, <c>15.09.2017</c>, <c>1980s</c>, <c>19th century</c>.</summary>
internal static class NumericDatePattern
{
    public static DateMatch Match(in DateReader reader, int at)
    {
        var match = MatchFields(reader, at);
        if (match.IsFound)
        {
            return match;
        }

        match = MatchDotted(reader, at);
        return match.IsFound ? match : MatchEra(reader, at);
    }

    private static DateMatch MatchFields(in DateReader reader, int at)
    {
        if (reader.Word(at + 1) is not ("-" or "/") || !reader.Word(at + 1).SequenceEqual(reader.Word(at + 3)) || !IsTight(reader, at + 1, 4))
        {
            return default;
        }

        var (first, second, third) = (reader.Digits(at, 4), reader.Digits(at + 2, 2), reader.Digits(at + 4, 4));
        if (reader.Year(at) > 0)
        {
            return Day(at, at + 5, first, second, third);
        }

        // Two orders are in use; a day above twelve tells which, otherwise only equal numbers are certain.
        return reader.Year(at + 4) < 0 ? default
            : second > 12 || first == second ? Day(at, at + 5, third, first, second)
            : first > 12 ? Day(at, at + 5, third, second, first)
            : default;
    }

    private static DateMatch MatchDotted(in DateReader reader, int at)
    {
        var word = reader.Word(at);
        return word.Length is 8 or 9 or 10 && DateOnly.TryParseExact(word, "d.M.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? DateMatch.Of(at, at + 1, DateInterval.OfDay(day), DateGranularity.Day)
            : default;
    }

    private static DateMatch MatchEra(in DateReader reader, int at)
    {
        var word = reader.Word(at);
        if (word is [.., 's'] && int.TryParse(word[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var decade) && decade % 10 == 0)
        {
            return decade switch
            {
                >= 1000 and < 2200 when word.Length == 5 => DateMatch.Of(at, at + 1, DateInterval.OfYears(decade, 10), DateGranularity.Decade),
                >= 20 and < 100 when reader.Word(at - 1) is "'" or "\u2019" or "\u2018" or "the" or "early" or "late" or "mid" =>
                    DateMatch.Of(at, at + 1, DateInterval.OfYears(1900 + decade, 10), DateGranularity.Decade),
                _ => default,
            };
        }

        var unitAt = reader.Is(at + 1, "-") ? at + 2 : at + 1;
        return reader.Unit(unitAt) is DateUnit.Century && reader.DayOfMonth(at) is > 0 and <= 22 and var century
            ? DateMatch.Of(at, unitAt + 1, DateInterval.OfYears(((century - 1) * 100) + 1, 100), DateGranularity.Range)
            : default;
    }

    private static DateMatch Day(int at, int end, int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? DateMatch.Of(at, end, DateInterval.OfDay(new(year, month, day)), DateGranularity.Day)
            : default;

    private static bool IsTight(in DateReader reader, int at, int count)
    {
        for (var i = at; i < at + count; i++)
        {
            if (!reader.IsAttached(i))
            {
                return false;
            }
        }

        return reader.Kind(at + count - 1) is TokenKind.Number;
    }
}
