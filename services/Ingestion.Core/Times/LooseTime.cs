using System.Globalization;
using System.Text.RegularExpressions;

namespace Newsdesk.Articles.Times;

/// <summary>Reads the times that publishers write: ISO 8601 in its many cuts, RFC 822 and its misspellings, <c>asctime</c>, words of many languages, and seconds or milliseconds since 1970. Without a zone a time is UTC.</summary>
public static partial class LooseTime
{
    private const int MaxLength = 100;

    /// <summary>Seconds beyond which a number counts milliseconds: the year 5138.</summary>
    private const double MaxSeconds = 1e11;

    public static bool TryParse(string? text, out DateTimeOffset time)
    {
        time = default;
        text = text?.Trim();
        return !string.IsNullOrEmpty(text) && text.Length <= MaxLength && (TryParseIso(text, out time) || TryParseOrdinal(text, out time) || TryParseNumber(text, out time) || WordyTime.TryParse(text, out time));
    }

    /// <summary>Reads seconds, or milliseconds when there are too many, since 1970.</summary>
    public static bool TryFromUnix(double number, out DateTimeOffset time)
    {
        var seconds = Math.Abs(number) >= MaxSeconds ? number / 1000 : number;
        var isTime = Math.Abs(seconds) < MaxSeconds;
        time = isTime ? DateTimeOffset.UnixEpoch.AddSeconds(seconds) : default;
        return isTime;
    }

    // A bare number of eight digits is a date; of nine and more it counts from 1970. JSON of .NET wraps it: /Date(1505470830000)/
    private static bool TryParseNumber(string text, out DateTimeOffset time)
    {
        time = default;
        text = text.StartsWith("/Date(", StringComparison.Ordinal) ? text[6..].TrimEnd('/', ')') : text;
        return text.Length >= 9
            && double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && TryFromUnix(number, out time);
    }

    // 2017-09-15   2017-09-15T10:00:00Z   2017-09-15 10:00+0200   20170915T100000   2017-09   2017   2017-09-15T10:00+02:00[Europe/Paris]
    private static bool TryParseIso(string text, out DateTimeOffset time)
    {
        time = default;
        var match = IsoForm().Match(text);
        if (!match.Success)
        {
            return false;
        }

        var parts = new TimeParts
        {
            Year = Number(match, "year"),
            Month = match.Groups["month"].Success ? Number(match, "month") : 1,
            Day = match.Groups["day"].Success ? Number(match, "day") : 1,
            Hour = Number(match, "hour"),
            Minute = Number(match, "minute"),
            Second = Number(match, "second") + TimeParts.Fraction(match.Groups["fraction"].ValueSpan),
        };
        return TryReadZone(match.Groups["zone"].Value, parts) && parts.TryBuild(out time);
    }

    // 2017-258: the 258th day of the year.
    private static bool TryParseOrdinal(string text, out DateTimeOffset time)
    {
        time = default;
        var match = OrdinalForm().Match(text);
        var parts = new TimeParts { Year = Number(match, "year"), Month = 1, Day = 1 };
        var day = Number(match, "day");
        if (!match.Success || day is 0 or > 366 || !parts.TryBuild(out time))
        {
            return false;
        }

        time = time.AddDays(day - 1);
        return time.Year == parts.Year;
    }

    private static bool TryReadZone(string zone, TimeParts parts)
    {
        if (zone.Length == 0)
        {
            return true;
        }

        if (char.IsLetter(zone[0]))
        {
            // A zone that nobody knows: the time is taken as UTC.
            parts.Zone = ZoneNames.HoursOf(zone);
            return true;
        }

        var isOffset = TimeParts.TryReadOffset(zone, out var hours);
        parts.Zone = hours;
        return isOffset;
    }

    private static int Number(Match match, string group) => TimeParts.Number(match.Groups[group].ValueSpan);

    [GeneratedRegex(
        @"^(?<year>\d{4})(-?(?<month>\d{1,2})(-?(?<day>\d{1,2}))?)?([T\s]+(?<hour>\d{1,2})(:?(?<minute>\d{2})(:?(?<second>\d{2})([.,](?<fraction>\d+))?)?)?\s*(?<zone>[A-Za-z]{1,5}|[+\-\u2212]\d{1,2}:?\d{0,2})?(\[[^\]]*\])?)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex IsoForm();

    [GeneratedRegex(@"^(?<year>\d{4})-?(?<day>\d{3})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OrdinalForm();
}
