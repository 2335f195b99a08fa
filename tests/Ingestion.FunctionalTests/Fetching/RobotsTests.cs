using System.Text;
using Newsdesk.Articles.Ports;
using Newsdesk.Testing.Web;

namespace Newsdesk.Articles.FunctionalTests.Fetching;

public sealed class RobotsTests
{
    private const string Forbidding = "User-agent: *\nDisallow: /private";

    [Fact]
    public async Task FetchAsync_ForbiddenPath_IsNotFetched()
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Web.Answer("/robots.txt", "text/plain", Forbidding);
        fetching.Web.Answer("/private", "text/html", "page");
        fetching.Web.Answer("/public", "text/html", "page");

        var forbidden = await fetching.FetchAsync("/private");
        var allowed = await fetching.FetchAsync("/public");

        Assert.Equal((WebOutcome.Blocked, WebProblem.RobotsForbid), (forbidden.Outcome, forbidden.Problem));
        Assert.Equal(WebOutcome.Received, allowed.Outcome);
        Assert.Empty(fetching.Web.VisitsOf("/private"));
        Assert.Single(fetching.Web.VisitsOf("/robots.txt"));
    }

    [Fact]
    public async Task FetchAsync_RobotsFile_IsAskedForAgainAfterADay()
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Web.Answer("/robots.txt", "text/plain", Forbidding);
        fetching.Web.Answer("/private", "text/html", "page");
        await fetching.FetchAsync("/private");
        fetching.Web.Answer("/robots.txt", 404);

        fetching.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        var before = await fetching.FetchAsync("/private");
        fetching.Clock.Advance(TimeSpan.FromSeconds(1));
        var after = await fetching.FetchAsync("/private");

        Assert.Equal((WebProblem.RobotsForbid, WebProblem.None), (before.Problem, after.Problem));
        Assert.Equal([FetchFixture.Start, FetchFixture.Start.AddDays(1)], fetching.Web.VisitsOf("/robots.txt").Select(visit => visit.Time));
    }

    [Theory]
    [InlineData(401, WebProblem.None)]
    [InlineData(403, WebProblem.None)]
    [InlineData(404, WebProblem.None)]
    [InlineData(410, WebProblem.None)]
    [InlineData(429, WebProblem.Throttled)]
    [InlineData(500, WebProblem.ServerError)]
    [InlineData(503, WebProblem.ServerError)]
    [InlineData(204, WebProblem.ServerError)]
    public async Task FetchAsync_RobotsFileThatIsNone_AllowsAllUnlessTheServerFails(int status, WebProblem problem)
    {
        await using var fetching = await FetchFixture.StartAsync(settings: ("MaxRetries", "0"));
        fetching.Web.Answer("/robots.txt", status);
        fetching.Web.Answer("/page", "text/html", "page");

        var answer = await fetching.FetchAsync("/page");
        await fetching.FetchAsync("/page");

        Assert.Equal((problem, problem is WebProblem.None ? WebOutcome.Received : WebOutcome.Failed), (answer.Problem, answer.Outcome));
        Assert.Equal(problem is WebProblem.None ? 2 : 0, fetching.Web.VisitsOf("/page").Count);
        Assert.Single(fetching.Web.VisitsOf("/robots.txt"));
    }

    [Fact]
    public async Task FetchAsync_RobotsFileThatFailed_IsAskedForAgainSoon()
    {
        await using var fetching = await FetchFixture.StartAsync(settings: ("MaxRetries", "0"));
        fetching.Web.Answer("/robots.txt", 500);
        fetching.Web.Answer("/page", "text/html", "page");
        await fetching.FetchAsync("/page");
        fetching.Web.Answer("/robots.txt", 404);

        fetching.Clock.Advance(TimeSpan.FromMinutes(2));
        var answer = await fetching.FetchAsync("/page");

        Assert.Equal(WebOutcome.Received, answer.Outcome);
    }

    [Fact]
    public async Task FetchAsync_RobotsFileThatFailsLater_HoldsAsItWas()
    {
        await using var fetching = await FetchFixture.StartAsync(settings: ("MaxRetries", "0"));
        fetching.Web.Answer("/robots.txt", "text/plain", Forbidding);
        fetching.Web.Answer("/public", "text/html", "page");
        await fetching.FetchAsync("/public");
        fetching.Web.Answer("/robots.txt", 500);

        fetching.Clock.Advance(TimeSpan.FromDays(2));
        var allowed = await fetching.FetchAsync("/public");
        var forbidden = await fetching.FetchAsync("/private");

        Assert.Equal((WebProblem.None, WebProblem.RobotsForbid), (allowed.Problem, forbidden.Problem));
    }

    [Fact]
    public async Task FetchAsync_RobotsFileElsewhere_IsFollowedThere()
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Web.Answer("/robots.txt", 301, ("Location", "/1"));
        fetching.Web.Answer("/1", 302, ("Location", "/2"));
        fetching.Web.Answer("/2", "text/plain", Forbidding);

        Assert.Equal(WebProblem.RobotsForbid, (await fetching.FetchAsync("/private")).Problem);
    }

    [Theory]
    [InlineData("/robots.txt", WebProblem.None)]
    [InlineData("http://10.0.0.1/robots.txt", WebProblem.Unreachable)]
    [InlineData("http://private.example/robots.txt", WebProblem.Unreachable)]
    public async Task FetchAsync_RobotsFileInACircleOrInside_AllowsAllOrNothing(string target, WebProblem problem)
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Names.Set("private.example", "10.0.0.1");
        fetching.Web.Answer("/robots.txt", 301, ("Location", target));
        fetching.Web.Answer("/page", "text/html", "page");

        Assert.Equal(problem, (await fetching.FetchAsync("/page")).Problem);
    }

    [Fact]
    public async Task FetchAsync_RobotsFileLargerThanIsRead_CountsUpToThere()
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Web.Answer("/robots.txt", "text/plain", $"{Forbidding}\n{new string('#', 2_000_000)}\nDisallow: /public");
        fetching.Web.Answer("/public", "text/html", "page");

        Assert.Equal(WebProblem.RobotsForbid, (await fetching.FetchAsync("/private")).Problem);
        Assert.Equal(WebProblem.None, (await fetching.FetchAsync("/public")).Problem);
    }

    [Fact]
    public async Task FetchAsync_ManyAtOnce_ShareOneRobotsFile()
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Web.Answer("/robots.txt", "text/plain", Forbidding);
        fetching.Web.Answer("/page", "text/html", "page");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => fetching.FetchAsync($"/page?{number}")));

        Assert.All(answers, answer => Assert.Equal("page", Encoding.UTF8.GetString(answer.Body)));
        Assert.Single(fetching.Web.VisitsOf("/robots.txt"));
    }

    [Fact]
    public async Task FetchAsync_OtherPort_IsAnotherSite()
    {
        await using var fetching = await FetchFixture.StartAsync();
        await using var other = await LocalWebServer.StartAsync(fetching.Clock);
        fetching.Options.AllowedPorts.Add(other.Port);
        fetching.Web.Answer("/robots.txt", "text/plain", Forbidding);
        other.Answer("/private", "text/html", "page");

        var answer = await fetching.FetchAsync(new WebRequest { Url = other.UrlOf("/private", FetchFixture.Host), Content = WebContent.Page });

        Assert.Equal(WebOutcome.Received, answer.Outcome);
    }
}
