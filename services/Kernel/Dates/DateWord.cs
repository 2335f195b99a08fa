namespace Newsdesk.Kernel.Dates;

/// <param name="Value">Month 1-12; weekday as in <see cref="DayOfWeek"/>; days or steps from now; the unit; the first month of a season.</param>
/// <param name="IsAmbiguous">Has another common meaning, so that a date needs more evidence.</param>
internal readonly record struct DateWord(DateWordKind Kind, int Value, bool IsAmbiguous = false);
