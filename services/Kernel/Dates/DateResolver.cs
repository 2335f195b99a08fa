namespace Newsdesk.Kernel.Dates;

/// <summary>Finds the year that a writer left out, seen from the publish day.</summary>
internal static class DateResolver
{
    /// <summary>A day this close ahead is meant even when the clause does not look ahead: <c>The fair opens on March 3.</c></summary>
    private const int NearDays = 30;

    /// <summary>The latest such weekday up to the publish day, or the first from it on when the clause looks ahead.</summary>
    public static DateOnly Weekday(DateOnly published, DayOfWeek day, int direction)
    {
        var back = ((int)published.DayOfWeek - (int)day + 7) % 7;
        return DateInterval.AddDays(published, direction > 0 && back > 0 ? 7 - back : -back);
    }

    /// <summary>The weekday before or after the publish day, never that day itself; with no shift the one of its week.</summary>
    public static DateOnly ShiftedWeekday(DateOnly published, DayOfWeek day, int shift)
    {
        if (shift == 0)
        {
            return DateInterval.AddDays(DateInterval.OfWeek(published).Start, ((int)day + 6) % 7);
        }

        var distance = ((((int)day - (int)published.DayOfWeek) * shift) + 7) % 7;
        return DateInterval.AddDays(published, shift * (distance == 0 ? 7 : distance));
    }

    public static int YearOfDay(DateOnly published, int month, int day, int direction)
    {
        var year = published.Year;
        var thisYear = new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
        if (direction > 0)
        {
            return thisYear >= published ? year : year + 1;
        }

        if (thisYear.DayNumber - published.DayNumber > NearDays)
        {
            return year - 1;
        }

        var isNearNextYear = direction == 0 && thisYear.DayNumber + 365 - published.DayNumber <= NearDays;
        return isNearNextYear ? year + 1 : year;
    }

    public static int YearOfMonth(DateOnly published, int month, int direction) => direction switch
    {
        > 0 => month >= published.Month ? published.Year : published.Year + 1,
        _ => month <= published.Month ? published.Year : published.Year - 1,
    };
}
