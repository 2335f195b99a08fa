namespace Newsdesk.Kernel.Dates;

internal enum DateWordKind : byte
{
    None,
    Month,
    Weekday,

    /// <summary>Yesterday, today, tomorrow: a distance from the publish day.</summary>
    Day,

    /// <summary>Last, next, this: turns a unit, a weekday, a month or a season into a date.</summary>
    Shift,

    /// <summary>Early, late, mid: belongs to the date behind it and changes nothing.</summary>
    Part,

    /// <summary>Day, week, month, year, decade, century.</summary>
    Unit,

    Season,
}
