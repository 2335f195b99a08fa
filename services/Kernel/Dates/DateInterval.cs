namespace Newsdesk.Kernel.Dates;

/// <summary>A half-open range of days. Arithmetic stops at the ends of the calendar instead of failing.</summary>
internal readonly record struct DateInterval(DateOnly Start, DateOnly End)
{
    public static DateInterval OfDay(DateOnly day) => new(day, AddDays(day, 1));

    /// <summary>The week from Monday to Sunday around <paramref name="day"/>.</summary>
    public static DateInterval OfWeek(DateOnly day)
    {
        var monday = AddDays(day, -(((int)day.DayOfWeek + 6) % 7));
        return new(monday, AddDays(monday, 7));
    }

    public static DateInterval OfMonths(int year, int month, int count)
    {
        var start = new DateOnly(Math.Clamp(year, 1, 9999), month, 1);
        return new(start, AddMonths(start, count));
    }

    public static DateInterval OfMonth(int year, int month) => OfMonths(year, month, 1);

    public static DateInterval OfYears(int year, int count) => new(StartOfYear(year), StartOfYear(year + count));

    public static DateInterval OfYear(int year) => OfYears(year, 1);

    public static DateOnly AddDays(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    public static DateOnly AddMonths(DateOnly day, int months)
    {
        var number = (((long)day.Year - 1) * 12) + day.Month - 1 + months;
        return number switch
        {
            < 0 => DateOnly.MinValue,
            >= 9999 * 12 => DateOnly.MaxValue,
            _ => day.AddMonths(months),
        };
    }

    private static DateOnly StartOfYear(int year) => year > 9999 ? DateOnly.MaxValue : new DateOnly(Math.Max(year, 1), 1, 1);
}
