namespace Newsdesk.LocalHost.Sidecar.Faults;

/// <summary>
/// Which faults the local bus commits, as shares of events in [0, 1]. For tests: a bus may do all of this, and no service may mind. The same seed picks
/// the same events whatever the timing.
/// </summary>
internal sealed record FaultPlan
{
    public static FaultPlan None { get; } = new();

    public int Seed { get; init; }

    /// <summary>Delivered twice at the same time.</summary>
    public double Duplicate { get; init; }

    /// <summary>Held back until another event has passed.</summary>
    public double Reorder { get; init; }

    /// <summary>Delivered late, by up to <see cref="LongestDelay"/>.</summary>
    public double Delay { get; init; }

    /// <summary>The first delivery is lost; a later one arrives.</summary>
    public double Drop { get; init; }

    /// <summary>The first publish is refused with UNAVAILABLE.</summary>
    public double Refuse { get; init; }

    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromMilliseconds(200);
}
