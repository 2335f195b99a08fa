using System.IO.Compression;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Grpc.Core;
using Newsdesk.Articles.Adapters.Pages;
using Newsdesk.Articles.Import;
using Newsdesk.Articles.Ingest;
using Newsdesk.Articles.Intake;
using Newsdesk.Articles.Telemetry;
using Newsdesk.Kernel.Errors;
using Newsdesk.Platform.Validation;
using Format = Newsdesk.Articles.V1.ImportHeader.Types.Format;

namespace Newsdesk.Articles.Api;

/// <summary>Takes in a file that comes in chunks, and tells how far it is.</summary>
internal sealed class ArticleImport(ArticleIngestor ingestor, IngestionInstrumentation instrumentation)
{
    /// <summary>Records between two reports of progress.</summary>
    private const int ReportEvery = 100;

    private const int MaxChunk = 1024 * 1024;

    private const int MaxDisplayName = 200;

    public async Task RunAsync(
        IAsyncStreamReader<V1.ImportArticlesRequest> requests,
        IServerStreamWriter<V1.ImportArticlesResponse> responses,
        ServerCallContext context)
    {
        var header = await ReadHeaderAsync(requests, context.CancellationToken);
        var progress = new V1.ImportArticlesResponse();
        await foreach (var result in ingestor.IngestAllAsync(ReadItemsAsync(header, requests, context.CancellationToken), context.CancellationToken))
        {
            instrumentation.Count(result);
            progress.Add(result, context);
            if (progress.RecordCount % ReportEvery == 0)
            {
                await responses.WriteAsync(progress, context.CancellationToken);
                progress = progress.Next();
            }
        }

        progress.Done = true;
        progress.RecordCount = Math.Max(progress.RecordCount, header.SkipRecords);
        await responses.WriteAsync(progress, context.CancellationToken);
    }

    private static async Task<V1.ImportHeader> ReadHeaderAsync(IAsyncStreamReader<V1.ImportArticlesRequest> requests, CancellationToken cancellationToken)
    {
        var header = await requests.MoveNext(cancellationToken) ? requests.Current.Header : null;
        var violations = new RequestViolations();
        if (violations.Required("header", header) && header is not null)
        {
            violations.Specified("header.format", header.Format);
            violations.MaxLength("header.display_name", header.DisplayName, MaxDisplayName);
            violations.MaxLength("header.url", header.Url, SubmissionLimits.Url);
            violations.Check(header.SkipRecords >= 0, "header.skip_records", "Must not be negative.");
        }

        violations.ThrowIfAny();
        return header ?? new V1.ImportHeader();
    }

    private static async IAsyncEnumerable<IngestItem> ReadItemsAsync(
        V1.ImportHeader header,
        IAsyncStreamReader<V1.ImportArticlesRequest> requests,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: MaxChunk, resumeWriterThreshold: MaxChunk / 2, minimumSegmentSize: 64 * 1024));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pump = PumpAsync(requests, pipe.Writer, stop.Token);
        try
        {
            var bytes = header.Gzip ? PipeReader.Create(new GZipStream(pipe.Reader.AsStream(), CompressionMode.Decompress)) : pipe.Reader;
            var items = header.Format switch
            {
                Format.Html => PageFile.ReadAsync(bytes, header.Url, cancellationToken),
                Format.Warc => WarcFile.ReadAsync(bytes, header.SkipRecords, cancellationToken),
                _ => JsonLinesReader.ReadAsync(bytes, cancellationToken),
            };
            await foreach (var item in Guard(items, cancellationToken))
            {
                if (item.Number > header.SkipRecords)
                {
                    yield return item;
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await pipe.Reader.CompleteAsync();
            await pump.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async IAsyncEnumerable<IngestItem> Guard(IAsyncEnumerable<IngestItem> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var reader = items.GetAsyncEnumerator(cancellationToken);
        while (await MoveAsync(reader))
        {
            yield return reader.Current;
        }
    }

    private static async Task<bool> MoveAsync(IAsyncEnumerator<IngestItem> reader)
    {
        try
        {
            return await reader.MoveNextAsync();
        }
        catch (InvalidDataException broken)
        {
            throw new DomainException(DomainErrorKind.Invalid, ErrorReasons.InvalidArgument, "The content is not valid gzip.", broken)
            {
                Violations = [new FieldViolation("chunk", "Is not valid gzip, though the header says so.")],
            };
        }
    }

    private static async Task PumpAsync(IAsyncStreamReader<V1.ImportArticlesRequest> requests, PipeWriter bytes, CancellationToken cancellationToken)
    {
        try
        {
            while (await requests.MoveNext(cancellationToken))
            {
                if (requests.Current.PartCase is not V1.ImportArticlesRequest.PartOneofCase.Chunk)
                {
                    throw DomainException.Invalid(new FieldViolation("header", "Must come once, in the first message."));
                }

                if (requests.Current.Chunk.Length > MaxChunk)
                {
                    throw DomainException.Invalid(new FieldViolation("chunk", $"Must have at most {MaxChunk} bytes."));
                }

                if ((await bytes.WriteAsync(requests.Current.Chunk.Memory, cancellationToken)).IsCompleted)
                {
                    return;
                }
            }

            await bytes.CompleteAsync();
        }
        catch (Exception fault)
        {
            // Whoever reads the bytes gets it, after what came before.
            await bytes.CompleteAsync(fault);
        }
    }
}
