using Newsdesk.Articles.Ports;
using Newsdesk.Testing.Storage;
using Health = Newsdesk.Articles.V1.Source.Types.Health;

namespace Newsdesk.Articles.FunctionalTests.Sources;

/// <summary>Where the text of an entry is taken from.</summary>
public sealed class EntryTests
{
    private const string PageUrl = "https://www.example.org/news/bridge";

    private static readonly string Brief = Texts.Of(77, 60);

    private readonly ScriptedWeb _web = new();

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task FullText_IsTakenFromTheFeedWithoutAskingForThePage(DatabaseKind kind)
    {
        _web.GiveFeed(FeedText.Full(1, IngestionFixture.Now));
        await using var fixture = await SourceFixture.StartAsync(kind, _web);
        var source = await fixture.CreatePausedAsync();

        await fixture.PollAsync(source);

        var article = await fixture.ArticleAsync(source);
        Assert.Equal((Texts.Of(1, 250), "Story number 1", source.Name), (article.Text, article.Title, article.Source));
        Assert.Equal(IngestionFixture.Now, article.PublishTime.ToDateTimeOffset());
        Assert.Single(_web.Requests);
    }

    [Fact]
    public async Task Teaser_IsTakenFromItsPage()
    {
        _web.GiveFeed(FeedText.Teaser(PageUrl, "Bridge falls", IngestionFixture.Now));
        _web.Give(PageUrl, Pages.Bridge, "text/html; charset=utf-8");
        await using var fixture = await SourceFixture.StartAsync(web: _web);
        var source = await fixture.CreatePausedAsync();

        var poll = await fixture.PollAsync(source);

        var article = await fixture.ArticleAsync(source);
        Assert.Contains("nine people are missing", article.Text, StringComparison.Ordinal);
        Assert.Equal(("Bridge falls", PageUrl, IngestionFixture.Now), (article.Title, article.Url, article.PublishTime.ToDateTimeOffset()));
        Assert.Equal(["Ann Lee", "Bo Chen"], article.Authors);
        Assert.True(poll.ReceivedBytes > Pages.Bridge.Length);
    }

    [Theory]
    [InlineData(WebOutcome.Blocked, 403, "1 entry: 1 skipped (page not allowed).")]
    [InlineData(WebOutcome.Failed, 404, "1 entry: 1 skipped (page not fetched).")]
    public async Task PageThatCannotBeHad_LongSummaryIsNewsAndAShortOneIsNot(WebOutcome outcome, int status, string reason)
    {
        _web.Give(PageUrl, outcome, status);
        _web.GiveFeed(FeedText.Teaser(PageUrl, "Bridge falls", IngestionFixture.Now));
        await using var fixture = await SourceFixture.StartAsync(web: _web);
        var source = await fixture.CreatePausedAsync();

        var first = await fixture.PollAsync(source);
        Assert.Equal((Health.Ok, reason), (first.Health, first.HealthReason));
        Assert.Empty(await fixture.ArticlesAsync(source));

        _web.GiveFeed(FeedText.Teaser(PageUrl, "Bridge falls", IngestionFixture.Now, Brief));
        Assert.Equal(1, (await fixture.PollAsync(source)).ArticleCount);
        Assert.Equal(Brief, (await fixture.ArticleAsync(source)).Text);
    }

    [Fact]
    public async Task PageWithoutText_LongSummaryIsTaken()
    {
        _web.GiveFeed(FeedText.Teaser(PageUrl, "Bridge falls", IngestionFixture.Now, Brief));
        _web.Give(PageUrl, "<html><body><p>Please subscribe.</p></body></html>", "text/html");
        await using var fixture = await SourceFixture.StartAsync(web: _web);
        var source = await fixture.CreatePausedAsync();

        await fixture.PollAsync(source);

        Assert.Equal(Brief, (await fixture.ArticleAsync(source)).Text);
    }

    [Fact]
    public async Task PageThatFailsForNow_IsTriedAgainAndThenGivenUp()
    {
        _web.GiveFeed(FeedText.Teaser(PageUrl, "Bridge falls", IngestionFixture.Now));
        _web.Give(PageUrl, WebOutcome.Failed, 500);
        await using var fixture = await SourceFixture.StartAsync(web: _web);
        var source = await fixture.CreatePausedAsync();
        List<string> reasons = [];
        for (var i = 0; i < 4; i++)
        {
            reasons.Add((await fixture.PollAsync(source)).HealthReason);
        }

        Assert.Equal(
            [
                "1 entry: 1 waiting for their pages.", "1 entry: 1 waiting for their pages.", "1 entry: 1 skipped (page not fetched).", "1 entry: 1 unchanged.",
            ],
            reasons);
        Assert.Equal(3, _web.CountOf(PageUrl));
    }

    [Fact]
    public async Task WaitingEntries_FeedIsAskedForWholeAndSoon()
    {
        _web.GiveFeed(FeedText.Teaser(PageUrl, "Bridge falls", IngestionFixture.Now));
        _web.Give(PageUrl, WebOutcome.Failed, 500);
        await using var fixture = await SourceFixture.StartAsync(web: _web);

        var source = await fixture.PolledAsync(await fixture.CreateAsync());
        Assert.Equal(IngestionFixture.Now.AddMinutes(5), source.NextPollTime.ToDateTimeOffset());
        _web.Give(PageUrl, Pages.Bridge, "text/html");
        fixture.Clock.Advance(TimeSpan.FromMinutes(5));

        source = await fixture.PolledAsync(source, 2);
        Assert.Equal(1, source.ArticleCount);
        Assert.All(_web.Requests.Where(request => request.Content is WebContent.Feed), request => Assert.Null(request.EntityTag));
    }

    [Fact]
    public async Task MorePagesThanAPollMayFetch_TheNewestComeFirst()
    {
        for (var i = 1; i <= 5; i++)
        {
            _web.Give($"https://www.example.org/p{i}", Page(i), "text/html");
        }

        _web.GiveFeed([.. Enumerable.Range(1, 5).Select(i => FeedText.Teaser($"https://www.example.org/p{i}", $"Page {i}", IngestionFixture.Now.AddHours(-i)))]);
        await using var fixture = await SourceFixture.StartAsync(web: _web, settings: "--Sources:PagesPerPoll=2");
        var source = await fixture.CreatePausedAsync();

        List<int> counts = [];
        for (var i = 0; i < 4; i++)
        {
            counts.Add((await fixture.PollAsync(source)).ArticleCount);
        }

        Assert.Equal([2, 2, 1, 0], counts);
        Assert.Equal([2, 1, 4, 3, 5], _web.Requests.Where(request => request.Content is WebContent.Page).Select(request => request.Url[^1] - '0'));
    }

    [Fact]
    public async Task HostOfThePagesAsksForRest_NoMoreOfThemAreAskedFor()
    {
        _web.GiveFeed([.. Enumerable.Range(1, 5).Select(i => FeedText.Teaser($"https://www.example.org/p{i}", $"Page {i}", IngestionFixture.Now.AddHours(-i)))]);
        foreach (var i in Enumerable.Range(1, 5))
        {
            _web.Give($"https://www.example.org/p{i}", WebOutcome.Failed, 429, TimeSpan.FromHours(2));
        }

        await using var fixture = await SourceFixture.StartAsync(web: _web);

        var source = await fixture.PolledAsync(await fixture.CreateAsync());

        Assert.Equal(2, _web.Requests.Count);
        Assert.Equal(IngestionFixture.Now.AddHours(2), source.NextPollTime.ToDateTimeOffset());
    }

    private static string Page(int number) => $"<html><body><article><h1>Page {number}</h1><p>{Texts.Of(number, 80)}</p><p>{Texts.Of(number + 100, 80)}</p></article></body></html>";
}
