namespace Newsdesk.Articles.Sources.Schedule;

/// <summary>Chooses the time to the next poll of a source that answers. The rule is in the service's README.</summary>
public static class PollInterval
{
    /// <summary>What is asked for first when the feed tells no times.</summary>
    private static readonly TimeSpan Start = TimeSpan.FromMinutes(15);

    /// <summary>An entry is found half of its gap after it was published, on average a quarter.</summary>
    private const int PollsPerGap = 2;

    /// <summary>A source that has been silent for a time is asked eight times in as long again.</summary>
    private const int PollsPerSilence = 8;

    private const double Faster = 0.5;
    private const double Slower = 1.5;

    public static TimeSpan Next(PublishRhythm rhythm, SourceSettings settings, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(rhythm);
        ArgumentNullException.ThrowIfNull(settings);
        var interval = rhythm.Gap is { } gap ? (gap / PollsPerGap) * CorrectionOf(rhythm) : Paced(rhythm, settings);
        if (rhythm.LatestTime is { } latest && (now - latest) / PollsPerSilence > interval)
        {
            interval = (now - latest) / PollsPerSilence;
        }

        return Clamp(interval, settings);
    }

    internal static TimeSpan Clamp(TimeSpan interval, SourceSettings settings) =>
        interval < settings.MinInterval ? settings.MinInterval : interval > settings.MaxInterval ? settings.MaxInterval : interval;

    // Times may be wrong or written for show: what the polls bring corrects them.
    private static double CorrectionOf(PublishRhythm rhythm) => rhythm switch
    {
        { RememberedPolls: < PublishRhythm.Polls } => 1,
        { BroughtCount: PublishRhythm.Polls } => Faster,
        { BroughtCount: 0 } => 2,
        _ => 1,
    };

    private static TimeSpan Paced(PublishRhythm rhythm, SourceSettings settings) => rhythm switch
    {
        { Interval: null } => Start,
        { Brought: var brought, Interval: { } interval } => Clamp(interval, settings) * ((brought & 1) == 1 ? Faster : Slower),
    };
}
