namespace Newsdesk.Articles.Times;

/// <summary>Times as stores keep them: whole microseconds since 1970.</summary>
public static class Microseconds
{
    /// <summary>The time without what a store would drop, so that it equals itself when read back.</summary>
    public static DateTimeOffset Truncate(DateTimeOffset time) => FromUnix(ToUnix(time));

    public static long ToUnix(DateTimeOffset time) => (time.UtcTicks / TimeSpan.TicksPerMicrosecond) - (DateTimeOffset.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond);

    public static DateTimeOffset FromUnix(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
