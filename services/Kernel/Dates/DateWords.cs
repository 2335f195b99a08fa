using System.Collections.Frozen;

namespace Newsdesk.Kernel.Dates;

/// <summary>The English words that dates are written with.</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, DateWord> Words = Build().ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private const int MaxLength = 10;

    /// <summary>Finds a word as written; months and weekdays only with a capital.</summary>
    public static DateWord Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > MaxLength)
        {
            return default;
        }

        if (Lookup.TryGetValue(word, out var found) || !char.IsUpper(word[0]))
        {
            return found;
        }

        // A sentence may begin with any of them, and a dateline may shout.
        Span<char> folded = stackalloc char[MaxLength];
        word.ToLowerInvariant(folded);
        if (Lookup.TryGetValue(folded[..word.Length], out found))
        {
            return found;
        }

        folded[0] = word[0];
        return word.Length > 3 && Lookup.TryGetValue(folded[..word.Length], out found) ? found : default;
    }

    private static IEnumerable<KeyValuePair<string, DateWord>> Build() => [.. Months(), .. Weekdays(), .. Relatives(), .. Units(), .. Seasons()];

    private static IEnumerable<KeyValuePair<string, DateWord>> Months()
    {
        string[] months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
        foreach (var (index, month) in months.Index())
        {
            yield return Entry(month, DateWordKind.Month, index + 1, month is "March" or "May" or "April" or "June" or "August");
            if (month.Length > 3)
            {
                yield return Entry(month[..3], DateWordKind.Month, index + 1, isAmbiguous: true);
                yield return Entry($"{month[..3]}.", DateWordKind.Month, index + 1);
            }
        }

        yield return Entry("Sept", DateWordKind.Month, 9);
        yield return Entry("Sept.", DateWordKind.Month, 9);
    }

    private static IEnumerable<KeyValuePair<string, DateWord>> Weekdays()
    {
        for (var day = DayOfWeek.Sunday; day <= DayOfWeek.Saturday; day++)
        {
            yield return Entry(day.ToString(), DateWordKind.Weekday, (int)day);
            if (day is not DayOfWeek.Sunday and not DayOfWeek.Saturday)
            {
                yield return Entry($"{day.ToString()[..3]}.", DateWordKind.Weekday, (int)day);
            }
        }

        yield return Entry("Tues.", DateWordKind.Weekday, (int)DayOfWeek.Tuesday);
        yield return Entry("Thurs.", DateWordKind.Weekday, (int)DayOfWeek.Thursday);
    }

    private static IEnumerable<KeyValuePair<string, DateWord>> Relatives() =>
    [
        Entry("yesterday", DateWordKind.Day, -1),
        Entry("today", DateWordKind.Day, 0),
        Entry("tonight", DateWordKind.Day, 0),
        Entry("tomorrow", DateWordKind.Day, 1),
        Entry("last", DateWordKind.Shift, -1),
        Entry("past", DateWordKind.Shift, -1),
        Entry("this", DateWordKind.Shift, 0),
        Entry("next", DateWordKind.Shift, 1),
        Entry("coming", DateWordKind.Shift, 1),
        Entry("early", DateWordKind.Part, 0),
        Entry("earlier", DateWordKind.Part, 0),
        Entry("late", DateWordKind.Part, 0),
        Entry("later", DateWordKind.Part, 0),
        Entry("mid", DateWordKind.Part, 0),
    ];

    private static IEnumerable<KeyValuePair<string, DateWord>> Units()
    {
        foreach (var unit in Enum.GetValues<DateUnit>())
        {
            var name = unit.ToString().ToLowerInvariant();
            yield return Entry(name, DateWordKind.Unit, (int)unit);
            yield return Entry(unit is DateUnit.Century ? "centuries" : $"{name}s", DateWordKind.Unit, (int)unit);
        }

        foreach (var part in new[] { "morning", "afternoon", "evening", "night" })
        {
            yield return Entry(part, DateWordKind.Unit, (int)DateUnit.Day);
        }
    }

    private static IEnumerable<KeyValuePair<string, DateWord>> Seasons() =>
    [
        Entry("spring", DateWordKind.Season, 3),
        Entry("summer", DateWordKind.Season, 6),
        Entry("autumn", DateWordKind.Season, 9),
        Entry("fall", DateWordKind.Season, 9, isAmbiguous: true),
        Entry("winter", DateWordKind.Season, 12),
    ];

    private static KeyValuePair<string, DateWord> Entry(string word, DateWordKind kind, int value, bool isAmbiguous = false) =>
        new(word, new DateWord(kind, value, isAmbiguous));
}
