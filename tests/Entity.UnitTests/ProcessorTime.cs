using System.Globalization;

namespace Newsdesk.Entities.UnitTests;

/// <summary>What the current thread has used of a processor: unlike a clock, it stands still while other processes run.</summary>
internal static class ProcessorTime
{
    private const string ThreadStatistics = "/proc/thread-self/schedstat";

    /// <summary>Whether the system tells it: Linux does.</summary>
    public static bool IsKnown => File.Exists(ThreadStatistics);

    public static TimeSpan OfThread()
    {
        var nanoseconds = long.Parse(File.ReadAllText(ThreadStatistics).Split(' ')[0], CultureInfo.InvariantCulture);
        return TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick);
    }
}
