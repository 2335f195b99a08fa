using Google.Protobuf;
using Grpc.Core;
using Newsdesk.Articles.V1;

namespace Newsdesk.LocalHost.Import;

/// <summary>
/// Sends files to the ingestion service. When a stream breaks, another one goes on after the last record that was answered for: records that were taken
/// in without an answer are sent again, which changes nothing.
/// </summary>
internal sealed partial class ArticleImporter(ArticleService.ArticleServiceClient articles, TimeProvider clock, ILogger logger)
{
    private const int ChunkBytes = 64 * 1024;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>How long the ingestion service may be away.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Imports one file after the other, so that articles are accepted in a stable order. One of several files that is refused altogether counts as one
    /// refused record, and the others are imported.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="report">Told the tally whenever it changes.</param>
    /// <param name="refuse">Told each refused record, as a line.</param>
    /// <param name="cancellationToken">Ends the import.</param>
    public async Task<ImportTally> ImportAsync(
        IReadOnlyList<ImportFile> files, Action<ImportTally> report, Action<string> refuse, CancellationToken cancellationToken)
    {
        var tally = default(ImportTally);
        foreach (var file in files)
        {
            tally = await ImportAsync(file, tally, report, refuse, files.Count > 1, cancellationToken);
        }

        return tally;
    }

    private async Task<ImportTally> ImportAsync(
        ImportFile file, ImportTally before, Action<ImportTally> report, Action<string> refuse, bool isOneOfSeveral, CancellationToken cancellationToken)
    {
        var position = new ImportPosition(before);
        var pause = FirstPause;
        for (var quiet = clock.GetTimestamp(); ; await Task.Delay(pause, clock, cancellationToken))
        {
            var records = position.Records;
            try
            {
                await StreamAsync(file, position, report, refuse, cancellationToken);
                return position.Tally;
            }
            catch (RpcException failure) when (IsPassing(failure) && !cancellationToken.IsCancellationRequested)
            {
                var moved = position.Records > records;
                quiet = moved ? clock.GetTimestamp() : quiet;
                pause = moved ? FirstPause : pause * 2 < LongestPause ? pause * 2 : LongestPause;
                if (clock.GetElapsedTime(quiet) > Patience)
                {
                    throw new LocalHostException($"The import of '{file.DisplayName}' broke off: {failure.Status.Detail.TrimEnd('.')}.", failure);
                }

                LogResumed(file.DisplayName, position.Records, failure.Status.Detail);
            }
            catch (RpcException failure) when (isOneOfSeveral && ImportRefusals.IsOfFile(failure))
            {
                refuse($"{file.DisplayName}: {ImportRefusals.Describe(failure)}");
                return position.Tally with { Refused = position.Tally.Refused + 1 };
            }
            catch (RpcException failure) when (!cancellationToken.IsCancellationRequested)
            {
                throw new LocalHostException($"The import of '{file.DisplayName}' was refused: {ImportRefusals.Describe(failure)}.", failure);
            }
        }
    }

    private async Task StreamAsync(
        ImportFile file, ImportPosition position, Action<ImportTally> report, Action<string> refuse, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var call = articles.ImportArticles(cancellationToken: ending.Token);
        position.Begin();
        var sending = SendAllAsync(file, position.Records, call.RequestStream, ending);
        try
        {
            await foreach (var progress in call.ResponseStream.ReadAllAsync(ending.Token))
            {
                foreach (var refusal in progress.Refusals)
                {
                    refuse(ImportRefusals.Describe(file, refusal));
                }

                position.Advance(progress);
                report(position.Tally);
            }
        }
        catch (Exception) when (ending.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // Only a file that cannot be read ends the call from here: that is what there is to tell.
            await sending;
        }
        finally
        {
            await ending.CancelAsync();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (!position.IsDone)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, "the stream ended before the import did"));
        }
    }

    /// <summary>Sends the file. One that cannot be read ends the call: the service would wait for the rest for ever.</summary>
    private static async Task SendAllAsync(
        ImportFile file, long skipRecords, IClientStreamWriter<ImportArticlesRequest> requests, CancellationTokenSource ending)
    {
        try
        {
            await SendAsync(file, skipRecords, requests, ending.Token);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _ = ending.CancelAsync();
            throw new LocalHostException($"The file '{file.Path}' of --import cannot be read: {failure.Message.TrimEnd('.')}.", failure);
        }
    }

    private static async Task SendAsync(
        ImportFile file, long skipRecords, IClientStreamWriter<ImportArticlesRequest> requests, CancellationToken cancellationToken)
    {
        var header = new ImportHeader { Format = file.Format, Gzip = file.Gzip, DisplayName = file.HeaderName, SkipRecords = skipRecords };
        await requests.WriteAsync(new ImportArticlesRequest { Header = header }, cancellationToken);
        await using var content = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1, useAsync: true);
        for (var buffer = new byte[ChunkBytes]; await content.ReadAsync(buffer, cancellationToken) is > 0 and var count;)
        {
            await requests.WriteAsync(new ImportArticlesRequest { Chunk = ByteString.CopyFrom(buffer, 0, count) }, cancellationToken);
        }

        await requests.CompleteAsync();
    }

    /// <summary>Whether the service may be back in a moment: it is away, not found yet, or the connection broke.</summary>
    private static bool IsPassing(RpcException failure) =>
        failure.StatusCode is StatusCode.Unavailable or StatusCode.Unknown || failure.Status.DebugException is HttpRequestException or IOException;

    [LoggerMessage(1, LogLevel.Warning, "The import of {File} goes on after record {Record}: {Reason}", EventName = "ImportResumed")]
    private partial void LogResumed(string file, long record, string reason);
}
