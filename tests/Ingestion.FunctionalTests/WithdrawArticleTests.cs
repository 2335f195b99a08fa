using Grpc.Core;
using Newsdesk.Articles.V1;
using Newsdesk.Events.V1;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Articles.FunctionalTests;

public sealed class WithdrawArticleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task WithdrawArticle_Article_LosesEveryTextAndIsTold(DatabaseKind kind)
    {
        await using var ingestion = await IngestionFixture.StartAsync(kind);
        var submission = IngestionFixture.Submission(1);
        await ingestion.IngestAsync(submission);
        submission.Text = "A secret sentence. " + submission.Text;
        var article = (await ingestion.IngestAsync(submission)).Article;

        var response = await ingestion.Articles.WithdrawArticleAsync(
            new WithdrawArticleRequest { Name = article.Name, Reason = "Court order", Etag = article.Etag },
            cancellationToken: Cancellation);

        var tombstone = await ingestion.GetAsync(article.Name);
        Assert.Equal(tombstone, response.Article);
        Assert.Equal((V1.Article.Types.State.Withdrawn, "Court order", ""), (tombstone.State, tombstone.WithdrawalReason, tombstone.Text));
        Assert.NotEqual(article.Etag, tombstone.Etag);
        foreach (var number in (int[])[1, 2])
        {
            var revision = await ingestion.Articles.GetArticleRevisionAsync(
                new GetArticleRevisionRequest { Name = $"{article.Name}/revisions/{number}" },
                cancellationToken: Cancellation);
            Assert.Equal("", revision.Text);
            Assert.Empty(revision.SentenceChanges);
        }

        var told = Assert.Single(await ingestion.Service.Sidecar.WaitForAsync("article-withdrawn", 1, Cancellation));
        var id = article.Name["articles/".Length..];
        Assert.Equal($"article-withdrawn/{id}/3", told.Id);
        Assert.Equal((article.Name, 3L), (told.Parse(ArticleWithdrawn.Parser).Article, told.Parse(ArticleWithdrawn.Parser).IngestSequence));
    }

    [Fact]
    public async Task WithdrawArticle_Again_ChangesNothing()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var article = (await ingestion.IngestAsync(IngestionFixture.Submission(1))).Article;
        var request = new WithdrawArticleRequest { Name = article.Name, Etag = article.Etag };
        var first = await ingestion.Articles.WithdrawArticleAsync(request, cancellationToken: Cancellation);

        var second = await ingestion.Articles.WithdrawArticleAsync(request, cancellationToken: Cancellation);

        Assert.Equal(first, second);
        var next = await ingestion.IngestAsync(IngestionFixture.Submission(2));
        Assert.Equal(3, next.Article.IngestSequence);
    }

    [Fact]
    public async Task WithdrawArticle_ChangedMeanwhile_IsAborted()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var submission = IngestionFixture.Submission(1);
        var article = (await ingestion.IngestAsync(submission)).Article;
        submission.Title = "Another";
        await ingestion.IngestAsync(submission);

        var refusal = await Refusals.OfAsync(async () => await ingestion.Articles.WithdrawArticleAsync(
            new WithdrawArticleRequest { Name = article.Name, Etag = article.Etag },
            cancellationToken: Cancellation));

        Assert.Equal((StatusCode.Aborted, "ETAG_MISMATCH"), (refusal.StatusCode, refusal.Reason));
    }

    [Fact]
    public async Task IngestArticle_Withdrawn_IsNotTakenInAgain()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var article = (await ingestion.IngestAsync(IngestionFixture.Submission(1))).Article;
        await ingestion.Articles.WithdrawArticleAsync(new WithdrawArticleRequest { Name = article.Name }, cancellationToken: Cancellation);

        var refusal = await Refusals.OfAsync(() => ingestion.IngestAsync(IngestionFixture.Submission(1)));

        Assert.Equal((StatusCode.FailedPrecondition, "ARTICLE_WITHDRAWN"), (refusal.StatusCode, refusal.Reason));
    }

    [Fact]
    public async Task IngestArticle_SameTextAsAWithdrawnOne_IsNoCopy()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var article = (await ingestion.IngestAsync(IngestionFixture.Submission(1))).Article;
        await ingestion.Articles.WithdrawArticleAsync(new WithdrawArticleRequest { Name = article.Name }, cancellationToken: Cancellation);

        var elsewhere = (await ingestion.IngestAsync(IngestionFixture.Submission(1, "other.example"))).Article;

        Assert.Equal(("", elsewhere.Name), (elsewhere.Origin, elsewhere.Family));
    }
}
