using Newsdesk.Articles.Ports;
using Newsdesk.Testing;

namespace Newsdesk.Articles.FunctionalTests.Fetching;

/// <summary>When a real web server is asked, on a clock that moves only when the test moves it.</summary>
public sealed class PolitenessTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task FetchAsync_ManyOfOneHost_StartADelayApart()
    {
        await using var fetching = await FetchFixture.StartAsync(settings: ("MinDelay", "00:00:02"));
        fetching.Web.Answer("/page", "text/html", "page");

        var fetches = Enumerable.Range(0, 4).Select(number => fetching.FetchAsync($"/page?{number}")).ToArray();
        await StepAsync(fetching, visits: 5, TimeSpan.FromSeconds(2));
        await Task.WhenAll(fetches);

        Assert.Equal([0, 2, 4, 6, 8], SecondsOf(fetching));
    }

    [Fact]
    public async Task FetchAsync_CrawlDelay_IsHonouredUpToTheMost()
    {
        await using var fetching = await FetchFixture.StartAsync(settings: [("MinDelay", "00:00:01"), ("MaxCrawlDelay", "00:00:05")]);
        fetching.Web.Answer("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 600");
        fetching.Web.Answer("/page", "text/html", "page");

        var fetches = Enumerable.Range(0, 3).Select(number => fetching.FetchAsync($"/page?{number}")).ToArray();
        await StepAsync(fetching, visits: 2, Second);
        await StepAsync(fetching, visits: 4, TimeSpan.FromSeconds(5));
        await Task.WhenAll(fetches);

        Assert.Equal([0, 1, 6, 11], SecondsOf(fetching));
    }

    [Fact]
    public async Task FetchAsync_SlowHost_HasTwoConnectionsAndTheOthersWait()
    {
        await using var fetching = await FetchFixture.StartAsync();
        using var answering = new SemaphoreSlim(0);
        fetching.Web.Answer("/page", context => answering.WaitAsync(context.RequestAborted));

        var fetches = Enumerable.Range(0, 6).Select(number => fetching.FetchAsync($"/page?{number}")).ToArray();
        await Eventually.TrueAsync(() => fetching.Web.VisitsOf("/page").Count == 2);
        answering.Release(6);
        await Task.WhenAll(fetches);

        Assert.Equal(6, fetching.Web.VisitsOf("/page").Count);
        Assert.Equal(2, fetching.Web.MostAtOnce);
    }

    [Fact]
    public async Task FetchAsync_OtherHosts_DoNotWait()
    {
        await using var fetching = await FetchFixture.StartAsync(settings: ("MinDelay", "00:01:00"));
        for (var i = 0; i < 5; i++)
        {
            fetching.Names.Set($"host{i}.example", "127.0.0.1");
        }

        var fetches = Enumerable.Range(0, 5).Select(i => fetching.FetchAsync(new WebRequest { Url = fetching.UrlOf("/page", $"host{i}.example"), Content = WebContent.Page })).ToArray();
        await Eventually.TrueAsync(() => fetching.Web.VisitsOf("/robots.txt").Count == 5);
        fetching.Clock.Advance(TimeSpan.FromMinutes(1));
        await Task.WhenAll(fetches);

        Assert.Equal([0, 0, 0, 0, 0, 60, 60, 60, 60, 60], SecondsOf(fetching));
    }

    [Fact]
    public async Task FetchAsync_ServerThatFails_IsAskedAgainLaterAndLater()
    {
        await using var fetching = await FetchFixture.StartAsync(settings: [("RetryDelay", "00:00:10"), ("HeadersTimeout", "00:05:00"), ("TotalTimeout", "00:30:00")]);
        fetching.Web.Answer("/page", 502);

        var fetch = fetching.FetchAsync("/page");
        await Eventually.TrueAsync(() =>
        {
            fetching.Clock.Advance(Second);
            return fetch.IsCompleted;
        });
        var answer = await fetch;

        Assert.Equal((WebOutcome.Failed, WebProblem.ServerError, 502), (answer.Outcome, answer.Problem, answer.StatusCode));
        var times = fetching.Web.VisitsOf("/page").Select(visit => visit.Time).ToArray();
        Assert.Equal(3, times.Length);
        Assert.True(times[1] - times[0] >= TimeSpan.FromSeconds(10), string.Join(' ', times));
        Assert.True(times[2] - times[1] >= TimeSpan.FromSeconds(20), string.Join(' ', times));
    }

    [Fact]
    public async Task FetchAsync_RetriesAndOthers_KeepTheDelayBetweenThem()
    {
        await using var fetching = await FetchFixture.StartAsync(settings: [("MinDelay", "00:00:05"), ("MaxRetries", "1")]);
        fetching.Web.Answer("/page", 500);

        var fetches = Enumerable.Range(0, 3).Select(number => fetching.FetchAsync($"/page?{number}")).ToArray();
        await StepAsync(fetching, visits: 7, TimeSpan.FromSeconds(5));
        await Task.WhenAll(fetches);

        Assert.Equal([0, 5, 10, 15, 20, 25, 30], SecondsOf(fetching));
    }

    [Theory]
    [InlineData(429, "90")]
    [InlineData(503, "Sat, 10 Feb 2018 12:01:30 GMT")]
    public async Task FetchAsync_RetryAfter_IsToldAndTheHostIsLeftAlone(int status, string header)
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Web.Answer("/busy", status, ("Retry-After", header));
        fetching.Web.Answer("/page", "text/html", "page");

        var busy = await fetching.FetchAsync("/busy");
        fetching.Clock.Advance(TimeSpan.FromSeconds(30));
        var early = await fetching.FetchAsync("/page");
        fetching.Clock.Advance(TimeSpan.FromSeconds(60));
        var late = await fetching.FetchAsync("/page");

        Assert.Equal((WebOutcome.Failed, WebProblem.Throttled, TimeSpan.FromSeconds(90)), (busy.Outcome, busy.Problem, busy.RetryAfter));
        Assert.Equal((WebOutcome.Failed, WebProblem.Throttled, TimeSpan.FromSeconds(60)), (early.Outcome, early.Problem, early.RetryAfter));
        Assert.Equal(WebOutcome.Received, late.Outcome);
        Assert.Single(fetching.Web.VisitsOf("/busy"));
        Assert.Single(fetching.Web.VisitsOf("/page"));
    }

    [Fact]
    public async Task FetchAsync_RetryAfterOfAMonth_IsHonouredForADay()
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Web.Answer("/gone", 404, ("Retry-After", "2592000"));

        Assert.Equal(TimeSpan.FromDays(1), (await fetching.FetchAsync("/gone")).RetryAfter);
    }

    // Each move of the clock brings one more visit; one that comes before a fetch waits for it lets the fetch start at the same time.
    private static async Task StepAsync(FetchFixture fetching, int visits, TimeSpan step)
    {
        for (var seen = Math.Max(1, fetching.Web.Visits.Count); seen < visits; seen++)
        {
            await Eventually.TrueAsync(() => fetching.Web.Visits.Count >= seen);
            fetching.Clock.Advance(step);
        }

        await Eventually.TrueAsync(() => fetching.Web.Visits.Count >= visits);
    }

    private static List<int> SecondsOf(FetchFixture fetching) => [.. fetching.Web.Visits.Select(visit => (int)(visit.Time - FetchFixture.Start).TotalSeconds)];
}
