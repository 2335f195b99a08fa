using System.Globalization;
using Newsdesk.Articles.Copies;
using Newsdesk.Benchmarks.Texts;

namespace Newsdesk.Benchmarks.Copies;

/// <summary>
/// <c>copies [ARTICLES] [LOOKUPS]</c>: how long it takes to look a text up among as many stored ones, and what the index of them takes. Half of the lookups are new texts, half are
/// stored texts cut to 60 %.
/// </summary>
internal static class CopyIndexBenchmark
{
    private const int DefaultArticles = 1_000_000;
    private const int DefaultLookups = 2_000;
    private const int Words = 500;
    private const double Kept = 0.6;

    public static int Run(string[] args, TextWriter output)
    {
        var articles = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : DefaultArticles;
        var lookups = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : DefaultLookups;
        var texts = new NewsTexts(seed: 1);
        var hashes = texts.Words.Select(word => WordHashes.Of(word)[0]).ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var index = Fill(texts, hashes, articles, out var appending);
        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)articles;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{articles} articles: {bytes:0} bytes each, {bytes * articles / 1048576:0} MB; appended in {appending.TotalMicroseconds / articles:0.0} us each"));
        Look(index, texts, hashes, articles, lookups / 10);
        foreach (var (name, times, allocated, found) in Look(index, texts, hashes, articles, lookups))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: median {times[times.Length / 2]:0} us, 99 % within {times[times.Length * 99 / 100]:0} us, {allocated:0} bytes allocated; {found:0.0} % answered with candidates"));
        }

        return 0;
    }

    private static CopyIndex Fill(NewsTexts texts, ulong[] hashes, int articles, out TimeSpan appending)
    {
        const int Chunk = 4_096;
        var window = ((articles / 16_384) + 1) * 16_384;
        var index = new CopyIndex(new CopyOptions { Window = Math.Max(window, 16_384) });
        appending = TimeSpan.Zero;
        for (var first = 1; first <= articles; first += Chunk)
        {
            var sketches = new Sketch[Math.Min(Chunk, articles - first + 1)];
            Parallel.For(0, sketches.Length, i => sketches[i] = Sketch.Of(HashesOf(texts, hashes, first + i, Words)));
            var start = TimeProvider.System.GetTimestamp();
            for (var i = 0; i < sketches.Length; i++)
            {
                index.Append(first + i, first + i, sketches[i]);
            }

            appending += TimeProvider.System.GetElapsedTime(start);
        }

        return index;
    }

    private static IEnumerable<(string Name, double[] Times, double Allocated, double Found)> Look(CopyIndex index, NewsTexts texts, ulong[] hashes, int articles, int lookups)
    {
        var random = new Random(2);
        var fresh = Enumerable.Range(1, lookups / 2).Select(i => (Sketch.Of(HashesOf(texts, hashes, articles + i, Words)), 0L));
        var cut = Enumerable.Range(1, lookups / 2)
            .Select(_ => random.Next(1, articles + 1))
            .Select(number => (Sketch.Of(HashesOf(texts, hashes, number, (int)(Words * Kept))), (long)number));
        yield return Time("new text", index, [.. fresh]);
        yield return Time("cut copy", index, [.. cut]);
    }

    private static (string Name, double[] Times, double Allocated, double Found) Time(string name, CopyIndex index, (Sketch Sketch, long Source)[] queries)
    {
        var times = new double[queries.Length];
        var found = 0;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < queries.Length; i++)
        {
            var start = TimeProvider.System.GetTimestamp();
            var candidates = index.Find(queries[i].Sketch, []);
            times[i] = TimeProvider.System.GetElapsedTime(start).TotalMicroseconds;
            found += queries[i].Source == 0 ? Math.Min(1, candidates.Count) : candidates.Any(candidate => candidate.Sequence == queries[i].Source) ? 1 : 0;
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Array.Sort(times);
        return (name, times, (double)allocated / queries.Length, 100.0 * found / queries.Length);
    }

    private static ulong[] HashesOf(NewsTexts texts, ulong[] hashes, int number, int words) =>
        [.. texts.WordsOf(number).SelectMany(sentence => sentence).Take(words).Select(word => hashes[word])];
}
