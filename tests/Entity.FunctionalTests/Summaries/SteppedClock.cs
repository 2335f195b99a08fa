namespace Newsdesk.Entities.FunctionalTests.Summaries;

/// <summary>A clock that stands until it is moved; its timers run as ever, for those who wait on them.</summary>
internal sealed class SteppedClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
