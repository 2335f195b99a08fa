using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Newsdesk.Articles.Import.Archives;
using Newsdesk.Articles.Ingest;
using Newsdesk.Articles.Intake;
using Newsdesk.Kernel.Errors;

namespace Newsdesk.Articles.Adapters.Pages;

/// <summary>
/// Reads the pages of a web archive: HTML that a server gave with status 200, and HTML that was archived by itself. Every other record counts and holds no article.
/// </summary>
internal static class WarcFile
{
    /// <summary>The longest page that is taken, three bytes a character.</summary>
    private const int MaxPageBytes = SubmissionLimits.Html * 3;

    /// <summary>A page that was archived without compression, with its head.</summary>
    private const int MaxBlockBytes = MaxPageBytes + (64 * 1024);

    private const int Ok = 200;

    /// <param name="input">The archive, unpacked.</param>
    /// <param name="skipRecords">Records at the start that nobody asks for; they are passed over without being held.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<IngestItem> ReadAsync(PipeReader input, long skipRecords, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = new WarcReader(input, MayHoldPage, MaxBlockBytes);
        await foreach (var record in reader.ReadAsync(cancellationToken))
        {
            yield return record.Number > skipRecords ? ItemOf(record) : new IngestItem(record.Number, null);
        }
    }

    private static bool MayHoldPage(WarcHeader header) => header.Type switch
    {
        "response" => header.ContentType.StartsWith("application/http", StringComparison.OrdinalIgnoreCase),
        "resource" => IsPage(header.ContentType),
        _ => false,
    };

    private static IngestItem ItemOf(WarcRecord record)
    {
        if (!MayHoldPage(record.Header))
        {
            return new IngestItem(record.Number, null);
        }

        if (record.Block is null)
        {
            var problem = record.Header.ContentLength is null ? "has no valid Content-Length" : $"is larger than {MaxBlockBytes} bytes";
            return Refused(record, $"The record {problem}.");
        }

        return record.Header.Type == "resource" ? PageOf(record, record.Block, record.Header.ContentType) : ItemOf(record, record.Block);
    }

    private static IngestItem ItemOf(WarcRecord record, byte[] block)
    {
        if (ArchivedResponse.TryRead(block, MaxPageBytes) is not { } response)
        {
            return Refused(record, "The record does not begin with an HTTP status line.");
        }

        if (response.StatusCode != Ok || !IsPage(response.ContentType))
        {
            return new IngestItem(record.Number, null);
        }

        return response.Body is { } body
            ? PageOf(record, body, response.ContentType)
            : Refused(record, $"The page cannot be decompressed, or is larger than {MaxPageBytes} bytes.");
    }

    private static IngestItem PageOf(WarcRecord record, byte[] page, string contentType) => new(record.Number, new Submission
    {
        Url = record.Header.TargetUrl,
        Html = PageCharset.Decode(page, contentType),
        FetchTime = record.Header.Time,
    });

    private static IngestItem Refused(WarcRecord record, string problem) => new(record.Number, null, new FieldViolation("submission.html", problem));

    private static bool IsPage(string contentType) =>
        contentType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || contentType.StartsWith("application/xhtml+xml", StringComparison.OrdinalIgnoreCase);
}
