using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Newsdesk.Articles.Ports;
using Newsdesk.Testing;
using Newsdesk.Testing.Web;

namespace Newsdesk.Articles.FunctionalTests.Fetching;

public sealed class FetchTests
{
    [Fact]
    public async Task FetchAsync_Document_ComesWithWhatTheServerSaysOfIt()
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Web.Answer("/feed", context =>
        {
            context.Response.ContentType = "text/xml; charset=\"ISO-8859-1\"";
            context.Response.Headers.ETag = "not-quoted";
            context.Response.Headers.LastModified = "yesterday";
            return context.Response.WriteAsync("<rss/>");
        });

        var answer = await fetching.FetchAsync("/feed?n=1#top", WebContent.Feed);

        Assert.Equal((WebOutcome.Received, WebProblem.None, 200), (answer.Outcome, answer.Problem, answer.StatusCode));
        Assert.Equal("<rss/>", Encoding.UTF8.GetString(answer.Body));
        Assert.Equal(("text/xml; charset=\"ISO-8859-1\"", "not-quoted", "yesterday"), (answer.ContentType, answer.EntityTag, answer.LastModified));
        Assert.Equal((fetching.UrlOf("/feed?n=1"), null, 6L), (answer.Url, answer.MovedUrl, answer.ReceivedBytes));
        Assert.Equal("/feed?n=1", Assert.Single(fetching.Web.VisitsOf("/feed")).Path);
    }

    [Fact]
    public async Task FetchAsync_WithValidators_AreSentAsTheyCameAndNothingHasChanged()
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Web.Answer("/feed", 304, ("ETag", "W/\"2\""));

        var answer = await fetching.FetchAsync(new WebRequest { Url = fetching.UrlOf("/feed"), Content = WebContent.Feed, EntityTag = "not-quoted", LastModified = "yesterday" });
        var unasked = await fetching.FetchAsync("/feed", WebContent.Feed);

        Assert.Equal((WebOutcome.NotModified, WebProblem.None, 304, "W/\"2\""), (answer.Outcome, answer.Problem, answer.StatusCode, answer.EntityTag));
        Assert.Equal((WebOutcome.Failed, WebProblem.BadAnswer), (unasked.Outcome, unasked.Problem));
        var headers = fetching.Web.VisitsOf("/feed")[0].Headers;
        Assert.Equal(("not-quoted", "yesterday"), (headers["If-None-Match"], headers["If-Modified-Since"]));
    }

    [Theory]
    [InlineData(204, WebOutcome.Failed, WebProblem.BadAnswer)]
    [InlineData(300, WebOutcome.Failed, WebProblem.BadAnswer)]
    [InlineData(400, WebOutcome.Failed, WebProblem.NotFound)]
    [InlineData(401, WebOutcome.Blocked, WebProblem.Forbidden)]
    [InlineData(403, WebOutcome.Blocked, WebProblem.Forbidden)]
    [InlineData(404, WebOutcome.Failed, WebProblem.NotFound)]
    [InlineData(408, WebOutcome.Failed, WebProblem.TimedOut)]
    [InlineData(410, WebOutcome.Blocked, WebProblem.Forbidden)]
    [InlineData(429, WebOutcome.Failed, WebProblem.Throttled)]
    [InlineData(451, WebOutcome.Blocked, WebProblem.Forbidden)]
    [InlineData(501, WebOutcome.Failed, WebProblem.ServerError)]
    public async Task FetchAsync_StatusThatIsNoDocument_IsToldOnceAsked(int status, WebOutcome outcome, WebProblem problem)
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Web.Answer("/page", status);

        var answer = await fetching.FetchAsync("/page");

        Assert.Equal((outcome, problem, status), (answer.Outcome, answer.Problem, answer.StatusCode));
        Assert.NotEmpty(answer.Reason);
        Assert.Single(fetching.Web.VisitsOf("/page"));
    }

    [Theory]
    [InlineData("image/png", WebProblem.UnreadableType)]
    [InlineData("video/mp4", WebProblem.UnreadableType)]
    [InlineData("application/pdf", WebProblem.UnreadableType)]
    [InlineData("application/octet-stream", WebProblem.None)]
    [InlineData("text/plain", WebProblem.None)]
    [InlineData("nonsense", WebProblem.None)]
    public async Task FetchAsync_Type_IsRefusedOnlyWhenNothingThereCouldBeRead(string type, WebProblem problem)
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Web.Answer("/page", type, "<html>");

        var answer = await fetching.FetchAsync("/page");

        Assert.Equal(problem, answer.Problem);
    }

    [Fact]
    public async Task FetchAsync_OverTls_SpeaksHttp2()
    {
        await using var fetching = await FetchFixture.StartAsync(isSecure: true);
        fetching.Web.Answer("/page", "text/html", "page");

        var answer = await fetching.FetchAsync("/page");

        Assert.Equal("page", Encoding.UTF8.GetString(answer.Body));
        Assert.Equal("HTTP/2", Assert.Single(fetching.Web.VisitsOf("/page")).Protocol);
    }

    [Fact]
    public async Task FetchAsync_CertificateThatNobodySigned_IsNoAnswer()
    {
        await using var fetching = await FetchFixture.StartAsync();
        await using var secure = await LocalWebServer.StartAsync(fetching.Clock, isSecure: true);
        secure.Answer("/page", "text/html", "page");
        fetching.Options.AllowedPorts.Add(secure.Port);

        var answer = await fetching.FetchAsync(new WebRequest { Url = secure.UrlOf("/page"), Content = WebContent.Page });

        Assert.Equal((WebOutcome.Failed, WebProblem.Unreachable), (answer.Outcome, answer.Problem));
        Assert.Empty(secure.Visits);
    }

    [Fact]
    public async Task FetchAsync_NobodyThere_IsNoAnswer()
    {
        await using var fetching = await FetchFixture.StartAsync();
        var port = FreePort.Next();
        fetching.Options.AllowedPorts.Add(port);

        var refused = await fetching.FetchAsync(new WebRequest { Url = $"http://{FetchFixture.Host}:{port}/", Content = WebContent.Page });
        var unknown = await fetching.FetchAsync(new WebRequest { Url = "http://no-such-name.example/", Content = WebContent.Page });

        Assert.Equal((WebOutcome.Failed, WebProblem.Unreachable), (refused.Outcome, refused.Problem));
        Assert.Equal((WebOutcome.Failed, WebProblem.Unreachable), (unknown.Outcome, unknown.Problem));
    }

    [Fact]
    public async Task FetchAsync_EveryOutcome_IsCountedByContentOutcomeAndProblem()
    {
        await using var fetching = await FetchFixture.StartAsync();
        fetching.Web.Answer("/page", "text/html", "page");
        var meters = fetching.Services.GetRequiredService<IMeterFactory>();
        List<string> counts = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Name == "newsdesk.ingestion.fetches" && instrument.Meter.Scope == meters)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => counts.Add(string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
        listener.Start();

        await fetching.FetchAsync("/page");
        await fetching.FetchAsync("/none", WebContent.Feed);
        await fetching.FetchAsync(new WebRequest { Url = "http://10.0.0.1/", Content = WebContent.Feed });

        Assert.Equal(
            [
                "content=Page outcome=Received problem=None", "content=Feed outcome=Failed problem=NotFound", "content=Feed outcome=Blocked problem=AddressRefused",
            ],
            counts);
    }

    [Fact]
    public async Task FetchAsync_WithoutContact_WarnsOnce()
    {
        await using var fetching = await FetchFixture.StartAsync(settings: ("Contact", ""));

        await fetching.FetchAsync("/page");
        await fetching.FetchAsync("/page");

        Assert.Single(fetching.Log.Entries, entry => entry.EventName == "NoContact");
        Assert.Equal("NewsdeskBot/1.0", fetching.Web.VisitsOf("/page")[0].Headers["User-Agent"]);
    }
}
