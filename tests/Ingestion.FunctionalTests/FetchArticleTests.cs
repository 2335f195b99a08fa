using System.Globalization;
using System.Text;
using Google.Rpc;
using Grpc.Core;
using Microsoft.Extensions.Configuration;
using Newsdesk.Articles.V1;
using Newsdesk.Testing.Storage;
using Newsdesk.Testing.Web;

namespace Newsdesk.Articles.FunctionalTests;

public sealed class FetchArticleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task FetchArticle_Page_IsTakenInUnderWhereItWasFound(DatabaseKind kind)
    {
        await using var web = await LocalWebServer.StartAsync();
        await using var ingestion = await StartAsync(web, kind);
        web.Answer("/old", 301, ("Location", "/news/bridge"));
        web.Answer("/news/bridge", "text/html; charset=utf-8", Pages.Bridge);

        var created = await FetchAsync(ingestion, web.UrlOf("/old?utm_source=x"));
        var again = await FetchAsync(ingestion, web.UrlOf("/news/bridge"));

        Assert.Equal((IngestOutcome.Created, IngestOutcome.Unchanged), (created.Outcome, again.Outcome));
        Assert.Equal(created.Article.Name, again.Article.Name);
        var article = await ingestion.GetAsync(created.Article.Name);
        Assert.Equal(("Old bridge falls into the river", web.UrlOf("/news/bridge")), (article.Title, article.Url));
        Assert.Contains("nine people are missing", article.Text, StringComparison.Ordinal);
        Assert.Equal("", created.Article.Text);
    }

    [Fact]
    public async Task FetchArticle_CharsetOfTheHeader_IsBelieved()
    {
        await using var web = await LocalWebServer.StartAsync();
        await using var ingestion = await StartAsync(web);
        var page = Pages.Bridge.Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal).Replace("mayor", "m\u0439r", StringComparison.Ordinal);
        var cyrillic = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251") ?? throw new InvalidOperationException("No windows-1251.");
        web.Answer("/news/bridge", "text/html; charset=windows-1251", cyrillic.GetBytes(page));

        var fetched = await FetchAsync(ingestion, web.UrlOf("/news/bridge"));

        Assert.Contains("m\u0439r", (await ingestion.GetAsync(fetched.Article.Name)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("example.org/page")]
    [InlineData("ftp://example.org/page")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user:password@example.org/page")]
    [InlineData("http://10.0.0.1/page")]
    [InlineData("http://[::1]/page")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://example.org:22/page")]
    public async Task FetchArticle_AddressThatIsNotPublic_IsAnInvalidArgument(string url)
    {
        await using var web = await LocalWebServer.StartAsync();
        await using var ingestion = await StartAsync(web);

        var refusal = await Refusals.OfAsync(() => FetchAsync(ingestion, url));

        Assert.Equal((StatusCode.InvalidArgument, "INVALID_ARGUMENT"), (refusal.StatusCode, refusal.Reason));
        Assert.Equal(["url"], refusal.Fields);
    }

    [Fact]
    public async Task FetchArticle_WhatCannotBeHad_IsToldApart()
    {
        await using var web = await LocalWebServer.StartAsync();
        await using var ingestion = await StartAsync(web);
        web.Answer("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private");
        web.Answer("/private", "text/html", Pages.Bridge);
        web.Answer("/paid", 403);
        web.Answer("/inside", 302, ("Location", "http://10.0.0.1/"));
        web.Answer("/empty", "text/html", "<html><body></body></html>");
        web.Answer("/picture", "image/png", "png");
        web.Answer("/broken", 500);

        (string Path, StatusCode Code, string Reason)[] cases =
        [
            ("/private", StatusCode.FailedPrecondition, "PAGE_FORBIDDEN"),
            ("/paid", StatusCode.FailedPrecondition, "PAGE_FORBIDDEN"),
            ("/inside", StatusCode.FailedPrecondition, "PAGE_FORBIDDEN"),
            ("/empty", StatusCode.FailedPrecondition, "PAGE_WITHOUT_ARTICLE"),
            ("/picture", StatusCode.FailedPrecondition, "PAGE_WITHOUT_ARTICLE"),
            ("/none", StatusCode.FailedPrecondition, "PAGE_WITHOUT_ARTICLE"),
            ("/broken", StatusCode.Unavailable, "PAGE_UNAVAILABLE"),
        ];
        foreach (var (path, code, reason) in cases)
        {
            var refusal = await Refusals.OfAsync(() => FetchAsync(ingestion, web.UrlOf(path)));
            Assert.Equal((path, code, reason), (path, refusal.StatusCode, refusal.Reason));
        }

        Assert.Empty(web.VisitsOf("/private"));
    }

    [Fact]
    public async Task FetchArticle_ServerThatAsksForTime_SaysWhenToTryAgain()
    {
        await using var web = await LocalWebServer.StartAsync();
        await using var ingestion = await StartAsync(web);
        web.Answer("/busy", 503, ("Retry-After", "120"));

        var refusal = await Refusals.OfAsync(() => FetchAsync(ingestion, web.UrlOf("/busy")));

        Assert.Equal((StatusCode.Unavailable, "PAGE_UNAVAILABLE"), (refusal.StatusCode, refusal.Reason));
        Assert.Equal(120, refusal.GetRpcStatus()?.GetDetail<RetryInfo>()?.RetryDelay.Seconds);
    }

    [Fact]
    public async Task FetchArticle_WithdrawnArticle_StaysWithdrawn()
    {
        await using var web = await LocalWebServer.StartAsync();
        await using var ingestion = await StartAsync(web);
        web.Answer("/news/bridge", "text/html", Pages.Bridge);
        var fetched = await FetchAsync(ingestion, web.UrlOf("/news/bridge"));
        await ingestion.Articles.WithdrawArticleAsync(new WithdrawArticleRequest { Name = fetched.Article.Name }, cancellationToken: Cancellation);

        var refusal = await Refusals.OfAsync(() => FetchAsync(ingestion, web.UrlOf("/news/bridge")));

        Assert.Equal("ARTICLE_WITHDRAWN", refusal.Reason);
    }

    private static async Task<FetchArticleResponse> FetchAsync(IngestionFixture ingestion, string url) =>
        await ingestion.Articles.FetchArticleAsync(new FetchArticleRequest { Url = url }, cancellationToken: Cancellation);

    private static Task<IngestionFixture> StartAsync(LocalWebServer web, DatabaseKind kind = DatabaseKind.Sqlite) => IngestionFixture.StartAsync(
        kind,
        builder => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Fetch:AllowedRanges:0"] = "127.0.0.0/8",
            ["Fetch:AllowedPorts:0"] = web.Port.ToString(CultureInfo.InvariantCulture),
            ["Fetch:MinDelay"] = "00:00:00",
            ["Fetch:RetryDelay"] = "00:00:00",
        }));
}
