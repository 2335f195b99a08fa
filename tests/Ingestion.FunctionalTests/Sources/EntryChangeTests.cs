using Newsdesk.Articles.Ports;
using Newsdesk.Articles.V1;
using Newsdesk.Testing.Storage;
using Health = Newsdesk.Articles.V1.Source.Types.Health;

namespace Newsdesk.Articles.FunctionalTests.Sources;

/// <summary>Entries that change, that are wrong, and that are somebody else's.</summary>
public sealed class EntryChangeTests
{
    private const string PageUrl = "https://www.example.org/news/bridge";

    private readonly ScriptedWeb _web = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task ChangedEntry_IsTheNextRevision(DatabaseKind kind)
    {
        _web.GiveFeed(FeedText.Full(1, IngestionFixture.Now));
        await using var fixture = await SourceFixture.StartAsync(kind, _web);
        var source = await fixture.CreatePausedAsync();
        await fixture.PollAsync(source);

        _web.GiveFeed(FeedText.Full(1, IngestionFixture.Now, topic: 2));
        var poll = await fixture.PollAsync(source);

        Assert.Equal((1, "1 entry: 1 revised."), (poll.ArticleCount, poll.HealthReason));
        var article = await fixture.ArticleAsync(source);
        Assert.Equal((2, Texts.Of(2, 250)), (article.Revision, article.Text));
    }

    [Fact]
    public async Task ChangedTeaser_ItsPageIsAskedForChangesOnly()
    {
        _web.GiveFeed(FeedText.Teaser(PageUrl, "Bridge falls", IngestionFixture.Now));
        _web.Give(PageUrl, (_, _) => Task.FromResult(ScriptedWeb.Page(PageUrl, Pages.Bridge, "text/html") with { EntityTag = "\"p1\"", LastModified = "today" }));
        await using var fixture = await SourceFixture.StartAsync(web: _web);
        var source = await fixture.CreatePausedAsync();
        await fixture.PollAsync(source);
        await fixture.PollAsync(source);
        Assert.Equal(1, _web.CountOf(PageUrl));

        _web.GiveFeed(FeedText.Teaser(PageUrl, "Bridge falls", IngestionFixture.Now, "Another teaser."));
        _web.Give(PageUrl, WebOutcome.NotModified, 304);
        var poll = await fixture.PollAsync(source);

        Assert.Equal(("\"p1\"", "today"), (_web.Requests[^1].EntityTag, _web.Requests[^1].LastModified));
        Assert.Equal("1 entry: 1 unchanged.", poll.HealthReason);
    }

    [Fact]
    public async Task BadEntries_CostTheOthersNothing()
    {
        var far = IngestionFixture.Now.AddYears(30);
        _web.GiveFeed(
            FeedText.Full(1, IngestionFixture.Now),
            "<item><title>No link</title></item>",
            FeedText.Teaser("javascript:alert(1)", "No page", IngestionFixture.Now),
            FeedText.Teaser("http://xn--a\u00FC.example/1", "No host", IngestionFixture.Now),
            FeedText.Full(2, far),
            FeedText.Full(3, IngestionFixture.Now).Replace("Story number 3", new string('a', 1_001), StringComparison.Ordinal),
            FeedText.Full(4, IngestionFixture.Now));
        await using var fixture = await SourceFixture.StartAsync(web: _web);
        var source = await fixture.CreatePausedAsync();

        var poll = await fixture.PollAsync(source);

        Assert.Equal("7 entries: 3 created, 4 skipped (no link, refused).", poll.HealthReason);
        // A time beyond belief is replaced by the time of the find.
        Assert.All(await fixture.ArticlesAsync(source), article => Assert.Equal(IngestionFixture.Now, article.PublishTime.ToDateTimeOffset()));
    }

    [Fact]
    public async Task FaultOfOurs_InOneEntry_IsLoggedAndCounted()
    {
        _web.GiveFeed(FeedText.Full(1, IngestionFixture.Now), FeedText.Teaser(PageUrl, "Bridge falls", IngestionFixture.Now.AddHours(-1)));
        _web.Give(PageUrl, (_, _) => throw new InvalidOperationException("A fault."));
        await using var fixture = await SourceFixture.StartAsync(web: _web);
        fixture.Service.Log.Expect("EntryFailed");
        var source = await fixture.CreatePausedAsync();

        var poll = await fixture.PollAsync(source);

        Assert.Equal((1, "2 entries: 1 created, 1 skipped (fault)."), (poll.ArticleCount, poll.HealthReason));
    }

    [Fact]
    public async Task FaultOfOurs_InThePoll_IsAFailureLikeAnother()
    {
        _web.Give(SourceFixture.FeedUrl, (_, _) => throw new InvalidOperationException("A fault."));
        await using var fixture = await SourceFixture.StartAsync(web: _web);
        fixture.Service.Log.Expect("PollFailed");

        var source = await fixture.PolledAsync(await fixture.CreateAsync());

        Assert.Equal((Health.Failing, 1), (source.Health, source.FailureCount));
        Assert.True(source.NextPollTime > source.PollTime);
    }

    [Fact]
    public async Task WithdrawnArticle_IsNotTakenAgain()
    {
        _web.GiveFeed(FeedText.Full(1, IngestionFixture.Now));
        await using var fixture = await SourceFixture.StartAsync(web: _web);
        var source = await fixture.CreatePausedAsync();
        await fixture.PollAsync(source);
        var article = await fixture.ArticleAsync(source);
        await fixture.Articles.WithdrawArticleAsync(new WithdrawArticleRequest { Name = article.Name, Reason = "Court order" }, cancellationToken: Cancellation);

        _web.GiveFeed(FeedText.Full(1, IngestionFixture.Now, topic: 2));
        var poll = await fixture.PollAsync(source);

        Assert.Equal("1 entry: 1 skipped (refused).", poll.HealthReason);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task OutletOfTheSource_PublishesItsArticles(DatabaseKind kind)
    {
        _web.GiveFeed(FeedText.Full(1, IngestionFixture.Now));
        await using var fixture = await SourceFixture.StartAsync(kind, _web);
        await fixture.Outlets.CreateOutletAsync(
            new CreateOutletRequest { OutletId = "agency", Outlet = new V1.Outlet { DisplayName = "Agency", Domains = { "agency.example" } } }, cancellationToken: Cancellation);
        var source = await fixture.CreateAsync(new V1.Source { Url = SourceFixture.FeedUrl, Outlet = "outlets/agency", Paused = true });

        await fixture.PollAsync(source);

        Assert.Equal("outlets/agency", Assert.Single(await fixture.ArticlesAsync(source)).Outlet);
        var outlet = await fixture.Outlets.GetOutletAsync(new GetOutletRequest { Name = "outlets/agency" }, cancellationToken: Cancellation);
        Assert.Equal(["agency.example"], outlet.Domains);
    }

    [Fact]
    public async Task SameArticleInTwoFeeds_IsOneArticle()
    {
        const string Other = "https://www.example.org/world.xml";
        _web.GiveFeed(FeedText.Full(1, IngestionFixture.Now));
        _web.Give(Other, FeedText.Rss(FeedText.Full(1, IngestionFixture.Now).Replace("</link>", "?utm_source=world</link>", StringComparison.Ordinal)));
        await using var fixture = await SourceFixture.StartAsync(web: _web);

        await fixture.PollAsync(await fixture.CreatePausedAsync());
        var second = await fixture.PollAsync(await fixture.CreatePausedAsync(Other));

        Assert.Equal("1 entry: 1 unchanged.", second.HealthReason);
        Assert.Single(await fixture.ArticlesAsync());
    }

    [Fact]
    public async Task RememberedEntries_AreBounded()
    {
        await using var fixture = await SourceFixture.StartAsync(web: _web, settings: "--Sources:EntriesPerPoll=3");
        var source = await fixture.CreatePausedAsync();
        for (var i = 0; i < 10; i++)
        {
            _web.GiveFeed([.. Enumerable.Range(i * 3, 5).Select(number => FeedText.Full(number, IngestionFixture.Now.AddMinutes(number - 100)))]);
            await fixture.PollAsync(source);
        }

        await using var connection = await fixture.Service.Database.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM source_entries";
        Assert.Equal(6L, await command.ExecuteScalarAsync(Cancellation));
        Assert.Equal(30, (await fixture.ArticlesAsync(source)).Count);
    }
}
