namespace Newsdesk.Stories.Documents.Editing;

/// <summary>Tells where the meaning of a date that names no year hangs on a guess. Such a date is neither written out nor put on a timeline.</summary>
internal static class DateDoubts
{
    /// <summary>A weekday without more is seldom further back than this; the one ahead may be meant.</summary>
    private const int NearDays = 4;

    /// <summary>A month or a day of one that is further away from the publish day may be that of the year before or after.</summary>
    private const int NearMonths = 150;

    public static bool IsDoubtful(in DateSurroundings date, DateOnly published)
    {
        if (date.HasYear)
        {
            return false;
        }

        // "Until May" may be over or to come; the verb before it does not tell.
        if (date.Before is "until" or "Until" or "till" or "by" or "By")
        {
            return true;
        }

        var distance = Math.Abs(published.DayNumber - date.Start.DayNumber);
        return DateWordForms.IsWeekday(date.CoreWord) && !date.HasDigit
            ? date.IsAfterPlan || published.DayNumber - date.Start.DayNumber > NearDays
            : DateWordForms.IsDayOfMonth(date.Text) && distance > NearMonths;
    }
}
