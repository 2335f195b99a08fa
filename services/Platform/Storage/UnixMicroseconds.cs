namespace Newsdesk.Platform.Storage;

/// <summary>Times as the databases hold them: whole microseconds since 1970, UTC; what is finer is cut off.</summary>
public static class UnixMicroseconds
{
    extension(DateTimeOffset time)
    {
        public long ToUnixMicroseconds() => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
    }

    public static DateTimeOffset ToTime(long microseconds) =>
        new(DateTimeOffset.UnixEpoch.Ticks + (microseconds * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
