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

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task IngestArticles_SentTogether_AreDecidedAsIfSentOneByOne(DatabaseKind kind)
    {
        IngestArticlesRequest[] requests =
        [
            .. Enumerable.Range(0, 90).Select(i => new IngestArticlesRequest { Submission = Related(i) }),
            // Revisions of articles, the same again, an older one again, and a copy of a revision: all within one batch.
            .. Enumerable.Range(0, 20).SelectMany(i => new[] { Revised(i, "first"), Revised(i, "second"), Revised(i, "second"), Revised(i, "first"), Reprinted(i) })
                .Select(submission => new IngestArticlesRequest { Submission = submission }),
        ];
        await using var together = await IngestionFixture.StartAsync(kind);
        await using var singly = await IngestionFixture.StartAsync(kind, settings: "--Ingestion:Batch=1");

        var expected = await singly.IngestAllAsync(requests);
        var responses = await together.IngestAllAsync(requests);

        Assert.Equal(expected.Select(WithoutTimes), responses.Select(WithoutTimes));
        Assert.Equal(await ListAsync(singly), await ListAsync(together));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task IngestArticles_StoreRefusesOne_ThoseBeforeItAreTakenIn(DatabaseKind kind)
    {
        await using var ingestion = await IngestionFixture.StartAsync(kind);
        await using (var beside = await ingestion.Service.Database.OpenAsync(Cancellation))
        {
            await using var index = beside.CreateCommand();
            index.CommandText = "CREATE UNIQUE INDEX one_of_each_title ON articles (title)";
            await index.ExecuteNonQueryAsync(Cancellation);
        }

        ArticleSubmission[] submissions = [.. Enumerable.Range(0, 40).Select(i => IngestionFixture.Submission(i))];
        submissions[30].Title = submissions[3].Title;
        ingestion.Service.Log.Expect("CallFailed");
        List<long> sequences = [];

        var failure = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            using var call = ingestion.Articles.IngestArticles(cancellationToken: Cancellation);
            foreach (var submission in submissions)
            {
                await call.RequestStream.WriteAsync(new IngestArticlesRequest { Submission = submission }, Cancellation);
            }

            await call.RequestStream.CompleteAsync();
            while (await call.ResponseStream.MoveNext(Cancellation))
            {
                sequences.Add(call.ResponseStream.Current.Accepted.Article.IngestSequence);
            }
        });

        Assert.Equal(StatusCode.Internal, failure.StatusCode);
        Assert.Equal(Enumerable.Range(1, 30).Select(i => (long)i), sequences);
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

    private static IngestArticlesResponse WithoutTimes(IngestArticlesResponse response)
    {
        var copy = response.Clone();
        (copy.Accepted.Article.CreateTime, copy.Accepted.Article.UpdateTime) = (null, null);
        return copy;
    }

    private static ArticleSubmission Revised(int i, string lead)
    {
        var submission = Related(i);
        submission.Text = $"{lead} {submission.Text}";
        return submission;
    }

    private static ArticleSubmission Reprinted(int i)
    {
        var submission = Revised(i, "second");
        submission.Url = $"https://late.example/story-{i}";
        return submission;
    }

    private static async Task<IReadOnlyList<(string Name, long Sequence, string Family, string Origin)>> ListAsync(IngestionFixture ingestion) =>
        [.. (await ingestion.Articles.ListArticlesAsync(new ListArticlesRequest { PageSize = 500 }, cancellationToken: Cancellation))
            .Articles.Select(article => (article.Name, article.IngestSequence, article.Family, article.Origin))];
}
