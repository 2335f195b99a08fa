using System.Globalization;
using System.Text.Json;
using Newsdesk.Entities;
using Newsdesk.Entities.Adapters;

namespace Newsdesk.Benchmarks.Reading;

/// <summary>
/// <c>reading FILE.jsonl [ROUNDS]</c>: everything that is read in articles (lines of <c>title</c>, <c>text</c>, <c>time</c>): articles a second of one core, how long single ones take,
/// what is allocated beyond the results, and how long the first article waits for models and knowledge base.
/// </summary>
internal static class ReadingScale
{
    private const int DefaultRounds = 20;
    private const int WarmRounds = 8;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static int Run(string[] args, TextWriter output)
    {
        var inputs = File.ReadLines(args[0]).Select(ToInput).ToArray();
        var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : DefaultRounds;
        var start = TimeProvider.System.GetTimestamp();
        var knowledge = KnowledgeLoader.Load(new KnowledgeOptions());
        var loaded = TimeProvider.System.GetElapsedTime(start);
        start = TimeProvider.System.GetTimestamp();
        var annotator = new TextAnnotator(knowledge);
        annotator.Annotate(new AnnotationInput("Anna Lindholm said \"We agreed\" in Stockholm on Monday."));
        Write(output, $"knowledge base of {knowledge.Entries.Count} entries read in {loaded.TotalMilliseconds:0} ms, models and first sentence in {TimeProvider.System.GetElapsedTime(start).TotalMilliseconds:0} ms");
        for (var round = 0; round < WarmRounds; round++)
        {
            ReadAll(annotator, inputs);
        }

        WriteMemory(output, annotator, inputs);
        WriteSpeed(output, annotator, inputs, rounds);
        return 0;
    }

    private static void WriteMemory(TextWriter output, TextAnnotator annotator, AnnotationInput[] inputs)
    {
        var held = GC.GetTotalMemory(forceFullCollection: true);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var results = new AnnotatedArticle[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            results[i] = annotator.Annotate(inputs[i]);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        held = GC.GetTotalMemory(forceFullCollection: true) - held;
        GC.KeepAlive(results);
        Write(output, $"allocated {allocated / 1024.0 / inputs.Length:0.0} KB an article, of which the result is {held / 1024.0 / inputs.Length:0.0} KB and {(allocated - held) / 1024.0 / inputs.Length:0.0} KB are beyond it");
    }

    // Short and long articles count alike: the time of an article is its best of all rounds, so that what other processes take of the core is left out of the percentiles.
    private static void WriteSpeed(TextWriter output, TextAnnotator annotator, AnnotationInput[] inputs, int rounds)
    {
        var best = Enumerable.Repeat(TimeSpan.MaxValue, inputs.Length).ToArray();
        var all = new List<TimeSpan>(inputs.Length * rounds);
        var processor = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < inputs.Length; i++)
            {
                var start = TimeProvider.System.GetTimestamp();
                annotator.Annotate(inputs[i]);
                var elapsed = TimeProvider.System.GetElapsedTime(start);
                all.Add(elapsed);
                best[i] = elapsed < best[i] ? elapsed : best[i];
            }
        }

        processor = Environment.CpuUsage.TotalTime - processor;
        all.Sort();
        Array.Sort(best);
        Write(output, $"{all.Count / processor.TotalSeconds:0} articles a second of processor, {all.Count / all.Sum(time => time.TotalSeconds):0} by the clock");
        Write(output, $"best of {rounds} rounds: median {best[best.Length / 2].TotalMilliseconds:0.00} ms, 99 % within {best[best.Length * 99 / 100].TotalMilliseconds:0.00} ms");
        Write(output, $"every reading: median {all[all.Count / 2].TotalMilliseconds:0.00} ms, 99 % within {all[all.Count * 99 / 100].TotalMilliseconds:0.00} ms, longest {all[^1].TotalMilliseconds:0.00} ms");
    }

    private static void ReadAll(TextAnnotator annotator, AnnotationInput[] inputs)
    {
        foreach (var input in inputs)
        {
            annotator.Annotate(input);
        }
    }

    private static AnnotationInput ToInput(string line)
    {
        var article = JsonSerializer.Deserialize<Line>(line, Options) ?? throw new InvalidDataException("A line of the file is no article.");
        var isTimed = DateTimeOffset.TryParse(article.Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time);
        return new AnnotationInput(article.Text, article.Title ?? "", isTimed ? time : null);
    }

    private static void Write(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Line(string Text, string? Title, string? Time);
}
