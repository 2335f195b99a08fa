using Microsoft.AspNetCore.Http;
using Newsdesk.Testing.Storage;
using Newsdesk.Testing.Web;
using Health = Newsdesk.Articles.V1.Source.Types.Health;

namespace Newsdesk.Articles.FunctionalTests.Sources;

/// <summary>Polling a real web server over the real fetcher, on a clock that only the test moves.</summary>
public sealed class WebPollTests : IAsyncLifetime
{
    private const string Rss = "application/rss+xml";

    private LocalWebServer? _web;
    private SourceFixture? _fixture;

    private LocalWebServer Web => _web ?? throw new InvalidOperationException("Not started.");

    private SourceFixture Fixture => _fixture ?? throw new InvalidOperationException("Not started.");

    private string FeedUrl => Web.UrlOf("/feed.xml");

    public async ValueTask InitializeAsync()
    {
        _web = await LocalWebServer.StartAsync();
        _fixture = await SourceFixture.StartAsync(
            DatabaseKind.Sqlite, null, "--Fetch:AllowedRanges:0=127.0.0.0/8", $"--Fetch:AllowedPorts:0={_web.Port}", "--Fetch:MinDelay=00:00:00", "--Fetch:MaxRetries=0");
    }

    public async ValueTask DisposeAsync()
    {
        await Fixture.DisposeAsync();
        await Web.DisposeAsync();
    }

    [Fact]
    public async Task UnchangedFeed_IsNotSentAgain()
    {
        Web.Answer("/feed.xml", async context =>
        {
            context.Response.Headers.ETag = "\"v1\"";
            if (context.Request.Headers.IfNoneMatch == "\"v1\"")
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            context.Response.ContentType = Rss;
            await context.Response.WriteAsync(FeedText.Rss(FeedText.Full(1, IngestionFixture.Now)), context.RequestAborted);
        });
        var source = await Fixture.PolledAsync(await Fixture.CreateAsync(FeedUrl));

        Advance(source);
        source = await Fixture.PolledAsync(source, 2);
        Advance(source);
        source = await Fixture.PolledAsync(source, 3);

        Assert.Equal(Health.NotModified, source.Health);
        Assert.Equal([304, 304, 200], (await Fixture.PollsAsync(source)).Select(poll => poll.HttpStatusCode));
        Assert.Equal(["", "\"v1\"", "\"v1\""], Web.VisitsOf("/feed.xml").Select(visit => visit.Headers.GetValueOrDefault("If-None-Match", "")));
    }

    [Fact]
    public async Task FeedThatPublishesMoreOften_IsAskedMoreOften()
    {
        List<double> waits = [];
        Publish(240, IngestionFixture.Now);
        var source = await Fixture.PolledAsync(await Fixture.CreateAsync(FeedUrl));
        foreach (var gap in (int[])[60, 20])
        {
            waits.Add(WaitOf(source));
            Publish(gap, source.NextPollTime.ToDateTimeOffset());
            Advance(source);
            source = await Fixture.PolledAsync(source, waits.Count + 1);
        }

        waits.Add(WaitOf(source));
        Assert.Equal([120, 30, 10], waits);
    }

    [Fact]
    public async Task ServerThatAsksForRest_IsLeftAlone()
    {
        Web.Answer("/feed.xml", 503, ("Retry-After", "5400"));

        var source = await Fixture.PolledAsync(await Fixture.CreateAsync(FeedUrl));

        Assert.Equal((Health.Failing, IngestionFixture.Now.AddSeconds(5400)), (source.Health, source.NextPollTime.ToDateTimeOffset()));
        Assert.Equal("SOURCE_RESTING", (await Refusals.OfAsync(() => Fixture.PollAsync(source))).Reason);
    }

    [Fact]
    public async Task RobotsThatForbid_Block()
    {
        Web.Answer("/robots.txt", "text/plain", "User-agent: *\nDisallow: /feed.xml");
        Web.Answer("/feed.xml", Rss, FeedText.Rss(FeedText.Full(1, IngestionFixture.Now)));

        var source = await Fixture.PolledAsync(await Fixture.CreateAsync(FeedUrl));

        Assert.Equal((Health.Blocked, 1), (source.Health, source.FailureCount));
        Assert.Contains("robots.txt", source.HealthReason, StringComparison.Ordinal);
        Assert.Empty(Web.VisitsOf("/feed.xml"));
    }

    [Fact]
    public async Task RobotsThatForbidAPage_CostThePageOnly()
    {
        Web.Answer("/robots.txt", "text/plain", "User-agent: *\nDisallow: /paid/");
        Web.Answer("/paid/1", "text/html", Pages.Bridge);
        Web.Answer("/free/1", "text/html", Pages.Bridge);
        Web.Answer("/feed.xml", Rss, FeedText.Rss(
            FeedText.Teaser(Web.UrlOf("/paid/1"), "Paid", IngestionFixture.Now), FeedText.Teaser(Web.UrlOf("/free/1"), "Free", IngestionFixture.Now)));

        var source = await Fixture.PolledAsync(await Fixture.CreateAsync(FeedUrl));

        Assert.Equal("2 entries: 1 created, 1 skipped (page not allowed).", source.HealthReason);
        Assert.Equal("Free", Assert.Single(await Fixture.ArticlesAsync(source)).Title);
    }

    [Theory]
    [InlineData(401, Health.Blocked)]
    [InlineData(403, Health.Blocked)]
    [InlineData(410, Health.Blocked)]
    [InlineData(404, Health.Failing)]
    [InlineData(500, Health.Failing)]
    public async Task StatusOfTheServer_IsTold(int status, Health health)
    {
        Web.Answer("/feed.xml", status);

        var source = await Fixture.PolledAsync(await Fixture.CreateAsync(FeedUrl));

        Assert.Equal(health, source.Health);
        var poll = Assert.Single(await Fixture.PollsAsync(source));
        Assert.Equal((status, health, source.HealthReason), (poll.HttpStatusCode, poll.Health, poll.HealthReason));
        Assert.Contains($"{status}", source.HealthReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MovedForGood_IsAskedAtTheNewAddressFromThenOn()
    {
        Web.Answer("/feed.xml", 301, ("Location", "/new.xml"));
        Web.Answer("/new.xml", Rss, FeedText.Rss(FeedText.Full(1, IngestionFixture.Now)));
        var source = await Fixture.PolledAsync(await Fixture.CreateAsync(FeedUrl));

        Advance(source);
        source = await Fixture.PolledAsync(source, 2);

        Assert.Equal((1, 2), (Web.VisitsOf("/feed.xml").Count, Web.VisitsOf("/new.xml").Count));
        Assert.Equal(FeedUrl, source.Url);
        Assert.Contains(Web.UrlOf("/new.xml"), source.HealthReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MovedForNow_IsAskedAtItsOwnAddress()
    {
        Web.Answer("/feed.xml", 302, ("Location", "/new.xml"));
        Web.Answer("/new.xml", Rss, FeedText.Rss(FeedText.Full(1, IngestionFixture.Now)));
        var source = await Fixture.PolledAsync(await Fixture.CreateAsync(FeedUrl));

        Advance(source);
        await Fixture.PolledAsync(source, 2);

        Assert.Equal((2, 2), (Web.VisitsOf("/feed.xml").Count, Web.VisitsOf("/new.xml").Count));
    }

    [Fact]
    public async Task PageGivenAsSource_LeadsToItsFeed()
    {
        Web.Answer("/", "text/html", "<html><head><link rel='alternate' type='application/rss+xml' href='feed.xml'></head><body><p>Welcome.</p></body></html>");
        Web.Answer("/feed.xml", Rss, FeedText.Rss(FeedText.Full(1, IngestionFixture.Now)));
        var source = await Fixture.PolledAsync(await Fixture.CreateAsync(Web.UrlOf("/")));

        Advance(source);
        source = await Fixture.PolledAsync(source, 2);

        Assert.Equal(Health.Ok, source.Health);
        Assert.Equal((1, 2), (Web.VisitsOf("/").Count, Web.VisitsOf("/feed.xml").Count));
    }

    [Fact]
    public async Task FeedThatTurnsIntoAPage_FailsAndRecovers()
    {
        Web.Answer("/feed.xml", Rss, FeedText.Rss(FeedText.Full(1, IngestionFixture.Now)));
        var source = await Fixture.PolledAsync(await Fixture.CreateAsync(FeedUrl));
        Web.Answer("/feed.xml", "text/html", "<html><body><h1>We are down for maintenance</h1></body></html>");
        Advance(source);

        source = await Fixture.PolledAsync(source, 2);
        Assert.Equal((Health.Failing, 1), (source.Health, source.FailureCount));

        Web.Answer("/feed.xml", Rss, FeedText.Rss(FeedText.Full(1, IngestionFixture.Now), FeedText.Full(2, IngestionFixture.Now)));
        Advance(source);
        source = await Fixture.PolledAsync(source, 3);

        Assert.Equal((Health.Ok, 0, 2L), (source.Health, source.FailureCount, source.ArticleCount));
    }

    [Fact]
    public async Task MalformedFeed_GivesWhatCanBeRead()
    {
        var feed = FeedText.Rss(FeedText.Full(1, IngestionFixture.Now), FeedText.Full(2, IngestionFixture.Now));
        Web.Answer("/feed.xml", "text/plain", feed[..(feed.LastIndexOf("</item>", StringComparison.Ordinal) - 100)].Replace("The Example", "The & Example \u0002", StringComparison.Ordinal));

        var source = await Fixture.PolledAsync(await Fixture.CreateAsync(FeedUrl));

        Assert.Equal(Health.Ok, source.Health);
        Assert.Contains(await Fixture.ArticlesAsync(source), article => article.Title == "Story number 1");
    }

    [Fact]
    public async Task EmptyFeed_IsToldAsEmpty()
    {
        Web.Answer("/feed.xml", Rss, FeedText.Rss());

        Assert.Equal(Health.Empty, (await Fixture.PolledAsync(await Fixture.CreateAsync(FeedUrl))).Health);
    }

    [Fact]
    public async Task SitemapIndex_LeadsToTheArticles()
    {
        string Sitemap(string path) => $"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>{Web.UrlOf(path)}</loc><lastmod>2018-02-10</lastmod></url></urlset>";
        Web.Answer("/sitemap.xml", "application/xml", $"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>{Web.UrlOf("/news.xml")}</loc></sitemap></sitemapindex>");
        Web.Answer("/news.xml", "application/xml", Sitemap("/bridge"));
        Web.Answer("/bridge", "text/html", Pages.Bridge);

        var source = await Fixture.PolledAsync(await Fixture.CreateAsync(Web.UrlOf("/sitemap.xml")));

        Assert.Equal("1 entry: 1 created.", source.HealthReason);
        Assert.Equal("Old bridge falls into the river", Assert.Single(await Fixture.ArticlesAsync(source)).Title);
    }

    [Fact]
    public async Task AddressInside_IsBlocked()
    {
        var source = await Fixture.PolledAsync(await Fixture.CreateAsync("http://10.0.0.1/feed.xml"));

        Assert.Equal(Health.Blocked, source.Health);
    }

    private void Publish(int gap, DateTimeOffset now) =>
        Web.Answer("/feed.xml", Rss, FeedText.Rss(Enumerable.Range(0, 12).Select(i => FeedText.Full((gap * 100) + i, now.AddMinutes(-gap * i)))));

    private static double WaitOf(V1.Source source) => (source.NextPollTime.ToDateTimeOffset() - source.PollTime.ToDateTimeOffset()).TotalMinutes;

    private void Advance(V1.Source source) => Fixture.Clock.Advance(source.NextPollTime.ToDateTimeOffset() - Fixture.Clock.GetUtcNow());
}
