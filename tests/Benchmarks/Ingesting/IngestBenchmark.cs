using System.Globalization;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Benchmarks.Ingesting;

/// <summary>
/// <c>ingest [ARTICLES] [ROUNDS] [SETTINGS OF THE SERVICE]</c>: articles a second through the service's own stream, beside a bare batched insert of the same rows into the same schema: once with the sidecar
/// away, so that both do the same work on disk, and once with the events published and deleted meanwhile. All three take turns, so that what else the machine does meets each;
/// only their ratios are worth quoting.
/// </summary>
internal static class IngestBenchmark
{
    private const int DefaultArticles = 10_000;
    private const int DefaultRounds = 5;

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var articles = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : DefaultArticles;
        var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : DefaultRounds;
        var submissions = new Submissions(articles, [.. args.Skip(2)]);
        await MeasureAsync("SQLite", () => TestDatabase.CreateAsync(DatabaseKind.Sqlite), submissions, rounds, output);
        var server = await PostgresServer.StartAsync(isDurable: true);
        if (server.Absence is { } absence)
        {
            await output.WriteLineAsync($"PostgreSQL: skipped. {absence}");
            return 0;
        }

        await MeasureAsync("PostgreSQL", () => TestDatabase.CreateAsync(server), submissions, rounds, output);
        return 0;
    }

    private static async Task MeasureAsync(string engine, Func<Task<TestDatabase>> create, Submissions submissions, int rounds, TextWriter output)
    {
        List<(Speed Ingest, Speed Publishing, Speed Bare)> measured = [];
        for (var round = 0; round <= rounds; round++)
        {
            var (ingest, bare) = await ComparedAsync(create, submissions);
            var publishing = await PublishingAsync(create, submissions);
            // The first round warms code and caches up.
            if (round > 0)
            {
                measured.Add((ingest, publishing, bare));
                await output.WriteLineAsync($"{engine} {round}: ingest {ingest}; publishing too {publishing}; bare insert {bare}");
            }
        }

        await output.WriteLineAsync(
            $"{engine}, median of {rounds}: ingest {Median(measured, one => one.Ingest.PerSecond)}/s, ratio to the bare insert {Median(measured, one => one.Ingest.PerSecond / one.Bare.PerSecond)}; "
            + $"publishing too {Median(measured, one => one.Publishing.PerSecond)}/s, ratio {Median(measured, one => one.Publishing.PerSecond / one.Bare.PerSecond)}");
    }

    private static async Task<(Speed Ingest, Speed Bare)> ComparedAsync(Func<Task<TestDatabase>> create, Submissions submissions)
    {
        await using var taken = await create();
        await using var copied = await create();
        Speed ingest;
        await using (var ingestion = await IngestRun.StartAsync(taken, isPublishing: false, submissions.Settings))
        {
            ingest = await ingestion.TakeInAsync(submissions);
        }

        return (ingest, await BareInsert.RunAsync(taken, copied, submissions.Count));
    }

    private static async Task<Speed> PublishingAsync(Func<Task<TestDatabase>> create, Submissions submissions)
    {
        await using var taken = await create();
        await using var ingestion = await IngestRun.StartAsync(taken, isPublishing: true, submissions.Settings);
        return await ingestion.TakeInAsync(submissions);
    }

    private static string Median<T>(List<T> measured, Func<T, double> value)
    {
        double[] values = [.. measured.Select(value).Order()];
        var median = (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
        return median.ToString(median < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);
    }
}
