using System.Text;
using Google.Rpc;
using Grpc.Core;
using Newsdesk.Articles.V1;
using Status = Google.Rpc.Status;

namespace Newsdesk.EndToEnd.Tests.Import;

/// <summary>
/// An ingestion service that counts lines as records, refuses those that say `bad`, and breaks its stream when the test says so. As in the real one, what
/// is taken in before a break is not always answered for.
/// </summary>
internal sealed class FakeIngestion(FakeIngestionState state) : ArticleService.ArticleServiceBase
{
    public override async Task ImportArticles(
        IAsyncStreamReader<ImportArticlesRequest> requests, IServerStreamWriter<ImportArticlesResponse> responses, ServerCallContext context)
    {
        Assert.True(await requests.MoveNext(context.CancellationToken));
        var header = requests.Current.Header;
        state.Headers.Add(header);
        using var content = new MemoryStream();
        while (await requests.MoveNext(context.CancellationToken))
        {
            content.Write(requests.Current.Chunk.Span);
        }

        var progress = new ImportArticlesResponse();
        foreach (var line in Encoding.UTF8.GetString(content.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            progress.RecordCount++;
            if (progress.RecordCount <= header.SkipRecords)
            {
                continue;
            }

            progress.Refusals.Clear();
            Take(line, progress);
            if (state.Breaks.Remove(progress.RecordCount))
            {
                throw new RpcException(new Grpc.Core.Status(state.BreakWith, "the service is going away"));
            }

            await responses.WriteAsync(progress, context.CancellationToken);
        }

        progress.Refusals.Clear();
        progress.Done = true;
        await responses.WriteAsync(progress, context.CancellationToken);
    }

    private void Take(string line, ImportArticlesResponse progress)
    {
        if (line.Contains("bad", StringComparison.Ordinal))
        {
            progress.RefusedCount++;
            progress.Refusals.Add(new ImportRefusal { RecordNumber = progress.RecordCount, Status = Refusal() });
        }
        else if (state.Taken.Add(line))
        {
            progress.CreatedCount++;
        }
        else
        {
            progress.UnchangedCount++;
        }
    }

    private static Status Refusal() => new()
    {
        Code = (int)Code.InvalidArgument,
        Message = "The article cannot be taken.",
        Details =
        {
            Google.Protobuf.WellKnownTypes.Any.Pack(new BadRequest
            {
                FieldViolations =
                {
                    new BadRequest.Types.FieldViolation { Field = "url", Description = "is missing" },
                    new BadRequest.Types.FieldViolation { Field = "text", Description = "is empty" },
                },
            }),
        },
    };
}

/// <summary>What the fake ingestion has taken, and when it breaks.</summary>
internal sealed class FakeIngestionState
{
    public List<ImportHeader> Headers { get; } = [];

    public HashSet<string> Taken { get; } = new(StringComparer.Ordinal);

    /// <summary>Records after which the stream breaks, once each, before they are answered for.</summary>
    public HashSet<long> Breaks { get; } = [];

    public StatusCode BreakWith { get; set; } = StatusCode.Unavailable;
}
