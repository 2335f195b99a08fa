namespace Newsdesk.Platform.Storage;

/// <summary>Times as the databases hold them: whole microseconds since 1970, UTC; what is finer is cut off.</summary>
public static class UnixMicroseconds
{
    extension(DateTimeOffset time)
    {
        public long ToUnixMicroseconds() => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
    }

    /// <summary>False for what is before the year 1 or after the year 9999.</summary>
    public static bool TryToTime(long microseconds, out DateTimeOffset time)
    {
        var known = microseconds >= DateTimeOffset.MinValue.ToUnixMicroseconds() && microseconds <= DateTimeOffset.MaxValue.ToUnixMicroseconds();
        time = known ? ToTime(microseconds) : default;
        return known;
    }

    public static DateTimeOffset ToTime(long microseconds) =>
        new(DateTimeOffset.UnixEpoch.Ticks + (microseconds * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
