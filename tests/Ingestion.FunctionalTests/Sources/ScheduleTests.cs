using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newsdesk.Articles.Ports;
using Newsdesk.Testing.Storage;
using Health = Newsdesk.Articles.V1.Source.Types.Health;

namespace Newsdesk.Articles.FunctionalTests.Sources;

/// <summary>When sources are polled, on a clock that only the test moves.</summary>
public sealed class ScheduleTests
{
    private readonly ScriptedWeb _web = new();

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task NewSource_IsPolledAtOnceAndThenByItsRhythm(DatabaseKind kind)
    {
        // An entry an hour: a poll every half.
        _web.Give(SourceFixture.FeedUrl, FeedText.Rss(Enumerable.Range(1, 5).Select(i => FeedText.Full(i, IngestionFixture.Now.AddHours(-i)))));
        await using var fixture = await SourceFixture.StartAsync(kind, _web);

        var source = await fixture.PolledAsync(await fixture.CreateAsync());

        Assert.Equal((Health.Ok, "5 entries: 5 created.", 5L, 0), (source.Health, source.HealthReason, source.ArticleCount, source.FailureCount));
        Assert.Equal(IngestionFixture.Now, source.PollTime.ToDateTimeOffset());
        Assert.Equal(IngestionFixture.Now.AddMinutes(30), source.NextPollTime.ToDateTimeOffset());
        Assert.Equal(5, (await fixture.ArticlesAsync(source)).Count);

        fixture.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromTicks(10));
        Assert.Equal(1, _web.CountOf(SourceFixture.FeedUrl));
        fixture.Clock.Advance(TimeSpan.FromTicks(10));

        source = await fixture.PolledAsync(source, 2);
        Assert.Equal("5 entries: 5 unchanged.", source.HealthReason);
        Assert.Equal([2, 1], (await fixture.PollsAsync(source)).Select(poll => int.Parse(poll.Name.Split('/')[^1], null)));
    }

    [Fact]
    public async Task DueSources_AreTakenInTheOrderOfTheirTimes()
    {
        await using var fixture = await SourceFixture.StartAsync(web: _web, settings: "--Sources:Concurrency=1");
        string[] urls = [.. Enumerable.Range(1, 4).Select(i => $"https://{i}.example/feed")];
        List<V1.Source> sources = [];
        foreach (var url in urls)
        {
            _web.Give(url, FeedText.Rss());
            sources.Add(await fixture.PolledAsync(await fixture.CreateAsync(url)));
            fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        fixture.Clock.Advance(TimeSpan.FromHours(1));
        foreach (var source in sources)
        {
            await fixture.PolledAsync(source, 2);
        }

        Assert.Equal([.. urls, .. urls], _web.Requests.Select(request => request.Url));
    }

    [Fact]
    public async Task ManyDueSources_NeverMoreAtOnceThanAllowed()
    {
        var (running, most) = (0, 0);
        var gate = new Lock();
        await using var fixture = await SourceFixture.StartAsync(web: _web, settings: "--Sources:Concurrency=2");
        List<V1.Source> sources = [];
        for (var i = 0; i < 10; i++)
        {
            var url = $"https://{i}.example/feed";
            _web.Give(url, async (_, _) =>
            {
                lock (gate)
                {
                    most = Math.Max(most, ++running);
                }

                await Task.Yield();
                lock (gate)
                {
                    running--;
                }

                return ScriptedWeb.Page(url, FeedText.Rss(), "application/xml");
            });
            sources.Add(await fixture.CreateAsync(url));
        }

        foreach (var source in sources)
        {
            await fixture.PolledAsync(source);
        }

        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task Failures_BackOffAndRecover()
    {
        await using var fixture = await SourceFixture.StartAsync(web: _web);
        var source = await fixture.PolledAsync(await fixture.CreateAsync());
        List<double> waits = [WaitOf(source)];
        for (var failures = 2; failures <= 4; failures++)
        {
            fixture.Clock.Advance(source.NextPollTime.ToDateTimeOffset() - fixture.Clock.GetUtcNow());
            source = await fixture.PolledAsync(source, failures);
            waits.Add(WaitOf(source));
        }

        Assert.Equal((Health.Failing, "No server answers.", 4), (source.Health, source.HealthReason, source.FailureCount));
        Assert.All(waits, (wait, i) => Assert.InRange(wait, 5 * (1 << i), 7.5 * (1 << i)));

        _web.Give(SourceFixture.FeedUrl, FeedText.Rss());
        fixture.Clock.Advance(source.NextPollTime.ToDateTimeOffset() - fixture.Clock.GetUtcNow());
        source = await fixture.PolledAsync(source, 5);

        Assert.Equal((Health.Empty, 0), (source.Health, source.FailureCount));
    }

    [Fact]
    public async Task RetryAfter_NeitherScheduleNorCallerAsksBefore()
    {
        _web.Give(SourceFixture.FeedUrl, WebOutcome.Failed, 503, TimeSpan.FromHours(3));
        await using var fixture = await SourceFixture.StartAsync(web: _web);
        var source = await fixture.PolledAsync(await fixture.CreateAsync());

        fixture.Clock.Advance(TimeSpan.FromMinutes(179));
        var refusal = await Refusals.OfAsync(() => fixture.PollAsync(source));

        Assert.Equal(IngestionFixture.Now.AddHours(3), source.NextPollTime.ToDateTimeOffset());
        Assert.Equal((StatusCode.ResourceExhausted, "SOURCE_RESTING"), (refusal.StatusCode, refusal.Reason));
        Assert.Equal(1, _web.CountOf(SourceFixture.FeedUrl));
        fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        await fixture.PolledAsync(source, 2);
    }

    [Fact]
    public async Task Blocked_IsAskedOnceInTheLongestIntervalAndNotAtACallersWord()
    {
        _web.Give(SourceFixture.FeedUrl, WebOutcome.Blocked, 410);
        await using var fixture = await SourceFixture.StartAsync(web: _web);
        var source = await fixture.PolledAsync(await fixture.CreateAsync());

        var refusal = await Refusals.OfAsync(() => fixture.PollAsync(source));

        Assert.Equal((Health.Blocked, "Status 410.", IngestionFixture.Now.AddDays(1)), (source.Health, source.HealthReason, source.NextPollTime.ToDateTimeOffset()));
        Assert.Equal((StatusCode.FailedPrecondition, "SOURCE_BLOCKED"), (refusal.StatusCode, refusal.Reason));
    }

    [Fact]
    public async Task Paused_IsPolledAtACallersWordOnly()
    {
        _web.Give(SourceFixture.FeedUrl, FeedText.Rss(FeedText.Full(1, IngestionFixture.Now)));
        await using var fixture = await SourceFixture.StartAsync(web: _web);
        var source = await fixture.CreatePausedAsync();
        var other = await fixture.CreateAsync("https://other.example/feed");
        await fixture.PolledAsync(other);
        Assert.Equal(0, _web.CountOf(SourceFixture.FeedUrl));

        var poll = await fixture.PollAsync(source);

        Assert.Equal((Health.Ok, 200, 1, 1), (poll.Health, poll.HttpStatusCode, poll.EntryCount, poll.ArticleCount));
        Assert.Equal([poll], await fixture.PollsAsync(source));
        await fixture.UpdateAsync(new V1.Source { Name = source.Name }, "paused");
        await fixture.PolledAsync(source, 2);
    }

    [Fact]
    public async Task OtherAddress_BeginsAnewAtOnce()
    {
        const string Other = "https://other.example/feed";
        _web.Give(SourceFixture.FeedUrl, WebOutcome.Blocked, 403);
        _web.Give(Other, FeedText.Rss(FeedText.Full(1, IngestionFixture.Now)));
        await using var fixture = await SourceFixture.StartAsync(web: _web);
        var source = await fixture.PolledAsync(await fixture.CreateAsync());

        await fixture.UpdateAsync(new V1.Source { Name = source.Name, Url = Other });

        source = await fixture.PolledAsync(source, 2);
        Assert.Equal((Health.Ok, Other, 0), (source.Health, source.Url, source.FailureCount));
    }

    [Fact]
    public async Task History_IsBounded()
    {
        _web.Give(SourceFixture.FeedUrl, FeedText.Rss());
        await using var fixture = await SourceFixture.StartAsync(web: _web, settings: "--Sources:PollHistory=3");
        var source = await fixture.CreatePausedAsync();
        for (var i = 0; i < 5; i++)
        {
            await fixture.PollAsync(source);
        }

        Assert.Equal(["5", "4", "3"], (await fixture.PollsAsync(source)).Select(poll => poll.Name.Split('/')[^1]));
        Assert.Equal(5, (await fixture.GetAsync(source)).PollCount);
    }

    [Fact]
    public async Task Restart_DueTimeIsKept()
    {
        _web.Give(SourceFixture.FeedUrl, FeedText.Rss());
        await using var fixture = await SourceFixture.StartAsync(web: _web);
        var source = await fixture.PolledAsync(await fixture.CreateAsync(new V1.Source { Url = SourceFixture.FeedUrl, MinIntervalDuration = Duration.FromTimeSpan(TimeSpan.FromHours(1)) }));

        await fixture.Service.StopAsync();
        await fixture.Service.StartAsync();

        Assert.Equal(source, await fixture.GetAsync(source));
        fixture.Clock.Advance(TimeSpan.FromHours(1));
        await fixture.PolledAsync(source, 2);
    }

    private static double WaitOf(V1.Source source) => (source.NextPollTime.ToDateTimeOffset() - source.PollTime.ToDateTimeOffset()).TotalMinutes;
}
