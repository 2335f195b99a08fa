using CsCheck;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newsdesk.Articles.V1;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Articles.FunctionalTests;

public sealed class ReadArticlesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task ListArticles_AnyPageSize_AnswersEachArticleOnceLatestFirst(DatabaseKind kind)
    {
        await using var ingestion = await IngestionFixture.StartAsync(kind);
        await ingestion.IngestAllAsync(Enumerable.Range(0, 47).Select(i => new IngestArticlesRequest { Submission = IngestionFixture.Submission(i) }));

        await Gen.Int[1, 60].SampleAsync(
            async size =>
            {
                var articles = await ListAsync(ingestion, new ListArticlesRequest { PageSize = size });
                Assert.Equal(Enumerable.Range(1, 47).Reverse().Select(i => (long)i), articles.Select(article => article.IngestSequence));
                Assert.All(articles, article => Assert.Equal("", article.Text));
            },
            iter: 12);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task ListArticles_Filters_CombineByAnd(DatabaseKind kind)
    {
        await using var ingestion = await IngestionFixture.StartAsync(kind);
        await ingestion.IngestAllAsync(Enumerable.Range(0, 20).Select(i => new IngestArticlesRequest { Submission = IngestionFixture.Submission(i, $"outlet{i % 2}.example") }));
        var withdrawn = (await ingestion.IngestAsync(IngestionFixture.Submission(20, "outlet0.example"))).Article;
        await ingestion.Articles.WithdrawArticleAsync(new WithdrawArticleRequest { Name = withdrawn.Name }, cancellationToken: Cancellation);
        var start = IngestionFixture.Now.AddDays(-30);

        var request = new ListArticlesRequest
        {
            PageSize = 3,
            Outlet = "outlets/outlet0-example",
            MinPublishTime = start.AddHours(4).ToTimestamp(),
            MaxPublishTime = start.AddHours(30).ToTimestamp(),
        };
        var active = await ListAsync(ingestion, request);
        var all = await ListAsync(ingestion, new ListArticlesRequest(request) { ShowWithdrawn = true });

        Assert.Equal([18, 16, 14, 12, 10, 8, 6, 4], active.Select(article => (int)article.IngestSequence - 1));
        Assert.Equal([withdrawn.Name, .. active.Select(article => article.Name)], all.Select(article => article.Name));
    }

    [Fact]
    public async Task ListArticles_BadPaging_IsRefused()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        await ingestion.IngestAllAsync(Enumerable.Range(0, 3).Select(i => new IngestArticlesRequest { Submission = IngestionFixture.Submission(i) }));
        var token = (await ingestion.Articles.ListArticlesAsync(new ListArticlesRequest { PageSize = 1 }, cancellationToken: Cancellation)).NextPageToken;

        var negative = await Refusals.OfAsync(() => ListAsync(ingestion, new ListArticlesRequest { PageSize = -1, Outlet = "bad name" }));
        var foreign = await Refusals.OfAsync(() => ListAsync(ingestion, new ListArticlesRequest { PageToken = token, ShowWithdrawn = true }));
        var garbage = await Refusals.OfAsync(() => ListAsync(ingestion, new ListArticlesRequest { PageToken = "garbage" }));

        Assert.Equal(["outlet", "page_size"], negative.Fields);
        Assert.Equal(["PAGE_TOKEN_INVALID", "PAGE_TOKEN_INVALID"], [foreign.Reason, garbage.Reason]);
    }

    [Fact]
    public async Task BatchGetArticles_Names_AreAnsweredInTheirOrderOrNotAtAll()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var one = (await ingestion.IngestAsync(IngestionFixture.Submission(1))).Article.Name;
        var two = (await ingestion.IngestAsync(IngestionFixture.Submission(2))).Article.Name;

        var batch = await ingestion.Articles.BatchGetArticlesAsync(new BatchGetArticlesRequest { Names = { two, one, two } }, cancellationToken: Cancellation);
        var missing = await Refusals.OfAsync(async () => await ingestion.Articles.BatchGetArticlesAsync(
            new BatchGetArticlesRequest { Names = { one, "articles/none" } },
            cancellationToken: Cancellation));
        var bad = await Refusals.OfAsync(async () => await ingestion.Articles.BatchGetArticlesAsync(
            new BatchGetArticlesRequest { Names = { "x", "outlets/y" } },
            cancellationToken: Cancellation));
        var many = await Refusals.OfAsync(async () => await ingestion.Articles.BatchGetArticlesAsync(
            new BatchGetArticlesRequest { Names = { Enumerable.Repeat(one, 101) } },
            cancellationToken: Cancellation));

        Assert.Equal([two, one, two], batch.Articles.Select(article => article.Name));
        Assert.All(batch.Articles, article => Assert.NotEqual("", article.Text));
        Assert.Equal((StatusCode.NotFound, "ARTICLE_NOT_FOUND"), (missing.StatusCode, missing.Reason));
        Assert.Equal(["names[0]", "names[1]"], bad.Fields);
        Assert.Equal(["names"], many.Fields);
    }

    [Fact]
    public async Task Get_UnknownOrMisnamed_SaysSo()
    {
        await using var ingestion = await IngestionFixture.StartAsync();
        var article = (await ingestion.IngestAsync(IngestionFixture.Submission(1))).Article.Name;

        (string Reason, Func<Task> Call)[] calls =
        [
            ("ARTICLE_NOT_FOUND", () => ingestion.GetAsync("articles/none")),
            ("INVALID_ARGUMENT", () => ingestion.GetAsync("none")),
            ("ARTICLE_REVISION_NOT_FOUND", async () => await ingestion.Articles.GetArticleRevisionAsync(new GetArticleRevisionRequest { Name = article + "/revisions/2" })),
            ("ARTICLE_NOT_FOUND", async () => await ingestion.Articles.GetArticleRevisionAsync(new GetArticleRevisionRequest { Name = "articles/none/revisions/1" })),
            ("INVALID_ARGUMENT", async () => await ingestion.Articles.GetArticleRevisionAsync(new GetArticleRevisionRequest { Name = article + "/revisions/-1" })),
            ("ARTICLE_NOT_FOUND", async () => await ingestion.Articles.ListArticleRevisionsAsync(new ListArticleRevisionsRequest { Parent = "articles/none" })),
            ("ARTICLE_NOT_FOUND", async () => await ingestion.Articles.WithdrawArticleAsync(new WithdrawArticleRequest { Name = "articles/none" })),
            ("OUTLET_NOT_FOUND", async () => await ingestion.Outlets.GetOutletAsync(new GetOutletRequest { Name = "outlets/none" })),
            ("INVALID_ARGUMENT", async () => await ingestion.Articles.FetchArticleAsync(new FetchArticleRequest())),
        ];
        foreach (var (reason, call) in calls)
        {
            Assert.Equal(reason, (await Refusals.OfAsync(call)).Reason);
        }
    }

    private static async Task<IReadOnlyList<V1.Article>> ListAsync(IngestionFixture ingestion, ListArticlesRequest request)
    {
        List<V1.Article> articles = [];
        do
        {
            var page = await ingestion.Articles.ListArticlesAsync(request, cancellationToken: Cancellation);
            Assert.InRange(page.Articles.Count, 0, request.PageSize == 0 ? 50 : request.PageSize);
            articles.AddRange(page.Articles);
            request = new ListArticlesRequest(request) { PageToken = page.NextPageToken };
        }
        while (request.PageToken.Length > 0);

        return articles;
    }
}
