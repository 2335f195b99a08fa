using System.Diagnostics;
using Newsdesk.Entities.Adapters;
using Newsdesk.Entities.Importing;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Knowledge.Files;

namespace Newsdesk.Benchmarks.Knowledge;

/// <summary>
/// Builds a knowledge base file of as many names as asked for, or, when the file is there, measures it: time to check and open it, time to find a name, time to
/// search, memory. Build and measurement are two runs, so that the memory of the first is not counted in the second.
/// </summary>
internal static class KnowledgeScale
{
    private const int Lookups = 1_000_000;
    private const int LookupsAtOnce = 10_000;
    private const int Searches = 500;

    public static void Run(string file, int aliases)
    {
        if (!File.Exists(file))
        {
            var seconds = Time(() => Build(file, aliases));
            Console.WriteLine($"built {aliases:N0} names in {seconds:F1} s, {new FileInfo(file).Length >> 20:N0} MB, peak memory {PeakMegabytes():N0} MB");
            return;
        }

        var before = Environment.WorkingSet >> 20;
        KnowledgeBase? opened = null;
        var load = Time(() => opened = KnowledgeFiles.Open(file, CancellationToken.None));
        using var knowledge = opened ?? throw new InvalidOperationException("The knowledge base was not opened.");
        Console.WriteLine($"{knowledge.AliasCount:N0} names of {knowledge.Entries.Count:N0} entries, {new FileInfo(file).Length >> 20:N0} MB: checked and opened in {load:F2} s");
        Find(knowledge, "find, pages read for the first time", knowledge.IsName);
        Find(knowledge, "find", knowledge.IsName);
        Find(knowledge, "find and read the entry", name => knowledge.FindEntries(name).Count > 0);
        Search(knowledge);
        Console.WriteLine($"resident {Environment.WorkingSet >> 20:N0} MB, before opening {before:N0} MB, peak {PeakMegabytes():N0} MB");
    }

    private static void Build(string file, int aliases)
    {
        var folder = Directory.CreateDirectory(file + ".work").FullName;
        var storage = new FolderBuildStorage(folder);
        using (var records = storage.CreateSorter())
        {
            for (var number = 0; number < aliases / GeneratedNames.NamesPerEntry; number++)
            {
                records.Add(EntryRecord.Encode(GeneratedNames.Entry(number)));
            }

            using var output = File.Create(file);
            KnowledgeFileWriter.Write(new KnowledgeFileOrigin("generated", "Generated for a measurement.", DateTimeOffset.UnixEpoch), records.ReadSorted(), storage, output, CancellationToken.None);
        }

        Directory.Delete(folder, recursive: true);
    }

    // Half of the names are known; a name is only found when the whole of it, and the entry, is the one asked for.
    private static void Find(KnowledgeBase knowledge, string what, Func<string, bool> find)
    {
        var random = new Random(1);
        var names = new string[LookupsAtOnce];
        var (found, expected, seconds) = (0, 0, 0.0);
        for (var done = 0; done < Lookups; done += names.Length)
        {
            for (var i = 0; i < names.Length; i++)
            {
                var number = random.Next(2 * knowledge.Entries.Count);
                names[i] = GeneratedNames.Name(number, random.Next(GeneratedNames.NamesPerEntry));
                expected += number < knowledge.Entries.Count ? 1 : 0;
            }

            seconds += ProcessorTime(() => found += names.Count(find));
        }

        Console.WriteLine($"{what}: {1e6 * seconds / Lookups:F2} us of processor a name; {found:N0} found, {expected:N0} known");
    }

    private static void Search(KnowledgeBase knowledge)
    {
        var random = new Random(2);
        foreach (var (what, length, misspell) in ((string, int, bool)[])[("one letter", 1, false), ("three letters", 3, false), ("a name", 40, false), ("a misspelt name", 40, true)])
        {
            var times = new double[Searches];
            var found = 0;
            for (var i = 0; i < Searches; i++)
            {
                var name = GeneratedNames.Name(random.Next(knowledge.Entries.Count), 1);
                name = misspell ? $"{name[..^2]}x{name[^1]}" : name[..Math.Min(length, name.Length)];
                times[i] = 1000 * ProcessorTime(() => found += knowledge.Search(name, enough: 20).Take(20).ToList().Count > 0 ? 1 : 0);
            }

            Array.Sort(times);
            Console.WriteLine($"search for {what}, of processor: median {times[Searches / 2]:F2} ms, 99 % {times[Searches * 99 / 100]:F2} ms, {found} of {Searches} found");
        }
    }

    private static double Time(Action action)
    {
        var start = TimeProvider.System.GetTimestamp();
        action();
        return TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    // Of this thread and the collector's: what it would take on a machine that has nothing else to do.
    private static double ProcessorTime(Action action)
    {
        var start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    private static long PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 >> 20;
    }
}
