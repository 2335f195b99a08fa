using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Kernel.Dates;

/// <summary>A counted distance from the publish day: <c>two years ago</c>, <c>half a century ago</c>, <c>three weeks from now</c>.</summary>
internal static class AgoPattern
{
    /// <summary>Tries the tokens count, unit, "ago" from <paramref name="at"/> on.</summary>
    public static DateMatch Match(in DateReader reader, int at, DateOnly published)
    {
        var isAgo = reader.Word(at + 2) is "ago";
        if (!isAgo && !(reader.Word(at + 2) is "from" && reader.Word(at + 3) is "now"))
        {
            return default;
        }

        if (reader.Count(at) is not (>= 0 and var count) || reader.Unit(at + 1) is not { } unit)
        {
            return default;
        }

        var (end, sense) = isAgo ? (at + 3, -1) : (at + 4, 1);
        if (reader.Is(at - 1, "half"))
        {
            return HalfOf(unit) is (var smaller, var halves) ? Move(at - 1, end, smaller, halves, sense, published) : default;
        }

        return Move(at, end, unit, count, sense, published);
    }

    private static DateMatch Move(int at, int end, DateUnit unit, int distance, int sense, DateOnly published)
    {
        var count = sense * distance;
        switch (unit)
        {
            case DateUnit.Hour or DateUnit.Day:
                return DateMatch.Of(at, end, DateInterval.OfDay(DateInterval.AddDays(published, unit is DateUnit.Hour ? count / 24 : count)), DateGranularity.Day, sense);
            case DateUnit.Week or DateUnit.Weekend:
                return DateMatch.Of(at, end, DateInterval.OfWeek(DateInterval.AddDays(published, count * 7)), DateGranularity.Week, sense);
            case DateUnit.Month:
                var day = DateInterval.AddMonths(published, count);
                return DateMatch.Of(at, end, DateInterval.OfMonth(day.Year, day.Month), DateGranularity.Month, sense);
            case DateUnit.Year:
                return DateMatch.Of(at, end, DateInterval.OfYear(published.Year + count), DateGranularity.Year, sense);
            default:
                var years = count * (unit is DateUnit.Decade ? 10 : 100);
                return DateMatch.Of(at, end, DateInterval.OfYears((published.Year + years) / 10 * 10, 10), DateGranularity.Decade, sense);
        }
    }

    private static (DateUnit Unit, int Count)? HalfOf(DateUnit unit) => unit switch
    {
        DateUnit.Year => (DateUnit.Month, 6),
        DateUnit.Decade => (DateUnit.Year, 5),
        DateUnit.Century => (DateUnit.Decade, 5),
        _ => null,
    };
}
