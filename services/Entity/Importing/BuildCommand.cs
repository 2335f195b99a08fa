using Microsoft.Extensions.Logging.Abstractions;
using Newsdesk.Entities.Adapters;
using Newsdesk.Entities.Knowledge.Files;
using Newsdesk.Entities.Knowledge.Wikidata;

namespace Newsdesk.Entities.Importing;

/// <summary>
/// <c>build-knowledge DUMP FILE.kb [--min-sitelinks N] [CLASS ...]</c>: builds a knowledge base file of a Wikidata dump without a running service. Stopped or killed, it goes on when it is
/// called again with the same dump and filter.
/// </summary>
internal static class BuildCommand
{
    public const string Name = "build-knowledge";

    private const string Usage =
        """
        usage: build-knowledge DUMP FILE.kb [--min-sitelinks N] [CLASS ...]
          DUMP           a Wikidata JSON dump: .json, .json.gz or .json.bz2
          FILE.kb        what is built; put it into the service's Knowledge:VersionsFolder
          N              only items with at least so many sitelinks
          CLASS          only items of these classes, such as Q5
        """;

    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Seldom = TimeSpan.FromSeconds(10);

    /// <summary>Runs it at a console; Ctrl+C stops it.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler onPressed = (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        Console.CancelKeyPress += onPressed;
        try
        {
            return await RunAsync(args, TimeProvider.System, !Console.IsErrorRedirected, Console.Error, stop.Token);
        }
        finally
        {
            Console.CancelKeyPress -= onPressed;
        }
    }

    /// <param name="isTerminal">Whether lines can be written over; else each is a line of its own, and they come seldom.</param>
    /// <returns>0, or 1 with a reason in <paramref name="errors"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TimeProvider time, bool isTerminal, TextWriter errors, CancellationToken cancellationToken)
    {
        if (Parse(args, time.GetUtcNow()) is not { } job)
        {
            await errors.WriteLineAsync(Usage);
            return 1;
        }

        try
        {
            await BuildAsync(job, time, isTerminal, errors, cancellationToken);
            return 0;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"{Environment.NewLine}{failure.Message}");
            return 1;
        }
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync($"{Environment.NewLine}Stopped. The same call goes on from '{job.WorkFolder}'.");
            return 1;
        }
    }

    private static async Task BuildAsync(ImportJob job, TimeProvider time, bool isTerminal, TextWriter errors, CancellationToken cancellationToken)
    {
        var (start, last, every) = (time.GetTimestamp(), TimeSpan.MinValue, isTerminal ? Often : Seldom);
        var (first, progress) = (default(ImportProgress?), default(ImportProgress));
        await foreach (var step in new DumpImporter(NullLogger<DumpImporter>.Instance).ImportAsync(job, cancellationToken))
        {
            progress = step;
            first ??= step;
            var elapsed = time.GetElapsedTime(start);
            if (elapsed - every > last || last == TimeSpan.MinValue)
            {
                last = elapsed;
                await errors.WriteAsync(isTerminal ? $"\r{ProgressBar.Render(progress, elapsed, first.Value)}   " : ProgressBar.Render(progress, elapsed, first.Value) + Environment.NewLine);
            }
        }

        await errors.WriteLineAsync((isTerminal ? "\r" : "") + ProgressBar.Render(progress, time.GetElapsedTime(start), default));
        await errors.WriteLineAsync($"Built '{job.OutputPath}'.");
    }

    private static ImportJob? Parse(string[] args, DateTimeOffset now)
    {
        var rest = args.ToList();
        var minSitelinks = 0;
        if (rest.IndexOf("--min-sitelinks") is >= 0 and var at)
        {
            if (at + 1 >= rest.Count || !int.TryParse(rest[at + 1], out minSitelinks) || minSitelinks < 0)
            {
                return null;
            }

            rest.RemoveRange(at, 2);
        }

        var isWellFormed = rest.Count >= 2 && DumpStream.IsKnown(rest[0]) && rest[1].EndsWith(KnowledgeFiles.Extension, StringComparison.Ordinal) && rest.Skip(2).All(id => id is ['Q', >= '0' and <= '9', ..]);
        return isWellFormed
            ? new ImportJob(rest[0], new ItemFilter([.. rest.Skip(2)], minSitelinks), rest[1] + ".work", rest[1],
                new KnowledgeFileOrigin(Path.GetFileNameWithoutExtension(rest[1]), $"Wikidata dump {Path.GetFileName(rest[0])}.", now))
            : null;
    }
}
