using Newsdesk.Articles.Ports;
using Newsdesk.Testing;

namespace Newsdesk.Articles.FunctionalTests.Fetching;

/// <summary>Servers that take their time, on a clock that is moved past ours.</summary>
public sealed class TimeoutTests
{
    [Fact]
    public async Task FetchAsync_NoHead_IsGivenUpOnce()
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Web.Answer("/page", context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var fetch = fetching.FetchAsync("/page");
        await Eventually.TrueAsync(() => fetching.Web.VisitsOf("/page").Count == 1);
        fetching.Clock.Advance(fetching.Options.HeadersTimeout);
        var answer = await fetch;

        Assert.Equal((WebOutcome.Failed, WebProblem.TimedOut), (answer.Outcome, answer.Problem));
        Assert.Single(fetching.Web.VisitsOf("/page"));
    }

    [Fact]
    public async Task FetchAsync_BodyThatDrips_IsGivenUpThoughItNeverStops()
    {
        await using var fetching = await FetchFixture.StartAsync(settings: ("HeadersTimeout", "00:05:00"));
        var drops = 0;
        fetching.Web.Answer("/page", async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(new byte[1], context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                fetching.Clock.Advance(TimeSpan.FromSeconds(1));
                drops++;
            }
        });

        var answer = await fetching.FetchAsync("/page");

        Assert.Equal((WebOutcome.Failed, WebProblem.TimedOut), (answer.Outcome, answer.Problem));
        Assert.True(drops >= fetching.Options.BodyTimeout.TotalSeconds - 1, $"It was given up after {drops} s.");
    }

    [Fact]
    public async Task FetchAsync_RobotsFileThatDoesNotCome_IsGivenUp()
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Web.Answer("/robots.txt", context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var fetch = fetching.FetchAsync("/page");
        await Eventually.TrueAsync(() => fetching.Web.Visits.Count == 1);
        fetching.Clock.Advance(fetching.Options.HeadersTimeout);
        var answer = await fetch;

        Assert.Equal((WebOutcome.Failed, WebProblem.TimedOut), (answer.Outcome, answer.Problem));
        Assert.Empty(fetching.Web.VisitsOf("/page"));
    }

    [Fact]
    public async Task FetchAsync_NameThatIsNotFound_IsGivenUp()
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Names.Hold("held.example");

        var fetch = fetching.FetchAsync(new WebRequest { Url = fetching.UrlOf("/page", "held.example"), Content = WebContent.Page });
        await Eventually.TrueAsync(() => fetching.Names.LooksAt("held.example") == 1);
        fetching.Clock.Advance(fetching.Options.ConnectTimeout);
        var answer = await fetch;

        Assert.Equal((WebOutcome.Failed, WebProblem.TimedOut), (answer.Outcome, answer.Problem));
    }

    [Fact]
    public async Task FetchAsync_Cancelled_ThrowsAndLeavesTheHostFree()
    {
        await using var fetching = await FetchFixture.StartAsync(settings: ("MaxConnectionsPerHost", "1"));
        fetching.Web.Answer("/held", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        fetching.Web.Answer("/page", "text/html", "page");
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var held = fetching.FetchUntilAsync(new WebRequest { Url = fetching.UrlOf("/held"), Content = WebContent.Page }, cancelling.Token);
        await Eventually.TrueAsync(() => fetching.Web.VisitsOf("/held").Count == 1);
        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => held);
        Assert.Equal(WebOutcome.Received, (await fetching.FetchAsync("/page")).Outcome);
    }
}
