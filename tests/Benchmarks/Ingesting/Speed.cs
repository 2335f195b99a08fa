using System.Diagnostics;
using System.Globalization;

namespace Newsdesk.Benchmarks.Ingesting;

/// <summary>What a run took.</summary>
/// <param name="PerSecond">Articles a second of wall time.</param>
/// <param name="CpuMicroseconds">Processor time of the whole process, microseconds an article.</param>
/// <param name="AllocatedBytes">Bytes allocated by the whole process, an article.</param>
/// <param name="Commits">Commits of the service in all.</param>
internal readonly record struct Speed(double PerSecond, double CpuMicroseconds, double AllocatedBytes, long Commits)
{
    public static async Task<Speed> MeasureAsync(int articles, Func<Task> work)
    {
        GC.Collect();
        using var commits = new CommitCounter();
        using var process = Process.GetCurrentProcess();
        var allocated = GC.GetTotalAllocatedBytes();
        var cpu = process.TotalProcessorTime;
        var start = TimeProvider.System.GetTimestamp();
        await work();
        var elapsed = TimeProvider.System.GetElapsedTime(start);
        process.Refresh();
        return new Speed(
            articles / elapsed.TotalSeconds,
            (process.TotalProcessorTime - cpu).TotalMicroseconds / articles,
            (double)(GC.GetTotalAllocatedBytes() - allocated) / articles,
            commits.Count);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{PerSecond:0}/s ({CpuMicroseconds:0} us, {AllocatedBytes / 1024:0} KB each{(Commits > 0 ? $", {Commits} commits" : "")})");
}
