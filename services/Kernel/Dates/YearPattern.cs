using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.Dates;

/// <summary>A year that its surroundings show to be one: <c>in 2014</c>, <c>the 1979 invasion</c>, <c>(1979-1989)</c>, <c>2016-17</c>, <c>from 2015 to 2018</c>.</summary>
internal static class YearPattern
{
    private const int MaxRange = 100;

    public static DateMatch Match(in DateReader reader, int at)
    {
        var year = reader.Year(at);
        if (year < 0)
        {
            return default;
        }

        if (FindRangeEnd(reader, at, year) is > 0 and var last)
        {
            return DateMatch.Of(at, at + 3, DateInterval.OfYears(year, last - year + 1), DateGranularity.Range);
        }

        return IsYear(reader, at, year) ? DateMatch.Of(at, at + 1, DateInterval.OfYear(year), DateGranularity.Year) : default;
    }

    private static int FindRangeEnd(in DateReader reader, int at, int year)
    {
        var isSpelt = reader.Word(at - 1) is "from" or "From" && reader.Word(at + 1) is "to" or "until" or "till" or "through";
        if (isSpelt || (reader.Word(at - 1) is "between" or "Between" && reader.Word(at + 1) is "and"))
        {
            var spelt = reader.Year(at + 2);
            return IsModern(year) && IsModern(spelt) && spelt > year && spelt - year <= MaxRange && !IsCounting(reader, at + 3) && !IsAmount(reader, at + 2) ? spelt : -1;
        }

        if (reader.Word(at + 1) is not ("-" or "\u2013") || !reader.IsAttached(at + 1) || !reader.IsAttached(at + 2))
        {
            return -1;
        }

        var last = reader.Word(at + 2).Length == 2 ? reader.Digits(at + 2, 2) : reader.Year(at + 2);
        last += last is >= 0 and < 100 ? year / 100 * 100 : 0;
        return last > year && last - year <= MaxRange ? last : -1;
    }

    private static bool IsModern(int year) => year is >= 1800 and < 2100;

    private static bool IsYear(in DateReader reader, int at, int year)
    {
        if (IsCounting(reader, at + 1))
        {
            return false;
        }

        var isModern = IsModern(year);
        return reader.Word(at - 1) switch
        {
            "in" or "In" or "since" or "Since" or "year" => !IsAmount(reader, at),
            "by" or "By" or "until" or "Until" or "till" or "of" or "from" or "From" or "during" or "During" or "after" or "After" or "before" or "Before"
                or "around" or "circa" or "late" or "Late" or "early" or "Early" or "mid" or "through" or "for" or "to" or "between" => isModern && !IsAmount(reader, at),
            "(" or "[" => isModern,
            "and" or "or" => isModern && reader.Year(at - 2) > 0,
            "the" or "The" or "a" or "A" or "his" or "His" or "her" or "Her" or "their" or "Their" or "its" or "Its" or "our" or "my" or "this" or "that" or "'s" or "\u2019s" =>
                year is >= 1900 and < 2100 && reader.Kind(at + 1) is TokenKind.Word,
            _ => isModern && reader.Kind(at + 1) is TokenKind.Word && char.IsUpper(reader.Word(at + 1)[0]) && reader.Kind(at - 1) is not TokenKind.Symbol,
        };
    }

    // "in 2000 homes", "to 1500 metres": a lower-case plural right behind is counted.
    private static bool IsAmount(in DateReader reader, int at)
    {
        var next = reader.Word(at + 1);
        return next.Length > 3 && char.IsLower(next[0]) && next[^1] == 's' && next is not ("was" or "saw" or "has" or "is" or "as");
    }

    private static bool IsCounting(in DateReader reader, int at) => reader.Word(at)
        is "%" or "percent" or "people" or "men" or "women" or "children" or "km" or "m" or "kg" or "ft" or "feet" or "miles" or "metres" or "meters"
        or "dollars" or "euros" or "pounds" or "yuan" or "rubles" or "troops" or "GMT" or "UTC" or "EST" or "hours" or "local" or "others" or "more";
}
