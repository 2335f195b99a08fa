using System.Reflection;
using BenchmarkDotNet.Running;
using Newsdesk.Benchmarks.Copies;
using Newsdesk.Benchmarks.Ingesting;

switch (args)
{
    case ["ingest", .. var rest]:
        return await IngestBenchmark.RunAsync(rest, Console.Out);
    case ["copies", .. var rest]:
        return CopyIndexBenchmark.Run(rest, Console.Out);
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        return 0;
}
