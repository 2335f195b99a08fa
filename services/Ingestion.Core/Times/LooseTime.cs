using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Newsdesk.Articles.Times;

/// <summary>Reads the times that publishers write: ISO 8601 in its many cuts, RFC 822 and its misspellings, <c>asctime</c>, and seconds or milliseconds since 1970. Without a zone a time is UTC.</summary>
public static partial class LooseTime
{
    /// <summary>Seconds beyond which a number counts milliseconds: the year 5138.</summary>
    private const double MaxSeconds = 1e11;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly FrozenDictionary<string, double> Zones = new (string Name, double Hours)[]
    {
        ("Z", 0), ("UT", 0), ("UTC", 0), ("GMT", 0), ("WET", 0), ("BST", 1), ("WEST", 1), ("CET", 1), ("CEST", 2), ("EET", 2), ("EEST", 3), ("MSK", 3), ("IST", 5.5), ("JST", 9), ("KST", 9),
        ("AT", -4), ("AST", -4), ("ADT", -3), ("ET", -5), ("EST", -5), ("EDT", -4), ("CT", -6), ("CST", -6), ("CDT", -5), ("MT", -7), ("MST", -7), ("MDT", -6), ("PT", -8), ("PST", -8), ("PDT", -7),
    }.ToFrozenDictionary(zone => zone.Name, zone => zone.Hours, StringComparer.OrdinalIgnoreCase);

    public static bool TryParse(string? text, out DateTimeOffset time)
    {
        time = default;
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > 80)
        {
            return false;
        }

        return TryParseIso(text, ref time) || TryParseMail(text, ref time) || TryParseNumber(text, out time);
    }

    /// <summary>Reads seconds, or milliseconds when there are too many, since 1970.</summary>
    public static bool TryFromUnix(double number, out DateTimeOffset time)
    {
        var seconds = Math.Abs(number) >= MaxSeconds ? number / 1000 : number;
        var isTime = Math.Abs(seconds) < MaxSeconds;
        time = isTime ? DateTimeOffset.UnixEpoch.AddSeconds(seconds) : default;
        return isTime;
    }

    // A bare number of eight digits is a date; of nine and more it counts from 1970.
    private static bool TryParseNumber(string text, out DateTimeOffset time)
    {
        time = default;
        return text.Length >= 9
            && double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && TryFromUnix(number, out time);
    }

    // 2017-09-15   2017-09-15T10:00:00Z   2017-09-15 10:00+0200   20170915T100000   2017-09   2017
    private static bool TryParseIso(string text, ref DateTimeOffset time)
    {
        var match = IsoForm().Match(text);
        return match.Success && TryBuild(
            Number(match, "year"),
            match.Groups["month"].Success ? Number(match, "month") : 1,
            match.Groups["day"].Success ? Number(match, "day") : 1,
            match,
            ref time);
    }

    // Fri, 15 Sep 2017 10:00:00 GMT   15 September 2017 10:00 +0200   Fri Sep 15 10:00:00 EST 2017   Sep 15, 2017
    private static bool TryParseMail(string text, ref DateTimeOffset time)
    {
        foreach (var form in (ReadOnlySpan<Regex>)[MailForm(), MonthFirstForm()])
        {
            var match = form.Match(text);
            var month = match.Success ? Array.FindIndex(Months, name => match.Groups["month"].ValueSpan.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1 : 0;
            if (month > 0)
            {
                return TryBuild(FullYear(Number(match, "year"), match.Groups["year"].Length), month, Number(match, "day"), match, ref time);
            }
        }

        return false;
    }

    // RFC 2822, section 4.3.
    private static int FullYear(int year, int digits) => digits switch
    {
        2 when year < 50 => year + 2000,
        2 or 3 => year + 1900,
        _ => year,
    };

    private static bool TryBuild(int year, int month, int day, Match match, ref DateTimeOffset time)
    {
        if (year is < 2 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        var second = Number(match, "second") + Fraction(match.Groups["fraction"].ValueSpan);
        var hour = Number(match, "hour");
        var minute = Number(match, "minute");
        if (hour > 24 || minute > 59 || second >= 61 || !TryReadZone(match.Groups["zone"].Value.TrimEnd(), out var zone))
        {
            return false;
        }

        var date = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero);
        time = date.AddHours(hour).AddMinutes(minute).AddTicks((long)Math.Round(second * TimeSpan.TicksPerSecond)).AddHours(-zone);
        return true;
    }

    private static bool TryReadZone(string zone, out double hours)
    {
        hours = 0;
        if (zone.Length == 0 || Zones.TryGetValue(zone, out hours))
        {
            return true;
        }

        var digits = zone.TrimStart('+', '-', '\u2212').Replace(":", "", StringComparison.Ordinal);
        if (digits.Length is 0 or > 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            // A zone that nobody knows: the time is taken as UTC.
            return char.IsLetter(zone[0]);
        }

        hours = digits.Length <= 2 ? number : (number / 100) + (number % 100 / 60.0);
        hours = zone[0] == '+' ? hours : -hours;
        return Math.Abs(hours) <= 14;
    }

    private static double Fraction(ReadOnlySpan<char> digits) =>
        digits.IsEmpty ? 0 : double.Parse(string.Concat("0.", digits[..Math.Min(digits.Length, 9)]), CultureInfo.InvariantCulture);

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(
        @"^(?<year>\d{4})(-?(?<month>\d{1,2})(-?(?<day>\d{1,2}))?)?([T\s]+(?<hour>\d{1,2})(:?(?<minute>\d{2})(:?(?<second>\d{2})([.,](?<fraction>\d+))?)?)?\s*(?<zone>[A-Za-z]{1,5}|[+\-\u2212]\d{1,2}:?\d{0,2})?)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex IsoForm();

    [GeneratedRegex(
        @"^([A-Za-z]+\.?,?\s*)?(?<day>\d{1,2})[\s\-]+(?<month>[A-Za-z]{3,9})\.?[\s\-,]+(?<year>\d{2,4})([\sT,]+(?<hour>\d{1,2})[:.]?(?<minute>\d{2})?([:.](?<second>\d{2})([.,](?<fraction>\d+))?)?\s*(GMT|UTC)??(?<zone>[A-Za-z]{1,5}|[+\-\u2212]\d{1,2}:?\d{0,2})?(\s*\([^)]*\))?)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MailForm();

    [GeneratedRegex(
        @"^([A-Za-z]+\.?,?\s+)?(?<month>[A-Za-z]{3,9})\.?\s+(?<day>\d{1,2})(st|nd|rd|th)?,?\s+((?<hour>\d{1,2}):(?<minute>\d{2})(:(?<second>\d{2}))?\s+)?(?<zone>[A-Z]{2,5}\s+)?(?<year>\d{4})$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MonthFirstForm();
}
