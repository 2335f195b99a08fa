using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Running;
using Newsdesk.Benchmarks.Copies;
using Newsdesk.Benchmarks.Ingesting;
using Newsdesk.Benchmarks.Knowledge;

switch (args)
{
    case ["ingest", .. var rest]:
        return await IngestBenchmark.RunAsync(rest, Console.Out);
    case ["copies", .. var rest]:
        return CopyIndexBenchmark.Run(rest, Console.Out);
    case ["knowledge", var file, var aliases]:
        KnowledgeScale.Run(file, int.Parse(aliases, CultureInfo.InvariantCulture));
        return 0;
    case ["import", var sample, var repeats]:
        await ImportScale.RunAsync(sample, int.Parse(repeats, CultureInfo.InvariantCulture), CancellationToken.None);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        return 0;
}
