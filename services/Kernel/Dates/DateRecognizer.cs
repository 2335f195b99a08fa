using System.Globalization;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.Dates;

/// <summary>
/// Finds the date expressions of an English text and resolves each to the days it means, seen from the publish day. Without a publish day only dates that
/// name their year are found. Linear in the number of tokens.
/// </summary>
public static class DateRecognizer
{
    public static List<DateExpression> Recognize(ReadOnlySpan<char> text, DateOnly? published)
    {
        var dates = new List<DateExpression>();
        Recognize(text, Tokenizer.AsSpan(Tokenizer.Tokenize(text)), published, dates);
        return dates;
    }

    /// <summary>Appends the dates of <paramref name="text"/>, cut into <paramref name="tokens"/>, to <paramref name="dates"/>.</summary>
    public static void Recognize(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, DateOnly? published, List<DateExpression> dates)
    {
        ArgumentNullException.ThrowIfNull(dates);

        var reader = new DateReader(new TokenReader(text, tokens), published);
        var at = 0;
        while (at < tokens.Length)
        {
            var match = MatchAt(reader, at);
            if (!match.IsFound)
            {
                at++;
                continue;
            }

            dates.Add(new DateExpression(match.Tokens.SpanOf(tokens), match.Interval.Start, match.Interval.End, match.Granularity) { Direction = match.Direction });
            at = match.Tokens.End;
        }
    }

    private static DateMatch MatchAt(in DateReader reader, int at) => reader.Kind(at) switch
    {
        TokenKind.Number => MatchNumber(reader, at),
        TokenKind.Word => MatchWord(reader, at),
        _ => default,
    };

    private static DateMatch MatchNumber(in DateReader reader, int at)
    {
        var match = CalendarDatePattern.Match(reader, at);
        match = match.IsFound ? match : NumericDatePattern.Match(reader, at);
        match = match.IsFound ? match : YearPattern.Match(reader, at);
        return match.IsFound || reader.Published is not { } published ? match : AgoPattern.Match(reader, at, published);
    }

    private static DateMatch MatchWord(in DateReader reader, int at)
    {
        var word = reader.Find(at);
        switch (word.Kind)
        {
            case DateWordKind.Month:
                return CalendarDatePattern.Match(reader, at);
            case DateWordKind.Weekday:
                var match = CalendarDatePattern.Match(reader, at);
                return match.IsFound || reader.Published is not { } friday ? match : RelativeDatePattern.MatchWeekday(reader, at, friday);
            case DateWordKind.Day:
                return reader.Published is { } today ? RelativeDatePattern.MatchDay(reader, at, today) : default;
            case DateWordKind.Shift:
                return reader.Published is { } now ? RelativeDatePattern.MatchShift(reader, at, now) : default;
            case DateWordKind.Part:
                return MatchPart(reader, at);
            case DateWordKind.Season:
                return MatchSeason(reader, at, word.Value);
            default:
                var joined = MatchJoinedPart(reader, at);
                return joined.IsFound || reader.Published is not { } day ? joined : AgoPattern.Match(reader, at, day);
        }
    }

    // "early April", "late 2016", "later this week": the part belongs to the date and does not narrow it.
    private static DateMatch MatchPart(in DateReader reader, int at)
    {
        var next = reader.Is(at + 1, "-") || reader.Is(at + 1, "in") || reader.Is(at + 1, "on") ? at + 2 : at + 1;
        if (reader.Find(next).Kind is DateWordKind.Part)
        {
            return default;
        }

        var match = MatchAt(reader, next);
        return match.IsFound && match.Tokens.Start == next ? match with { Tokens = new TokenRange(at, match.Tokens.End) } : default;
    }

    // "summer 2016", "the summer of 2016"
    private static DateMatch MatchSeason(in DateReader reader, int at, int month)
    {
        var yearAt = reader.Is(at + 1, "of") ? at + 2 : at + 1;
        return reader.Year(yearAt) is > 0 and var year
            ? DateMatch.Of(at, yearAt + 1, DateInterval.OfMonths(year, month, 3), DateGranularity.Range)
            : default;
    }

    // "mid-2015", "mid-1980s", "mid-April" are one token.
    private static DateMatch MatchJoinedPart(in DateReader reader, int at)
    {
        var word = reader.Word(at);
        if (word.Length is < 7 or > 14 || !(word.StartsWith("mid-", StringComparison.OrdinalIgnoreCase) && word[4..] is var rest))
        {
            return default;
        }

        if (int.TryParse(rest.TrimEnd('s'), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and < 2200)
        {
            return rest[^1] == 's'
                ? DateMatch.Of(at, at + 1, DateInterval.OfYears(year / 10 * 10, 10), DateGranularity.Decade)
                : DateMatch.Of(at, at + 1, DateInterval.OfYear(year), DateGranularity.Year);
        }

        if (DateWords.Find(rest) is not { Kind: DateWordKind.Month } month)
        {
            return default;
        }

        if (reader.Year(at + 1) is > 0 and var written)
        {
            return DateMatch.Of(at, at + 2, DateInterval.OfMonth(written, month.Value), DateGranularity.Month);
        }

        return reader.Published is { } published ? CalendarDatePattern.MonthAlone(reader, at, month.Value, published) : default;
    }
}
