namespace Newsdesk.LocalHost.Hosting;

/// <summary>How long this host waits for an answer.</summary>
internal sealed record WaitLimits
{
    /// <summary>One question whether a server is ready: what accepts it and never answers must not hold up the start.</summary>
    public TimeSpan Question { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>One call with one answer while the suite runs.</summary>
    public TimeSpan Call { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Everything until the answer is yes.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>The limit as words, for example `90 seconds`.</summary>
    public string PatienceText => $"{Patience.TotalSeconds:0.##} seconds";
}
