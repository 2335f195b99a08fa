using System.Text;
using Newsdesk.Articles.Ports;
using Newsdesk.Testing.Web;

namespace Newsdesk.Articles.FunctionalTests.Fetching;

public sealed class RedirectTests
{
    [Fact]
    public async Task FetchAsync_PermanentThenTemporary_TellsWhereItIsAndWhereItHasMoved()
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Web.Answer("/old", 301, ("Location", "/new"));
        fetching.Web.Answer("/new", 302, ("Location", fetching.UrlOf("/today?d=1")));
        fetching.Web.Answer("/today", "text/html", "page");

        var answer = await fetching.FetchAsync("/old");

        Assert.Equal("page", Encoding.UTF8.GetString(answer.Body));
        Assert.Equal((fetching.UrlOf("/today?d=1"), fetching.UrlOf("/new")), (answer.Url, answer.MovedUrl));
    }

    [Fact]
    public async Task FetchAsync_MovedToAnErrorPage_HasNotMoved()
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Web.Answer("/old", 301, ("Location", "/gone"));

        var answer = await fetching.FetchAsync("/old");

        Assert.Equal((WebProblem.NotFound, 404, null), (answer.Problem, answer.StatusCode, answer.MovedUrl));
    }

    [Fact]
    public async Task FetchAsync_MovedAndNotModified_HasMoved()
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Web.Answer("/old", 308, ("Location", "/new"));
        fetching.Web.Answer("/new", 304);

        var answer = await fetching.FetchAsync(new WebRequest { Url = fetching.UrlOf("/old"), Content = WebContent.Feed, EntityTag = "\"1\"" });

        Assert.Equal((WebOutcome.NotModified, fetching.UrlOf("/new")), (answer.Outcome, answer.MovedUrl));
        Assert.Equal("\"1\"", fetching.Web.VisitsOf("/new")[0].Headers["If-None-Match"]);
    }

    [Fact]
    public async Task FetchAsync_Circle_EndsAtItsFirstRepetition()
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Web.Answer("/a", 302, ("Location", "/b"));
        fetching.Web.Answer("/b", 302, ("Location", "/a"));

        var answer = await fetching.FetchAsync("/a");

        Assert.Equal((WebOutcome.Failed, WebProblem.RedirectRefused), (answer.Outcome, answer.Problem));
        Assert.Equal(["/robots.txt", "/a", "/b"], fetching.Web.Visits.Select(visit => visit.Path));
    }

    [Fact]
    public async Task FetchAsync_RedirectsWithoutEnd_EndAtTheLimit()
    {
        await using var fetching = await FetchFixture.StartAsync(settings: ("MaxRedirects", "3"));
        fetching.Web.Answer("/a", context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = "/a" + context.Request.QueryString + "?";
            return Task.CompletedTask;
        });

        var answer = await fetching.FetchAsync("/a");

        Assert.Equal((WebOutcome.Failed, WebProblem.RedirectRefused), (answer.Outcome, answer.Problem));
        Assert.Equal(4, fetching.Web.VisitsOf("/a").Count);
    }

    [Fact]
    public async Task FetchAsync_FromHttpsToHttp_IsNotFollowed()
    {
        await using var fetching = await FetchFixture.StartAsync(isSecure: true);
        await using var plain = await LocalWebServer.StartAsync(fetching.Clock);
        fetching.Options.AllowedPorts.Add(plain.Port);
        fetching.Web.Answer("/page", 301, ("Location", plain.UrlOf("/page", FetchFixture.Host)));

        var answer = await fetching.FetchAsync("/page");

        Assert.Equal((WebOutcome.Failed, WebProblem.RedirectRefused), (answer.Outcome, answer.Problem));
        Assert.Empty(plain.Visits);
    }

    [Fact]
    public async Task FetchAsync_ToAnotherHost_ObeysItsRobotsToo()
    {
        await using var fetching = await FetchFixture.StartAsync();
        await using var other = await LocalWebServer.StartAsync(fetching.Clock);
        fetching.Names.Set("other.example", "127.0.0.1");
        fetching.Options.AllowedPorts.Add(other.Port);
        fetching.Web.Answer("/page", 302, ("Location", other.UrlOf("/page", "other.example")));
        other.Answer("/robots.txt", "text/plain", "User-agent: *\nDisallow: /");

        var answer = await fetching.FetchAsync("/page");

        Assert.Equal((WebOutcome.Blocked, WebProblem.RobotsForbid), (answer.Outcome, answer.Problem));
        Assert.Empty(other.VisitsOf("/page"));
    }
}
