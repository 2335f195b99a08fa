using System.Globalization;
using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Stories.Documents.Editing;

/// <summary>Days and longer times in English words, the same under every culture.</summary>
internal static class DateLabels
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary><c>4 July 2025</c></summary>
    public static string OfDay(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    /// <summary><c>July 2025</c></summary>
    public static string OfMonth(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Months[day.Month - 1]} {day.Year}");

    public static string OfYear(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The interval of a date expression, as exact as the expression.</summary>
    public static string Of(DateExpression date) => date.Granularity switch
    {
        DateGranularity.Day => OfDay(date.Start),
        DateGranularity.Week => $"week of {OfDay(date.Start)}",
        DateGranularity.Month => OfMonth(date.Start),
        DateGranularity.Year => OfYear(date.Start),
        DateGranularity.Decade => $"{OfYear(date.Start)}s",
        _ => OfRange(date.Start, DayBefore(date.End)),
    };

    /// <summary><c>3-4 July 2025</c>, <c>June to August 2016</c>, <c>30 June 2025 to 4 July 2025</c></summary>
    private static string OfRange(DateOnly first, DateOnly last)
    {
        if (first == last)
        {
            return OfDay(first);
        }

        var isWholeMonths = first.Day == 1 && last.Day == DateTime.DaysInMonth(last.Year, last.Month);
        return (first.Year == last.Year, first.Month == last.Month, isWholeMonths) switch
        {
            (true, true, true) => OfMonth(first),
            (true, true, false) => string.Create(CultureInfo.InvariantCulture, $"{first.Day}-{OfDay(last)}"),
            (true, false, true) when first.Month == 1 && last.Month == 12 => OfYear(first),
            (true, false, true) => $"{Months[first.Month - 1]} to {OfMonth(last)}",
            (false, _, true) when first.Month == 1 && last.Month == 12 => $"{OfYear(first)} to {OfYear(last)}",
            (false, _, true) => $"{OfMonth(first)} to {OfMonth(last)}",
            _ => $"{OfDay(first)} to {OfDay(last)}",
        };
    }

    private static DateOnly DayBefore(DateOnly day) => day > DateOnly.MinValue ? day.AddDays(-1) : day;
}
