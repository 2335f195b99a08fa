using System.Runtime.CompilerServices;
using Newsdesk.Entities.Knowledge.Files;

namespace Newsdesk.Entities.Importing;

/// <summary>
/// Builds a knowledge base file of a Wikidata dump: one reader unpacks and cuts lines, several read items, their entries are sorted in runs on the disk. Memory
/// stays the same whatever the size of the dump, and a killed import goes on from its last checkpoint.
/// </summary>
internal sealed partial class DumpImporter(ILogger<DumpImporter> logger)
{
    private const int RecordBufferBytes = 96 << 20;
    private const int MaxPendingBytes = 48 << 20;

    /// <exception cref="InvalidDataException">The dump cannot be read, or ends before its end.</exception>
    public async IAsyncEnumerable<ImportProgress> ImportAsync(ImportJob job, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(job.WorkFolder);
        var done = ImportCheckpoint.Read(job.WorkFolder, job.Fingerprint);
        LogStarted(job.Origin.Label, done.Position, done.ReadCount);
        using var dump = new DumpStream(job.DumpPath);
        using var sorter = new RunSorter(job.WorkFolder, "items", RecordBufferBytes) { KeepsRuns = true };
        sorter.Resume(done.Runs.Select(run => Path.Combine(job.WorkFolder, run)));
        dump.Skip(done.Position, cancellationToken);
        var (state, safe, pending) = (done, done.Position, 0L);
        await foreach (var parsed in ParseAsync(dump, done.Position, job, cancellationToken))
        {
            parsed.Broken.ForEach(fault => LogBroken(job.Origin.Label, fault));
            foreach (var record in parsed.Records)
            {
                sorter.Add(record);
                pending += record.Length;
            }

            state = Advance(state, parsed);
            if (pending > MaxPendingBytes || state.Position - safe > job.CheckpointBytes)
            {
                sorter.Flush();
                state = state with { Runs = [.. sorter.Runs.Select(run => Path.GetFileName(run))] };
                state.Write(job.WorkFolder);
                (safe, pending) = (state.Position, 0);
            }

            yield return ProgressOf(state, dump, parsed.Batch.ReadBytes);
        }

        if (state.IsOpened && !state.IsClosed)
        {
            throw new InvalidDataException("The dump ends before its last line: it was cut short. Fetch it again.");
        }

        Write(job, sorter, cancellationToken);
        LogFinished(job.Origin.Label, state.ReadCount, state.KeptCount, state.BrokenCount);
        yield return ProgressOf(state, dump, dump.TotalBytes);
    }

    private static ImportProgress ProgressOf(ImportCheckpoint state, DumpStream dump, long readBytes) =>
        new(state.ReadCount, state.KeptCount, state.BrokenCount, readBytes, dump.TotalBytes);

    private static ImportCheckpoint Advance(ImportCheckpoint state, ParsedBatch parsed) => state with
    {
        Position = parsed.Batch.EndPosition,
        ReadCount = state.ReadCount + parsed.ReadCount,
        KeptCount = state.KeptCount + parsed.Records.Count,
        BrokenCount = state.BrokenCount + parsed.BrokenCount,
        IsOpened = state.IsOpened || parsed.IsOpened,
        IsClosed = state.IsClosed || parsed.IsClosed,
    };

    // Batches are read in parallel and given on in their order, no more at a time than there are readers.
    private static async IAsyncEnumerable<ParsedBatch> ParseAsync(DumpStream dump, long position, ImportJob job, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var running = new Queue<Task<ParsedBatch>>();
        var asOf = job.DumpDay;
        foreach (var batch in new LineBatchReader(dump, position, job.BatchBytes).Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            running.Enqueue(Task.Run(() => ParsedBatch.Parse(batch, job.Filter, asOf), cancellationToken));
            if (running.Count >= job.Degree)
            {
                yield return await running.Dequeue();
            }
        }

        while (running.TryDequeue(out var task))
        {
            yield return await task;
        }
    }

    private static void Write(ImportJob job, RunSorter sorter, CancellationToken cancellationToken)
    {
        var unfinished = job.OutputPath + ".new";
        using (var output = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite))
        {
            KnowledgeFileWriter.Write(job.Origin, sorter.ReadSorted(), new FolderBuildStorage(job.WorkFolder), output, cancellationToken);
            output.Flush(flushToDisk: true);
        }

        File.Move(unfinished, job.OutputPath);
        Directory.Delete(job.WorkFolder, recursive: true);
    }

    [LoggerMessage(EventId = 1, EventName = "ImportStarted", Level = LogLevel.Information, Message = "Import of knowledge base {Id} goes on from byte {Position} after {Read} items")]
    private partial void LogStarted(string id, long position, long read);

    [LoggerMessage(EventId = 2, EventName = "ImportBrokenLine", Level = LogLevel.Warning, Message = "Import of knowledge base {Id} left out a broken line: {Fault}")]
    private partial void LogBroken(string id, string fault);

    [LoggerMessage(EventId = 3, EventName = "ImportFinished", Level = LogLevel.Information, Message = "Import of knowledge base {Id} read {Read} items, kept {Kept}, left out {Broken} broken lines")]
    private partial void LogFinished(string id, long read, long kept, long broken);
}
