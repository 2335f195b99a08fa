using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Kernel.Dates;

/// <summary>
/// Days and months by name: <c>Friday, September 15, 2017</c>, <c>15th of September</c>, <c>July 3-4, 2025</c>, <c>in April 2025</c>, <c>last May</c> not.
/// </summary>
internal static class CalendarDatePattern
{
    public static DateMatch Match(in DateReader reader, int at)
    {
        var start = at;
        if (reader.Find(at).Kind is DateWordKind.Weekday)
        {
            start++;
            start += reader.Is(start, ",") ? 1 : 0;
            start += reader.Is(start, "the") ? 1 : 0;
        }

        return reader.Find(start) is { Kind: DateWordKind.Month } month
            ? MatchMonthFirst(reader, at, start, month)
            : MatchDayFirst(reader, at, start);
    }

    private static DateMatch MatchMonthFirst(in DateReader reader, int first, int at, DateWord month)
    {
        var day = reader.DayOfMonth(at + 1);
        if (day > 0 && !(month.IsAmbiguous && first == at && IsPartOfName(reader, at)))
        {
            var lastDay = FindRange(reader, at + 2);
            var end = lastDay > 0 ? at + 4 : at + 2;
            return Complete(reader, first, end, month.Value, day, Math.Max(day, lastDay));
        }

        var yearAt = SkipJoint(reader, at + 1);
        if (reader.Year(yearAt) is > 0 and var year)
        {
            return DateMatch.Of(first, yearAt + 1, DateInterval.OfMonth(year, month.Value), DateGranularity.Month);
        }

        return reader.Published is { } published && (!month.IsAmbiguous || IsAfterPreposition(reader, at)) && first == at
            ? MonthAlone(reader, at, month.Value, published)
            : default;
    }

    /// <summary>A month without a year, which the clause around it tells.</summary>
    public static DateMatch MonthAlone(in DateReader reader, int at, int month, DateOnly published)
    {
        var sense = reader.Direction(at, at + 1);
        var interval = DateInterval.OfMonth(DateResolver.YearOfMonth(published, month, sense), month);
        return DateMatch.Of(at, at + 1, interval, DateGranularity.Month, IsOpen(reader, at - 1) ? 0 : sense);
    }

    /// <summary>Whether something lasts up to a date, "until May", "by Friday": it may have ended or not, whatever the verb.</summary>
    public static bool IsOpen(in DateReader reader, int at) => reader.Word(at) is "until" or "Until" or "till" or "Till" or "by" or "By";

    private static DateMatch MatchDayFirst(in DateReader reader, int first, int at)
    {
        var day = reader.DayOfMonth(at);
        if (day < 0)
        {
            return default;
        }

        var lastDay = FindRange(reader, at + 1);
        var monthAt = lastDay > 0 ? at + 3 : at + 1;
        monthAt += reader.Is(monthAt, "of") ? 1 : 0;
        return reader.Find(monthAt) is { Kind: DateWordKind.Month } month
            ? Complete(reader, first, monthAt + 1, month.Value, day, Math.Max(day, lastDay))
            : default;
    }

    private static DateMatch Complete(in DateReader reader, int first, int end, int month, int day, int lastDay)
    {
        int year;
        int? sense = null;
        var yearAt = SkipJoint(reader, end);
        if (reader.Year(yearAt) is > 0 and var written)
        {
            year = written;
            end = yearAt + 1;
        }
        else if (reader.Published is { } published)
        {
            sense = reader.Direction(first, end);
            year = DateResolver.YearOfDay(published, month, day, sense.Value);
            sense = IsOpen(reader, first - 1) ? 0 : sense;
        }
        else
        {
            return default;
        }

        if (lastDay > DateTime.DaysInMonth(year, month))
        {
            return default;
        }

        var interval = new DateInterval(new(year, month, day), DateInterval.OfDay(new(year, month, lastDay)).End);
        var granularity = lastDay > day ? DateGranularity.Range : DateGranularity.Day;
        return sense is { } told ? DateMatch.Of(first, end, interval, granularity, told) : DateMatch.Of(first, end, interval, granularity);
    }

    // The second day of "3-4" or "3 to 4".
    private static int FindRange(in DateReader reader, int at) =>
        reader.Word(at) is "-" or "\u2013" or "to" && reader.DayOfMonth(at + 1) is > 0 and var day && reader.Find(at + 2).Kind is not DateWordKind.Unit ? day : -1;

    private static int SkipJoint(in DateReader reader, int at) => reader.Word(at) is "," or "of" ? at + 1 : at;

    // "the Long March 9 rocket"
    private static bool IsPartOfName(in DateReader reader, int at) => reader.Word(at - 1) is [>= 'A' and <= 'Z', ..] && at > 1 && reader.Word(at - 2) is "the" or "a";

    private static bool IsAfterPreposition(in DateReader reader, int at) => reader.Word(at - 1)
        is "in" or "In" or "since" or "Since" or "until" or "Until" or "till" or "by" or "By" or "of" or "from" or "From" or "during" or "During"
        or "after" or "After" or "before" or "Before" or "through" or "early" or "Early" or "late" or "Late" or "mid";
}
