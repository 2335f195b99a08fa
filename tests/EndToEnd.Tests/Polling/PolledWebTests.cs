using Microsoft.Extensions.Logging;
using Newsdesk.EndToEnd.Tests.Suites;
using Newsdesk.Testing.Logging;
using Health = Newsdesk.Articles.V1.Source.Types.Health;

namespace Newsdesk.EndToEnd.Tests.Polling;

/// <summary>The whole suite over real pages and a feed suite's fixtures, served by a local web server. Skipped where the open data is absent.</summary>
public sealed class PolledWebTests
{
    [Fact]
    public async Task Poll_RealPages_EveryArticleIsInAPublishedDocumentThatVerifies()
    {
        await using var web = await PolledWeb.StartAsync();
        var pages = web.ServePages();
        var log = new NoUnexpectedErrors();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log));
        await using var suite = await RunningSuite.StartAsync(ingestion: web.Configure, loggers: loggers);
        using var sources = new SourceCalls(suite.Suite);

        var source = await sources.CreateAsync(pages.FeedUrl);
        await Progress.UntilAsync(async () => await sources.CountArticlesAsync() + ((await sources.GetAsync(source)).PollCount > 0 ? pages.Count : 0), pages.Count + 1);

        source = await sources.GetAsync(source);
        Assert.Equal((Health.Ok, pages.Articles, pages.Articles), (source.Health, (int)source.ArticleCount, await sources.CountArticlesAsync()));
        Assert.Equal($"{pages.Count} entries: {pages.Articles} created, {pages.Count - pages.Articles} skipped (too little text).", source.HealthReason);
        await suite.PublishedAsync();
        var stories = await suite.StoriesAsync();
        Assert.Equal(pages.Articles, stories.Sum(story => story.ArticleCount));
        var verification = await suite.VerifyAsync();
        Assert.Equal((stories.Count, 0), (verification.Documents, verification.Problems.Count));
        Assert.False(File.Exists(suite.DeadLetters));
        log.Verify();
    }

    [Fact]
    public async Task Poll_EveryFeedFixture_HealthIsToldAndNothingCrashes()
    {
        await using var web = await PolledWeb.StartAsync();
        var list = web.ServeFixtures();
        var log = new NoUnexpectedErrors();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log));
        await using var suite = await RunningSuite.StartAsync(ingestion: web.Configure, loggers: loggers);
        using var sources = new SourceCalls(suite.Suite);

        var results = await sources.ImportAsync(list.Opml);
        await Progress.UntilAsync(async () => (await sources.ListAsync()).Count(source => source.PollCount > 0), list.Count);

        Assert.Equal(Enumerable.Range(2, list.Count), results.Select(result => result.LineNumber));
        Assert.All(results, result => Assert.StartsWith("sources/", result.Source, StringComparison.Ordinal));
        var polled = await sources.ListAsync();
        Assert.All(polled, source => Assert.True(source.Health is Health.Ok or Health.Empty or Health.Failing, $"{source.Url}: {source.Health}"));
        Assert.All(polled, source => Assert.NotEqual("", source.HealthReason));
        Assert.True(polled.Count(source => source.Health is Health.Ok) > polled.Count / 4);
        await suite.PublishedAsync();
        Assert.Empty((await suite.VerifyAsync()).Problems);
        log.Verify();
    }
}
