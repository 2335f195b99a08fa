using System.Globalization;
using Grpc.Core;
using Newsdesk.Articles.V1;
using Newsdesk.Events.V1;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Articles.FunctionalTests;

public sealed class IngestArticlesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task IngestArticles_ManyArticles_AreAnsweredAndNumberedInOrder(DatabaseKind kind)
    {
        await using var ingestion = await IngestionFixture.StartAsync(kind);
        var requests = Enumerable.Range(0, 500).Select(i => new IngestArticlesRequest { ItemId = $"item {i}", Submission = IngestionFixture.Submission(i) });

        var responses = await ingestion.IngestAllAsync(requests);

        Assert.Equal(Enumerable.Range(0, 500).Select(i => (long)i), responses.Select(response => response.ItemIndex));
        Assert.Equal(Enumerable.Range(0, 500).Select(i => $"item {i}"), responses.Select(response => response.ItemId));
        Assert.Equal(Enumerable.Range(1, 500).Select(i => (long)i), responses.Select(response => response.Accepted.Article.IngestSequence));
        var events = await ingestion.Service.Sidecar.WaitForAsync("article-ingested", 500, Cancellation);
        Assert.Equal(
            Enumerable.Range(1, 500).Select(i => (long)i),
            events.Select(told => told.Parse(ArticleIngested.Parser).Article.IngestSequence).Order().Distinct());
    }

    [Fact]
    public async Task IngestArticles_WrongOnes_FailAlone()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var wrong = IngestionFixture.Submission(2);
        wrong.Url = "";
        wrong.Text = "";

        var responses = await ingestion.IngestAllAsync(
        [
            new IngestArticlesRequest { Submission = IngestionFixture.Submission(1) },
            new IngestArticlesRequest { ItemId = "wrong", Submission = wrong },
            new IngestArticlesRequest { ItemId = new string('k', 201) },
            new IngestArticlesRequest { Submission = IngestionFixture.Submission(1) },
            new IngestArticlesRequest { Submission = IngestionFixture.Submission(3) },
        ]);

        Assert.Equal([IngestOutcome.Created, IngestOutcome.Unchanged, IngestOutcome.Created], responses.Where(response => response.Accepted is not null).Select(response => response.Accepted.Outcome));
        Assert.Equal(("wrong", (int)StatusCode.InvalidArgument), (responses[1].ItemId, responses[1].Refused.Code));
        Assert.Equal(["submission.text", "submission.url"], responses[1].Refused.Fields);
        Assert.Equal(["item_id", "submission"], responses[2].Refused.Fields);
        Assert.Equal(2, responses[4].Accepted.Article.IngestSequence);
    }

    [Fact]
    public async Task IngestArticles_SameStreamTwice_TakesNothingTwice()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        IngestArticlesRequest[] requests = [.. Enumerable.Range(0, 50).Select(i => new IngestArticlesRequest { Submission = IngestionFixture.Submission(i) })];
        var first = await ingestion.IngestAllAsync(requests);

        var second = await ingestion.IngestAllAsync(requests);

        Assert.All(second, response => Assert.Equal(IngestOutcome.Unchanged, response.Accepted.Outcome));
        Assert.Equal(first.Select(response => response.Accepted.Article), second.Select(response => response.Accepted.Article));
    }

    [Fact]
    public async Task IngestArticles_ServiceRestartedMidway_NumbersAsAnUndisturbedRun()
    {
        IngestArticlesRequest[] requests = [.. Enumerable.Range(0, 60).Select(i => new IngestArticlesRequest { Submission = Related(i) })];
        await using var undisturbed = await IngestionFixture.StartAsync();
        await using var restarted = await IngestionFixture.StartAsync();

        await undisturbed.IngestAllAsync(requests);
        await restarted.IngestAllAsync(requests[..25]);
        await restarted.Service.StopAsync();
        await restarted.Service.StartAsync();
        await restarted.IngestAllAsync(requests);

        Assert.Equal(await ListAsync(undisturbed), await ListAsync(restarted));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task IngestArticles_Answered_IsCommitted(DatabaseKind kind)
    {
        await using var ingestion = await IngestionFixture.StartAsync(kind);
        await using var beside = await ingestion.Service.Database.OpenAsync(Cancellation);
        await using var count = beside.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM articles a JOIN article_revisions r ON r.article = a.article AND r.sequence = a.sequence";
        using var call = ingestion.Articles.IngestArticles(cancellationToken: Cancellation);
        for (var i = 0; i < 60; i++)
        {
            await call.RequestStream.WriteAsync(new IngestArticlesRequest { Submission = IngestionFixture.Submission(i) }, Cancellation);
        }

        await call.RequestStream.CompleteAsync();
        var answered = 0L;
        while (await call.ResponseStream.MoveNext(Cancellation))
        {
            answered++;
            Assert.InRange(Convert.ToInt64(await count.ExecuteScalarAsync(Cancellation), CultureInfo.InvariantCulture), answered, 60);
        }

        Assert.Equal(60, answered);
    }

    [Fact]
    public async Task IngestArticles_CancelledMidway_KeepsWhatItAnswered()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        using var call = ingestion.Articles.IngestArticles(cancellationToken: stop.Token);
        List<string> answered = [];
        for (var i = 0; i < 10; i++)
        {
            await call.RequestStream.WriteAsync(new IngestArticlesRequest { Submission = IngestionFixture.Submission(i) }, Cancellation);
            Assert.True(await call.ResponseStream.MoveNext(Cancellation));
            answered.Add(call.ResponseStream.Current.Accepted.Article.Name);
        }

        await stop.CancelAsync();
        await ingestion.Service.StopAsync();
        await ingestion.Service.StartAsync();

        var batch = await ingestion.Articles.BatchGetArticlesAsync(new BatchGetArticlesRequest { Names = { answered } }, cancellationToken: Cancellation);
        Assert.Equal(answered, batch.Articles.Select(article => article.Name));
    }

    // Three outlets print each text, some with changes.
    private static ArticleSubmission Related(int i)
    {
        var submission = IngestionFixture.Submission(i, $"outlet{i % 3}.example");
        submission.Text = Texts.Of(i / 3, 100 + (i % 3 * 10));
        return submission;
    }

    private static async Task<IReadOnlyList<(string Name, long Sequence, string Family, string Origin)>> ListAsync(IngestionFixture ingestion) =>
        [.. (await ingestion.Articles.ListArticlesAsync(new ListArticlesRequest { PageSize = 500 }, cancellationToken: Cancellation))
            .Articles.Select(article => (article.Name, article.IngestSequence, article.Family, article.Origin))];
}
