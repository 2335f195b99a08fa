using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Sources;
using Newsdesk.Articles.Sources.Polling;

namespace Newsdesk.Articles.UnitTests.Sources.Polling;

public sealed class FeedFetcherTests
{
    private const string Feed = "<rss version='2.0'><channel><item><title>One</title><link>https://www.example.org/1</link></item></channel></rss>";
    private const string Empty = "<rss version='2.0'><channel></channel></rss>";
    private const string MovedUrl = "https://www.example.org/new.xml";
    private const string Page = "<html><head><link rel='alternate' type='application/rss+xml' href='/new.xml'></head><body><p>News.</p></body></html>";

    private readonly ScriptedWeb _web = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fetch_KnownValidators_AsksForChangesOnly()
    {
        _web.Give(Sample.Url, WebOutcome.NotModified, 304);

        var (_, finding) = await FetchAsync(Progress with { EntityTag = "\"1\"", LastModified = "yesterday" });

        Assert.Equal([("\"1\"", "yesterday")], _web.Requests.Select(request => (request.EntityTag, request.LastModified)));
        Assert.Equal((SourceHealth.NotModified, "\"1\"", "yesterday"), (finding.Health, finding.EntityTag, finding.LastModified));
    }

    [Fact]
    public async Task Fetch_MovedForGood_AsksThereFromNowOn()
    {
        _web.Give(Sample.Url, Feed, change: answer => answer with { Url = MovedUrl, MovedUrl = MovedUrl });

        var (_, finding) = await FetchAsync(Progress);

        Assert.Equal((SourceHealth.Ok, MovedUrl), (finding.Health, finding.FeedUrl));
        Assert.EndsWith($"; the feed is at {MovedUrl}.", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_GoneFromWhereItHadMoved_AsksAtItsOwnAddress()
    {
        _web.Give(MovedUrl, WebOutcome.Failed, 404).Give(Sample.Url, Feed);

        var (_, finding) = await FetchAsync(Progress with { FeedUrl = MovedUrl, EntityTag = "\"1\"" });

        Assert.Equal([(MovedUrl, "\"1\""), (Sample.Url, null)], _web.Requests.Select(request => (request.Url, request.EntityTag)));
        Assert.Equal((SourceHealth.Ok, null), (finding.Health, finding.FeedUrl));
    }

    [Fact]
    public async Task Fetch_PageThatNamesAFeed_AsksThatFromNowOn()
    {
        _web.Give(Sample.Url, Page, "text/html").Give(MovedUrl, Feed);

        var (fetched, finding) = await FetchAsync(Progress);

        Assert.Single(fetched.Entries);
        Assert.Equal((SourceHealth.Ok, MovedUrl), (finding.Health, finding.FeedUrl));
        Assert.Equal(Page.Length + Feed.Length, finding.ReceivedBytes);
    }

    [Fact]
    public async Task Fetch_PageThatNamesItself_FailsAfterOneRequest()
    {
        _web.Give(MovedUrl, Page, "text/html");

        var (_, finding) = await FetchAsync(Progress with { FeedUrl = MovedUrl });

        Assert.Single(_web.Requests);
        Assert.Equal(SourceHealth.Failing, finding.Health);
    }

    [Fact]
    public async Task Fetch_PageThatNamesAPage_FailsAndForgetsIt()
    {
        _web.Give(Sample.Url, Page, "text/html").Give(MovedUrl, "<html></html>", "text/html");

        var (_, finding) = await FetchAsync(Progress);

        Assert.Equal((SourceHealth.Failing, null, 2), (finding.Health, finding.FeedUrl, _web.Requests.Count));
    }

    [Theory]
    [InlineData("<html><body>Sorry</body></html>")]
    [InlineData("")]
    [InlineData("\u0000\u0001\u0002")]
    public async Task Fetch_NoFeed_FailsWithAReason(string body)
    {
        _web.Give(Sample.Url, body, "text/html");

        var (_, finding) = await FetchAsync(Progress);

        Assert.Equal((SourceHealth.Failing, "What came is neither a feed nor a sitemap, and names none."), (finding.Health, finding.Reason));
    }

    [Fact]
    public async Task Fetch_FeedWithoutEntries_IsEmpty()
    {
        _web.Give(Sample.Url, Empty, change: answer => answer with { EntityTag = "\"2\"" });

        var (_, finding) = await FetchAsync(Progress);

        Assert.Equal((SourceHealth.Empty, "The feed has no entries.", "\"2\""), (finding.Health, finding.Reason, finding.EntityTag));
    }

    [Fact]
    public async Task Fetch_Index_ReadsTheLatestSitemapsAndNoMoreThanAllowed()
    {
        const string Index = """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <sitemap><loc>https://www.example.org/old.xml</loc><lastmod>2018-01-01</lastmod></sitemap>
              <sitemap><loc>https://www.example.org/latest.xml</loc><lastmod>2018-02-10</lastmod></sitemap>
              <sitemap><loc>https://www.example.org/later.xml</loc><lastmod>2018-02-01</lastmod></sitemap>
            </sitemapindex>
            """;
        const string Sitemap = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://www.example.org/1</loc></url></urlset>";
        _web.Give(Sample.Url, Index, change: answer => answer with { EntityTag = "\"1\"" }).Give("https://www.example.org/latest.xml", Sitemap);

        var (fetched, finding) = await FetchAsync(Progress, new PollOptions { SitemapsPerPoll = 2 });

        Assert.Equal([Sample.Url, "https://www.example.org/latest.xml", "https://www.example.org/later.xml"], _web.Requests.Select(request => request.Url));
        Assert.Single(fetched.Entries);
        Assert.Equal((SourceHealth.Ok, null, true), (finding.Health, finding.EntityTag, finding.HasMore));
    }

    [Theory]
    [InlineData(WebOutcome.Blocked, 403, SourceHealth.Blocked)]
    [InlineData(WebOutcome.Failed, 500, SourceHealth.Failing)]
    public async Task Fetch_NoAnswerToReadFrom_TellsTheReasonOfTheWeb(WebOutcome outcome, int status, SourceHealth health)
    {
        _web.Give(Sample.Url, outcome, status, TimeSpan.FromMinutes(9));

        var (_, finding) = await FetchAsync(Progress);

        Assert.Equal((health, $"Status {status}.", status, TimeSpan.FromMinutes(9)), (finding.Health, finding.Reason, finding.StatusCode, finding.RetryAfter));
    }

    [Theory]
    [InlineData(null, "\"1\"")]
    [InlineData(MovedUrl, null)]
    public async Task Fetch_NoAnswer_KeepsTheValidatorsOfTheAddressThatIsAskedNext(string? feedUrl, string? expected)
    {
        _web.Give(Sample.Url, WebOutcome.Failed, 500).Give(MovedUrl, WebOutcome.Failed, 404);

        var (_, finding) = await FetchAsync(Progress with { FeedUrl = feedUrl, EntityTag = "\"1\"" });

        Assert.Equal((null, expected), (finding.FeedUrl, finding.EntityTag));
    }

    private static SourceProgress Progress => SourceProgress.Start(Sample.Now);

    private async Task<(FetchedFeed Fetched, PollFinding Finding)> FetchAsync(SourceProgress progress, PollOptions? options = null)
    {
        var source = Sample.Source(progress);
        var fetched = await new FeedFetcher(_web, new PlainDecoder(), options ?? new PollOptions()).FetchAsync(source, Cancellation);
        return (fetched, PollFindings.Of(source, fetched, new PollTally(), new PageBudget(1), Sample.Now));
    }
}
