namespace Newsdesk.Entities.Lexicon;

/// <summary>Capitalised words of the calendar, which name nobody.</summary>
internal static class CalendarWords
{
    private static readonly WordList Certain = WordList.Of(
        """
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays Mon. Tue. Tues. Wed. Thu. Thurs. Fri.
        January February July September October November December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sept Sep. Oct. Nov. Dec. GMT UTC EST EDT PST PDT BST CET
        """, StringComparer.OrdinalIgnoreCase);

    private static readonly WordList Ambiguous = WordList.Of("March April May June August", StringComparer.Ordinal);

    /// <summary>Every word of the calendar as the lists write it.</summary>
    public static IEnumerable<string> All => Certain.Words.Concat(Ambiguous.Words);

    /// <summary>A weekday or a month whatever stands beside it.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Certain.Contains(word);

    /// <summary>A month when it stands alone; beside another capital it may be a name: <c>Theresa May</c>.</summary>
    public static bool IsMonthAlone(ReadOnlySpan<char> word) => Ambiguous.Contains(word);
}
