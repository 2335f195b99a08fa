namespace Newsdesk.LocalHost.Hosting;

/// <summary>How long a start may take.</summary>
internal sealed record ReadinessLimits
{
    /// <summary>One question to a server: what accepts it and never answers must not hold up the start.</summary>
    public TimeSpan Question { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Everything until the answer is yes.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>The limit as words, for example `90 seconds`.</summary>
    public string PatienceText => $"{Patience.TotalSeconds:0.##} seconds";
}
