using System.Globalization;

namespace Newsdesk.Articles.Times;

/// <summary>What a written time says, part by part.</summary>
internal sealed class TimeParts
{
    /// <summary>The furthest that a zone is from UTC, in hours.</summary>
    private const double MaxZone = 14;

    public int? Year { get; set; }

    public int? Month { get; set; }

    public int? Day { get; set; }

    public int? Hour { get; set; }

    public int Minute { get; set; }

    /// <summary>With its fraction.</summary>
    public double Second { get; set; }

    /// <summary>Hours ahead of UTC.</summary>
    public double? Zone { get; set; }

    /// <summary>Whether the hour counts from noon; null on a clock of 24 hours.</summary>
    public bool? IsAfterNoon { get; set; }

    public bool TryBuild(out DateTimeOffset time)
    {
        time = default;
        if (Year is not (>= 2 and <= 9998) || Month is not (>= 1 and <= 12) || Day is not >= 1 || Day > DateTime.DaysInMonth(Year.Value, Month.Value))
        {
            return false;
        }

        var hour = Hour ?? 0;
        if (IsAfterNoon is { } isAfterNoon && hour <= 12)
        {
            hour = (hour % 12) + (isAfterNoon ? 12 : 0);
        }

        if (hour > 24 || Minute > 59 || Second >= 61 || Math.Abs(Zone ?? 0) > MaxZone)
        {
            return false;
        }

        time = new DateTimeOffset(Year.Value, Month.Value, Day.Value, 0, 0, 0, TimeSpan.Zero)
            .AddHours(hour)
            .AddMinutes(Minute)
            .AddTicks((long)Math.Round(Second * TimeSpan.TicksPerSecond))
            .AddHours(-(Zone ?? 0))
            .ToOffset(TimeSpan.FromMinutes(Math.Round((Zone ?? 0) * 60)));
        return true;
    }

    /// <summary>The year that one of two or three digits means (RFC 2822, section 4.3).</summary>
    public static int FullYear(int year, int digits) => digits switch
    {
        2 when year < 50 => year + 2000,
        2 or 3 => year + 1900,
        _ => year,
    };

    public static double Fraction(ReadOnlySpan<char> digits) =>
        digits.IsEmpty ? 0 : double.Parse(string.Concat("0.", digits[..Math.Min(digits.Length, 9)]), CultureInfo.InvariantCulture);

    /// <summary>A number of at most nine digits; 0 when there is none.</summary>
    public static int Number(ReadOnlySpan<char> digits) => digits.Length <= 9 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Hours ahead of UTC that <c>+0200</c>, <c>+02:00</c> or <c>+2</c> say.</summary>
    public static bool TryReadOffset(ReadOnlySpan<char> text, out double hours)
    {
        hours = 0;
        var digits = text[1..].ToString().Replace(":", "", StringComparison.Ordinal);
        if (digits.Length is 0 or > 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        hours = digits.Length <= 2 ? number : (number / 100) + (number % 100 / 60.0);
        hours = text[0] == '+' ? hours : -hours;
        return true;
    }
}
