using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Newsdesk.Benchmarks.Copies;
using Newsdesk.Benchmarks.Ingesting;
using Newsdesk.Benchmarks.Knowledge;
using Newsdesk.Benchmarks.Reading;

switch (args)
{
    case ["ingest", .. var rest]:
        return await IngestBenchmark.RunAsync(rest, Console.Out);
    case ["copies", .. var rest]:
        return CopyIndexBenchmark.Run(rest, Console.Out);
    case ["reading", .. { Length: > 0 } rest]:
        return ReadingScale.Run(rest, Console.Out);
    case ["knowledge", var file, var aliases]:
        KnowledgeScale.Run(file, int.Parse(aliases, CultureInfo.InvariantCulture));
        return 0;
    case ["import", var sample, var repeats]:
        await ImportScale.RunAsync(sample, int.Parse(repeats, CultureInfo.InvariantCulture), CancellationToken.None);
        return 0;
    default:
        // In this process: BenchmarkDotNet looks for a project that is named like the assembly, and ours is not.
        var config = DefaultConfig.Instance
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine("artifacts", "benchmarks"));
        return AllocationGate.Check(BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args, config), Console.Out);
}
