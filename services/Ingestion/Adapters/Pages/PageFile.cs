using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Newsdesk.Articles.Ingest;
using Newsdesk.Articles.Intake;
using Newsdesk.Kernel.Errors;

namespace Newsdesk.Articles.Adapters.Pages;

/// <summary>Reads a file that is one HTML page, in the charset that it declares.</summary>
internal static class PageFile
{
    /// <summary>The longest page that is taken, three bytes a character.</summary>
    private const int MaxBytes = SubmissionLimits.Html * 3;

    public static async IAsyncEnumerable<IngestItem> ReadAsync(PipeReader input, string url, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var html = await ReadTextAsync(input, cancellationToken);
        yield return html is null
            ? new IngestItem(1, null, new FieldViolation("submission.html", $"Must have at most {MaxBytes} bytes."))
            : new IngestItem(1, new Submission { Url = url, Html = html });
    }

    private static async Task<string?> ReadTextAsync(PipeReader input, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await input.ReadAsync(cancellationToken);
            if (read.Buffer.Length > MaxBytes)
            {
                return null;
            }

            if (read.IsCompleted)
            {
                return PageCharset.Decode(read.Buffer.ToArray());
            }

            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
