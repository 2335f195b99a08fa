namespace Newsdesk.Articles.Sources.Schedule;

/// <summary>How often a source publishes, as far as its feed and its polls tell.</summary>
public sealed record PublishRhythm
{
    /// <summary>Entries whose times are looked at: enough to average over a burst, few enough to follow a change.</summary>
    public const int Entries = 10;

    /// <summary>Polls that are remembered.</summary>
    public const int Polls = 8;

    private const int FewestTimes = 3;

    public static PublishRhythm Unknown { get; } = new();

    /// <summary>Average time between its latest entries; null when fewer than three tell their times.</summary>
    public TimeSpan? Gap { get; init; }

    /// <summary>When its latest entry was published, or null.</summary>
    public DateTimeOffset? LatestTime { get; init; }

    /// <summary>Whether each of the last polls brought an article; the latest in the lowest bit.</summary>
    public int Brought { get; init; }

    /// <summary>How many polls <see cref="Brought"/> remembers.</summary>
    public int RememberedPolls { get; init; }

    /// <summary>The interval chosen last; null before the first poll.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Of the remembered polls, how many brought an article.</summary>
    public int BroughtCount => int.PopCount(Brought);

    /// <summary>The rhythm after a poll that reached its feed.</summary>
    /// <param name="times">Publish times of its entries; empty when it was not modified.</param>
    /// <param name="hasBrought">Whether it created or revised an article.</param>
    /// <param name="now">Later times are mistakes and are left out.</param>
    public PublishRhythm After(IEnumerable<DateTimeOffset> times, bool hasBrought, DateTimeOffset now)
    {
        var latest = times.Where(time => time <= now).Distinct().OrderDescending().Take(Entries).ToList();
        return this with
        {
            Gap = latest.Count < FewestTimes ? Gap : (latest[0] - latest[^1]) / (latest.Count - 1),
            LatestTime = latest.Count == 0 ? LatestTime : latest[0],
            Brought = ((Brought << 1) | (hasBrought ? 1 : 0)) & ((1 << Polls) - 1),
            RememberedPolls = Math.Min(RememberedPolls + 1, Polls),
        };
    }
}
