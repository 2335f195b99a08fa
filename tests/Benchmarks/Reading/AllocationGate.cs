using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Reports;

namespace Newsdesk.Benchmarks.Reading;

/// <summary>Holds what benchmarks allocated against their limits: unlike times, bytes are the same on a busy machine.</summary>
internal static class AllocationGate
{
    /// <returns>How many benchmarks failed it; a benchmark with a limit whose bytes were not measured is one of them.</returns>
    public static int Check(IEnumerable<Summary> summaries, TextWriter output)
    {
        var failed = 0;
        foreach (var (benchmark, report) in summaries.SelectMany(summary => summary.BenchmarksCases.Select(benchmark => (benchmark, summary[benchmark]))))
        {
            if (benchmark.Descriptor.WorkloadMethod.GetCustomAttribute<AllocationLimitAttribute>() is not { } limit)
            {
                continue;
            }

            var allocated = report?.GcStats.GetBytesAllocatedPerOperation(benchmark);
            var holds = report is { Success: true } && allocated <= limit.Bytes;
            failed += holds ? 0 : 1;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"allocation gate {(holds ? "holds" : "FAILS")}: {benchmark.Descriptor.DisplayInfo} allocates {allocated?.ToString("N0", CultureInfo.InvariantCulture) ?? "an unknown number of"} bytes, at most {limit.Bytes:N0} are allowed"));
        }

        return failed;
    }
}
