using System.Collections.Frozen;

namespace Newsdesk.Articles.Times;

/// <summary>
/// Reads times in words, in any order: <c>Fri, 15 Sep 2017 10:20:30 GMT</c>, <c>September 15th, 2017 at 10:20 am</c>, <c>15. September 2017, 10.20 Uhr</c>, <c>2017年9月15日 10時20分</c>.
/// A date in numbers alone is read when its order is beyond doubt.
/// </summary>
internal sealed class WordyTime(string text)
{
    /// <summary>Words that say nothing to this; one more is the day of the week.</summary>
    private const int MaxUnknown = 1;

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "T", "at", "on", "of", "the", "st", "nd", "rd", "th", "de", "del", "le", "à", "um", "uhr", "den", "kl", "klo", "om", "uur", "ore", "alle", "às", "as", "a", "las", "o", "г", "года", "в", "h", "er");

    private readonly TimeParts _parts = new();
    private int _at;
    private int _unknown;

    public static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        var reader = new WordyTime(text);
        return reader.TryRead() && reader._parts.TryBuild(out time);
    }

    private bool TryRead()
    {
        while (_at < text.Length)
        {
            var character = text[_at];
            var isRead = char.IsAsciiDigit(character) ? TryTakeNumber()
                : char.IsLetter(character) ? TryTakeWord()
                : character is not ('+' or '-' or '\u2212') || _parts.Hour is null ? TrySkip()
                : TryTakeOffset();
            if (!isRead)
            {
                return false;
            }
        }

        return _unknown <= MaxUnknown;
    }

    private bool TrySkip()
    {
        // A remark in brackets at the end only repeats the zone.
        _at = text[_at] == '(' && text.EndsWith(')') && _parts.Zone is not null ? text.Length : _at + 1;
        return true;
    }

    private bool TryTakeNumber()
    {
        var digits = Digits(_at);
        var after = _at + digits.Length;
        var next = after < text.Length ? text[after] : '\0';
        if (_parts.Hour is null && (next is ':' || (next is 'h' or 'H' && digits.Length <= 2) || (next is '.' && _parts is { Day: not null, Month: not null, Year: not null } && Digits(after + 1).Length == 2)))
        {
            return TryTakeClock(digits, after);
        }

        if (next is '/' or '.' or '-' && Digits(after + 1) is { Length: > 0 } second && after + 1 + second.Length is var end
            && end < text.Length && text[end] == next && Digits(end + 1) is { Length: > 0 } third)
        {
            _at = end + 1 + third.Length;
            return TryTakeDate(digits, second, third, next);
        }

        _at = after;
        return TryTakeMarked(TimeParts.Number(digits), next) || TryTakePlain(digits);
    }

    // 10:20   10:20:30.5   10h20   10.20
    private bool TryTakeClock(ReadOnlySpan<char> hour, int separator)
    {
        var minute = Digits(separator + 1);
        if (hour.Length > 2 || minute.Length > 2 || (minute.IsEmpty && char.ToLowerInvariant(text[separator]) != 'h'))
        {
            return false;
        }

        _parts.Hour = TimeParts.Number(hour);
        _parts.Minute = TimeParts.Number(minute);
        _at = separator + 1 + minute.Length;
        if (_at < text.Length && text[_at] is ':' or '.' && Digits(_at + 1) is { Length: 2 } second)
        {
            _at += 3;
            _parts.Second = TimeParts.Number(second);
            if (_at < text.Length && text[_at] is '.' or ',' && Digits(_at + 1) is { Length: > 0 } fraction)
            {
                _parts.Second += TimeParts.Fraction(fraction);
                _at += 1 + fraction.Length;
            }
        }

        return true;
    }

    private bool TryTakeDate(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third, char separator)
    {
        var (one, two) = (TimeParts.Number(first), TimeParts.Number(second));
        if (first.Length == 4)
        {
            return TrySet(one, two, TimeParts.Number(third));
        }

        var year = TimeParts.FullYear(TimeParts.Number(third), third.Length);
        return third.Length is 2 or 4 && (separator == '.' || one > 12 || one == two ? TrySet(year, two, one) : two > 12 && TrySet(year, one, two));
    }

    // Numbers that say what they count.
    private bool TryTakeMarked(int number, char mark)
    {
        switch (mark)
        {
            case '年' or '년':
                _parts.Year = number;
                break;
            case '月' or '월':
                _parts.Month = number;
                break;
            case '日' or '일':
                _parts.Day = number;
                break;
            case '時' or '时' or '点' or '시':
                _parts.Hour = number;
                break;
            case '分' or '분':
                _parts.Minute = number;
                break;
            case '秒' or '초':
                _parts.Second = number;
                break;
            default:
                return false;
        }

        _at++;
        return true;
    }

    private bool TryTakePlain(ReadOnlySpan<char> digits)
    {
        var number = TimeParts.Number(digits);
        if (digits.Length <= 2 && _parts.Day is null)
        {
            _parts.Day = number;
            return true;
        }

        if (digits.Length is < 2 or > 4 || _parts.Year is not null)
        {
            return false;
        }

        _parts.Year = TimeParts.FullYear(number, digits.Length);
        return true;
    }

    private bool TryTakeWord()
    {
        var from = _at;
        while (_at < text.Length && (char.IsLetter(text[_at]) || char.GetUnicodeCategory(text[_at]) is System.Globalization.UnicodeCategory.NonSpacingMark))
        {
            _at++;
        }

        var word = text[from.._at];
        if (_parts.Month is null && MonthNames.Of(word) is > 0 and var month)
        {
            _parts.Month = month;
        }
        else if (HalfOf(word, from) is { } isAfterNoon && _parts.IsAfterNoon is null)
        {
            _parts.IsAfterNoon = isAfterNoon;
        }
        else if (_parts.Hour is not null && ZoneNames.HoursOf(word) is { } zone)
        {
            _parts.Zone ??= zone;
        }
        else if (!Fillers.Contains(word))
        {
            // After a time, a zone that nobody knows: the time is taken as UTC.
            _unknown += _parts.Hour is not null && word.Length <= 5 && word.All(char.IsAsciiLetterUpper) ? 0 : 1;
        }

        return true;
    }

    private bool? HalfOf(string word, int from)
    {
        switch (word.ToLowerInvariant())
        {
            case "am" or "오전" or "午前" or "上午":
                return false;
            case "pm" or "오후" or "午後" or "下午":
                return true;
            case "a" or "p" when _parts.Hour is not null && text.AsSpan(from + 1).StartsWith(".m", StringComparison.OrdinalIgnoreCase):
                _at = from + 3;
                return word is "p" or "P";
            default:
                return null;
        }
    }

    private bool TryTakeOffset()
    {
        var end = _at + 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == ':'))
        {
            end++;
        }

        if (end == _at + 1)
        {
            return TrySkip();
        }

        var isOffset = TimeParts.TryReadOffset(text.AsSpan(_at, end - _at), out var hours);
        _parts.Zone = _parts.Zone is null or 0 ? hours : _parts.Zone;
        _at = end;
        return isOffset;
    }

    private bool TrySet(int year, int month, int day)
    {
        var isFirst = _parts is { Year: null, Month: null, Day: null };
        (_parts.Year, _parts.Month, _parts.Day) = (year, month, day);
        return isFirst;
    }

    private ReadOnlySpan<char> Digits(int from)
    {
        var end = from;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return from >= text.Length ? [] : text.AsSpan(from, end - from);
    }
}
