namespace Newsdesk.LocalHost.Supervision;

/// <summary>How soon a process that died is started again.</summary>
internal sealed record RestartPolicy
{
    /// <summary>The wait before the first start again; it doubles with each further one.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(100);

    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A process that lived this long has proved itself: the next wait is the first again.</summary>
    public TimeSpan ProvenAfter { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan DelayAfter(int deaths)
    {
        var doubled = FirstDelay * Math.Pow(2, Math.Min(deaths, 20) - 1);
        return doubled < MaxDelay ? doubled : MaxDelay;
    }
}
