namespace Newsdesk.Articles.Fetching;

/// <summary>When one host may be asked again. Times count from any fixed moment; whoever uses it sees to it that one thread does.</summary>
public sealed class HostPace
{
    private TimeSpan _next = TimeSpan.MinValue;

    /// <summary>Until when the host asked to be left alone.</summary>
    public TimeSpan PausedUntil { get; private set; } = TimeSpan.MinValue;

    /// <summary>Takes the first free start at or after <paramref name="earliest"/>, and keeps the next one <paramref name="delay"/> away.</summary>
    public TimeSpan Reserve(TimeSpan earliest, TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);

        var start = earliest > _next ? earliest : _next;
        _next = start + delay;
        return start;
    }

    /// <summary>Leaves the host alone until then; never shortens what it asked for before.</summary>
    public void Pause(TimeSpan until) => PausedUntil = until > PausedUntil ? until : PausedUntil;

    /// <summary>Whether forgetting the host would change nothing.</summary>
    public bool IsIdle(TimeSpan now) => _next <= now && PausedUntil <= now;
}
