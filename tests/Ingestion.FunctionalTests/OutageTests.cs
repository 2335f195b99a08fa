using System.Globalization;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Newsdesk.Articles.V1;
using Newsdesk.Events.V1;
using Newsdesk.Platform.Storage;
using Newsdesk.Testing;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Articles.FunctionalTests;

/// <summary>The database fails in the middle of a stream: what was answered is there afterwards, and the stream sent again completes it without effect on what was.</summary>
public sealed class OutageTests
{
    private const int Articles = 400;
    private const int FailsAfter = 60;
    private const int Ahead = 20;

    private static readonly IngestArticlesRequest[] Requests =
        [.. Enumerable.Range(0, Articles).Select(i => new IngestArticlesRequest { ItemId = $"{i}", Submission = IngestionFixture.Submission(i) })];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task IngestArticles_DiskFillsMidway_KeepsWhatItAnswered()
    {
        await using var ingestion = await StartAsync();
        await LimitPagesAsync(ingestion, await PagesAsync(ingestion) + 120);

        var (answered, failure) = await SendAsync(ingestion.Articles, _ => { });

        Assert.Equal(StatusCode.Unavailable, failure?.StatusCode);
        Assert.Contains("is full", failure?.Status.Detail, StringComparison.Ordinal);
        await LimitPagesAsync(ingestion, 1_000_000);
        await AssertCompletesAsync(ingestion, answered);
    }

    [Fact]
    public async Task IngestArticles_DatabaseGoneMidway_KeepsWhatItAnswered()
    {
        Assert.SkipUnless(PrivatePostgres.IsInstalled, PrivatePostgres.Absence);
        using var server = await PrivatePostgres.CreateAsync(Cancellation);
        await using var ingestion = await StartAsync($"--Database:ConnectionString={server.ConnectionString}");

        var (answered, failure) = await SendAsync(ingestion.Articles, index =>
        {
            if (index == FailsAfter)
            {
                server.Stop();
            }
        });

        Assert.Equal(StatusCode.Unavailable, failure?.StatusCode);
        Assert.Contains("does not answer", failure?.Status.Detail, StringComparison.Ordinal);
        await server.StartAsync(Cancellation);
        await Eventually.TrueAsync(() => IsAnsweringAsync(ingestion));
        await AssertCompletesAsync(ingestion, answered);
    }

    [Fact]
    public async Task IngestArticles_ProcessKilledMidway_KeepsWhatItAnswered()
    {
        await using var ingestion = await StartAsync();
        await ingestion.Service.StopAsync();
        IReadOnlyList<IngestArticlesResponse> answered;
        RpcException? failure;
        using (var process = await ServiceProcess.StartAsync(
            "Newsdesk.Ingestion", Cancellation, $"--Sidecar:GrpcEndpoint={ingestion.Service.Sidecar.Address}", ingestion.Service.Database.Setting))
        {
            (answered, failure) = await SendAsync(process.Client<ArticleService.ArticleServiceClient>(), index =>
            {
                if (index == FailsAfter)
                {
                    process.Kill();
                }
            });
        }

        Assert.NotNull(failure);
        await ingestion.Service.StartAsync();
        await AssertCompletesAsync(ingestion, answered);
    }

    // Connections that the old server has left behind fail once each.
    private static async Task<bool> IsAnsweringAsync(IngestionFixture ingestion)
    {
        try
        {
            await ingestion.Articles.ListArticlesAsync(new ListArticlesRequest(), cancellationToken: Cancellation);
            await ingestion.Articles.IngestArticleAsync(new IngestArticleRequest { Submission = Requests[0].Submission }, cancellationToken: Cancellation);
            return true;
        }
        catch (RpcException failure) when (failure.StatusCode is StatusCode.Unavailable)
        {
            return false;
        }
    }

    // On the system's clock: the outbox waits by it before it tries again.
    private static Task<IngestionFixture> StartAsync(params string[] settings) =>
        IngestionFixture.StartAsync(configure: builder => builder.Services.AddSingleton(TimeProvider.System), settings: settings);

    // Sent again, the stream numbers and tells everything once.
    private static async Task AssertCompletesAsync(IngestionFixture ingestion, IReadOnlyList<IngestArticlesResponse> answered)
    {
        Assert.InRange(answered.Count, 1, Articles - 1);
        var batch = await ingestion.Articles.BatchGetArticlesAsync(
            new BatchGetArticlesRequest { Names = { answered.Take(100).Select(response => response.Accepted.Article.Name) } },
            cancellationToken: Cancellation);
        Assert.Equal(answered.Take(100).Select(response => response.Accepted.Article.IngestSequence), batch.Articles.Select(article => article.IngestSequence));

        var again = await ingestion.IngestAllAsync(Requests);

        Assert.All(again.Take(answered.Count), response => Assert.Equal(IngestOutcome.Unchanged, response.Accepted.Outcome));
        Assert.Equal(answered.Select(response => response.Accepted.Article), again.Take(answered.Count).Select(response => response.Accepted.Article));
        Assert.Equal(Enumerable.Range(1, Articles).Select(i => (long)i), again.Select(response => response.Accepted.Article.IngestSequence));
        var events = await ingestion.Service.Sidecar.WaitForAsync("article-ingested", Articles, Cancellation);
        var told = events.DistinctBy(one => one.Id).Select(one => one.Parse(ArticleIngested.Parser).Article.IngestSequence).Order();
        Assert.Equal(Enumerable.Range(1, Articles).Select(i => (long)i), told);
    }

    private static async Task<(IReadOnlyList<IngestArticlesResponse> Answered, RpcException? Failure)> SendAsync(ArticleService.ArticleServiceClient articles, Action<int> answeredOne)
    {
        // So few ahead of the answers that most are not sent yet when the database fails.
        using var ahead = new SemaphoreSlim(Ahead);
        using var call = articles.IngestArticles(cancellationToken: Cancellation);
        var sending = WriteAllAsync(call.RequestStream, ahead);
        List<IngestArticlesResponse> answered = [];
        try
        {
            while (await call.ResponseStream.MoveNext(Cancellation))
            {
                answered.Add(call.ResponseStream.Current);
                answeredOne(answered.Count);
                ahead.Release();
            }

            return (answered, null);
        }
        catch (RpcException failure)
        {
            return (answered, failure);
        }
        finally
        {
            ahead.Release(Articles);
            await sending;
        }
    }

    private static async Task WriteAllAsync(IClientStreamWriter<IngestArticlesRequest> requests, SemaphoreSlim ahead)
    {
        try
        {
            foreach (var request in Requests)
            {
                await ahead.WaitAsync(Cancellation);
                await requests.WriteAsync(request, Cancellation);
            }

            await requests.CompleteAsync();
        }
        catch (Exception ended) when (ended is RpcException or InvalidOperationException or IOException)
        {
            // The service has ended the call.
        }
    }

    private static Task<long> PagesAsync(IngestionFixture ingestion) => PragmaAsync(ingestion, "page_count");

    private static Task<long> LimitPagesAsync(IngestionFixture ingestion, long pages) =>
        PragmaAsync(ingestion, string.Create(CultureInfo.InvariantCulture, $"max_page_count = {pages}"));

    private static Task<long> PragmaAsync(IngestionFixture ingestion, string pragma) =>
        ingestion.Service.App.Services.GetRequiredService<IDatabase>().WriteAsync((session, token) => session.FindAsync<long>($"PRAGMA {pragma}", null, token), Cancellation);
}
