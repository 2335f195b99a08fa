using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Kernel.Dates;

/// <summary>Times seen from the publish day: <c>yesterday</c>, <c>on Friday</c>, <c>last Tuesday</c>, <c>this week</c>, <c>the past three years</c>, <c>last summer</c>.</summary>
internal static class RelativeDatePattern
{
    public static DateMatch MatchDay(in DateReader reader, int at, DateOnly published)
    {
        // Today is a newspaper behind another capital.
        if (char.IsUpper(reader.Word(at)[0]) && reader.Word(at - 1) is [>= 'A' and <= 'Z', ..])
        {
            return default;
        }

        var shift = reader.Find(at).Value;
        return Told(at, SkipDayPart(reader, at + 1), DateInterval.OfDay(DateInterval.AddDays(published, shift)), DateGranularity.Day, shift);
    }

    public static DateMatch MatchWeekday(in DateReader reader, int at, DateOnly published)
    {
        if (IsName(reader, at))
        {
            return default;
        }

        var end = SkipDayPart(reader, at + 1);
        var sense = reader.Direction(at, end);
        var day = DateResolver.Weekday(published, (DayOfWeek)reader.Find(at).Value, sense);
        return DateMatch.Of(at, end, DateInterval.OfDay(day), DateGranularity.Day, CalendarDatePattern.IsOpen(reader, at - 1) ? 0 : sense);
    }

    public static DateMatch MatchShift(in DateReader reader, int at, DateOnly published)
    {
        var shift = reader.Find(at).Value;
        var next = reader.Find(at + 1);
        if (next.Kind is DateWordKind.Month && CalendarDatePattern.Match(reader, at + 1) is { Tokens.Count: > 1 } calendar)
        {
            return calendar;
        }

        return next.Kind switch
        {
            DateWordKind.Unit => MatchUnit(reader, at, shift, (DateUnit)next.Value, published),
            DateWordKind.Weekday => MatchShiftedDay(reader, at, shift, (DayOfWeek)next.Value, published),
            DateWordKind.Month => Told(at, at + 2, ShiftedMonths(published, next.Value, 1, shift), DateGranularity.Month, Sense(shift, published, ShiftedMonths(published, next.Value, 1, shift))),
            DateWordKind.Season => Told(at, at + 2, ShiftedMonths(published, next.Value, 3, shift), DateGranularity.Range, Sense(shift, published, ShiftedMonths(published, next.Value, 3, shift))),
            DateWordKind.Shift when reader.Is(at + 1, "coming") && reader.Find(at + 2) is { Kind: DateWordKind.Weekday } day =>
                DateMatch.Of(at, at + 3, DateInterval.OfDay(DateResolver.ShiftedWeekday(published, (DayOfWeek)day.Value, 1)), DateGranularity.Day, 1),
            _ => MatchCounted(reader, at, shift, published),
        };
    }

    // "Next Friday" is the coming one to some writers and the one after it to others.
    private static DateMatch MatchShiftedDay(in DateReader reader, int at, int shift, DayOfWeek weekday, DateOnly published)
    {
        var day = DateInterval.OfDay(DateResolver.ShiftedWeekday(published, weekday, shift));
        var end = SkipDayPart(reader, at + 2);
        return reader.Is(at, "next") ? DateMatch.Of(at, end, day, DateGranularity.Day, 0) : Told(at, end, day, DateGranularity.Day, Sense(shift, published, day));
    }

    // What is neither shifted back nor ahead lies where its days do.
    private static int Sense(int shift, DateOnly published, DateInterval days) =>
        shift != 0 ? shift : days.End <= published ? -1 : days.Start > published ? 1 : 0;

    private static DateMatch Told(int first, int end, DateInterval days, DateGranularity granularity, int sense) =>
        sense == 0 ? DateMatch.OfPresent(first, end, days, granularity) : DateMatch.Of(first, end, days, granularity, sense);

    private static DateMatch MatchUnit(in DateReader reader, int at, int shift, DateUnit unit, DateOnly published)
    {
        var word = reader.Word(at + 1);
        if (word[^1] == 's' || word is "day" or "hour")
        {
            return default;
        }

        // "the past year" is not the last calendar year but the one that ends now.
        if (reader.Is(at, "past"))
        {
            return Since(at, at + 2, unit, 1, published);
        }

        return unit switch
        {
            DateUnit.Day => Told(at, at + 2, DateInterval.OfDay(DateInterval.AddDays(published, shift)), DateGranularity.Day, shift),
            DateUnit.Week => Told(at, at + 2, DateInterval.OfWeek(DateInterval.AddDays(published, shift * 7)), DateGranularity.Week, shift),
            DateUnit.Weekend => Told(at, at + 2, Weekend(published, shift), DateGranularity.Range, Sense(shift, published, Weekend(published, shift))),
            DateUnit.Month => Month(at, DateInterval.AddMonths(published, shift), shift),
            DateUnit.Year => Told(at, at + 2, DateInterval.OfYear(published.Year + shift), DateGranularity.Year, shift),
            DateUnit.Decade => Told(at, at + 2, DateInterval.OfYears(((published.Year / 10) + shift) * 10, 10), DateGranularity.Decade, shift),
            _ => Told(at, at + 2, DateInterval.OfYears(((published.Year / 100) + shift) * 100, 100), DateGranularity.Range, shift),
        };
    }

    private static DateMatch Month(int at, DateOnly day, int shift) => Told(at, at + 2, DateInterval.OfMonth(day.Year, day.Month), DateGranularity.Month, shift);

    private static DateMatch MatchCounted(in DateReader reader, int at, int shift, DateOnly published)
    {
        if (shift == 0 || reader.Count(at + 1) is not (> 0 and var count) || reader.Unit(at + 2) is not { } unit)
        {
            return default;
        }

        return shift < 0
            ? Since(at, at + 3, unit, count, published)
            : DateMatch.Of(at, at + 3, new(published, Move(published, unit, count)), DateGranularity.Range, 1);
    }

    private static DateMatch Since(int at, int end, DateUnit unit, int count, DateOnly published) =>
        DateMatch.Of(at, end, new(Move(published, unit, -count), DateInterval.AddDays(published, 1)), DateGranularity.Range, -1);

    private static DateOnly Move(DateOnly day, DateUnit unit, int count) => unit switch
    {
        DateUnit.Hour => DateInterval.AddDays(day, count / 24),
        DateUnit.Day => DateInterval.AddDays(day, count),
        DateUnit.Week or DateUnit.Weekend => DateInterval.AddDays(day, count * 7),
        DateUnit.Month => DateInterval.AddMonths(day, count),
        DateUnit.Year => DateInterval.AddMonths(day, count * 12),
        DateUnit.Decade => DateInterval.AddMonths(day, count * 120),
        _ => DateInterval.AddMonths(day, count * 1200),
    };

    private static DateInterval Weekend(DateOnly published, int shift)
    {
        var saturday = DateInterval.AddDays(DateInterval.OfWeek(published).Start, 5 + (shift * 7));
        return new(saturday, DateInterval.AddDays(saturday, 2));
    }

    // The latest such months that are over, the first that are still to come, or those of this year.
    private static DateInterval ShiftedMonths(DateOnly published, int month, int count, int shift)
    {
        var months = DateInterval.OfMonths(published.Year, month, count);
        return shift switch
        {
            < 0 when months.End > published => DateInterval.OfMonths(published.Year - 1, month, count),
            > 0 when months.Start <= published => DateInterval.OfMonths(published.Year + 1, month, count),
            _ => months,
        };
    }

    private static int SkipDayPart(in DateReader reader, int at) => reader.Word(at) is "morning" or "afternoon" or "evening" or "night" ? at + 1 : at;

    // Black Friday, the Sunday Times, Sheffield Wednesday.
    private static bool IsName(in DateReader reader, int at) =>
        reader.Word(at - 1) is "Black" or "Good" or "Super" or "Ash" or "Bloody" or "Cyber" or "Palm" or "Freaky" or "Sheffield" or "Ruby" or "Casual" or "Giving"
        || reader.Word(at + 1) is "Times" or "Mirror" or "Telegraph" or "Mail" or "Express" or "Herald" or "Post" or "Live" or "Independent" or "People" or "Night" or "Today";
}
