using System.Collections.Frozen;

namespace Newsdesk.Stories.Documents.Editing;

/// <summary>Words in and around a date that decide how it can be edited.</summary>
internal static class DateWordForms
{
    private static readonly FrozenSet<string> Weekdays = Set("monday tuesday wednesday thursday friday saturday sunday");

    private static readonly FrozenSet<string> Months =
        Set("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec");

    private static readonly FrozenSet<string> Prepositions =
        Set("since until till of for from by with before after during in to than through between on over compared into");

    private static readonly FrozenSet<string> Determiners = Set("the a an his her its their our my your each every this that these those next last any some");

    /// <summary>Words that may follow an adverbial date; any other word is taken to be a noun that the date describes, as in <c>Friday prayers</c>.</summary>
    private static readonly FrozenSet<string> Followers =
        Set(
            """
            after before as at by for from in into on of to over under with without when while where that which who but and or because amid following during
            against about near between until since despite though although than if the a an his her its their he she it they we this these those
            is was were are has have had will would could may might should said says told did does not also
            """);

    public static bool IsWeekday(ReadOnlySpan<char> word) => Contains(Weekdays, word);

    public static bool IsMonth(ReadOnlySpan<char> word) => Contains(Months, word.TrimEnd('.'));

    public static bool IsPreposition(ReadOnlySpan<char> word) => Contains(Prepositions, word);

    public static bool IsDeterminer(ReadOnlySpan<char> word) => Contains(Determiners, word);

    public static bool IsFollower(ReadOnlySpan<char> word) => Contains(Followers, word) || IsPastVerb(word);

    public static bool IsPastVerb(ReadOnlySpan<char> word) => word.Length > 3 && char.IsLower(word[0]) && word.EndsWith("ed", StringComparison.Ordinal);

    public static bool IsToday(ReadOnlySpan<char> word) => word.Equals("today", StringComparison.OrdinalIgnoreCase);

    /// <summary>A day seen from the publish day. <c>Tonight</c> is left alone: it tells more than the day.</summary>
    public static bool IsDeictic(ReadOnlySpan<char> word) =>
        IsToday(word) || word.Equals("yesterday", StringComparison.OrdinalIgnoreCase) || word.Equals("tomorrow", StringComparison.OrdinalIgnoreCase);

    public static bool IsShift(ReadOnlySpan<char> word) =>
        word.Equals("last", StringComparison.OrdinalIgnoreCase) || word.Equals("this", StringComparison.OrdinalIgnoreCase)
            || word.Equals("next", StringComparison.OrdinalIgnoreCase);

    /// <summary>Words that narrow a date: <c>early</c>, <c>later</c>.</summary>
    public static bool IsPart(ReadOnlySpan<char> word) =>
        word.Equals("early", StringComparison.OrdinalIgnoreCase) || word.Equals("earlier", StringComparison.OrdinalIgnoreCase)
        || word.Equals("late", StringComparison.OrdinalIgnoreCase) || word.Equals("later", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the words are a day and a month by name, in either order: <c>July 4</c>, <c>4 July</c>, <c>Sept. 3-4</c>, <c>Friday, July 4</c>.
    /// </summary>
    public static bool IsDayOfMonth(ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny(" ,-\u2013"))
        {
            if (IsMonth(text[range]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(FrozenSet<string> set, ReadOnlySpan<char> word) =>
        word.Length is > 0 and < 16 && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
