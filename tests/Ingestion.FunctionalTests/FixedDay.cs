namespace Newsdesk.Articles.FunctionalTests;

/// <summary>A clock that stands on one day, a microsecond later at every look; its timers run as ever, for those who wait on them.</summary>
internal sealed class FixedDay(DateTimeOffset start) : TimeProvider
{
    private long _looks;

    public override DateTimeOffset GetUtcNow() => start + TimeSpan.FromMicroseconds(Interlocked.Increment(ref _looks));
}
