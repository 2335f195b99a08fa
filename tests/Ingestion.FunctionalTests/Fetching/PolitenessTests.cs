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
        await StepAsync(fetching, Second, 2, fetches);

        Assert.Equal([0, 2, 4, 6, 8], SecondsOf(fetching));
    }

    [Fact]
    public async Task FetchAsync_CrawlDelay_IsHonouredUpToTheMost()
    {
        await using var fetching = await FetchFixture.StartAsync(settings: [("MinDelay", "00:00:01"), ("MaxCrawlDelay", "00:00:05")]);
        fetching.Web.Answer("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 600");
        fetching.Web.Answer("/page", "text/html", "page");

        var fetches = Enumerable.Range(0, 3).Select(number => fetching.FetchAsync($"/page?{number}")).ToArray();
        await StepAsync(fetching, Second, 2, fetches);

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
        await StepAsync(fetching, TimeSpan.FromMinutes(1), 5, fetches);

        Assert.Equal([0, 0, 0, 0, 0, 60, 60, 60, 60, 60], SecondsOf(fetching));
    }

    [Fact]
    public async Task FetchAsync_ServerThatFails_IsAskedAgainLaterAndLater()
    {
        await using var fetching = await FetchFixture.StartAsync(settings: ("RetryDelay", "00:00:10"));
        fetching.Web.Answer("/page", 502);

        var answer = (await StepAsync(fetching, Second, 1, fetching.FetchAsync("/page")))[0];

        Assert.Equal((WebOutcome.Failed, WebProblem.ServerError, 502), (answer.Outcome, answer.Problem, answer.StatusCode));
        var times = fetching.Web.VisitsOf("/page").Select(visit => visit.Time).ToArray();
        Assert.Equal(3, times.Length);
        Assert.InRange(times[1] - times[0], TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(21));
        Assert.InRange(times[2] - times[1], TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(41));
    }

    [Fact]
    public async Task FetchAsync_RetriesAndOthers_KeepTheDelayBetweenThem()
    {
        await using var fetching = await FetchFixture.StartAsync(settings: [("MinDelay", "00:00:05"), ("MaxRetries", "1")]);
        fetching.Web.Answer("/page", 500);

        var fetches = Enumerable.Range(0, 3).Select(number => fetching.FetchAsync($"/page?{number}")).ToArray();
        await StepAsync(fetching, Second, 2, fetches);

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

    // Moves the clock only when everyone who has a connection waits for it, and nothing is on its way.
    private static async Task<WebAnswer[]> StepAsync(FetchFixture fetching, TimeSpan step, int connections, params Task<WebAnswer>[] fetches)
    {
        while (!fetches.All(fetch => fetch.IsCompleted))
        {
            await Eventually.TrueAsync(() =>
            {
                var unfinished = fetches.Count(fetch => !fetch.IsCompleted);
                return unfinished == 0 || fetching.Clock.Waiting == Math.Min(connections, unfinished);
            });
            fetching.Clock.Advance(step);
        }

        return await Task.WhenAll(fetches);
    }

    private static List<int> SecondsOf(FetchFixture fetching) => [.. fetching.Web.Visits.Select(visit => (int)(visit.Time - FetchFixture.Start).TotalSeconds)];
}
