using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Newsdesk.Entities.V1;
using Newsdesk.Platform.Hosting;
using Newsdesk.Testing;
using Newsdesk.Testing.Storage;
using Newsdesk.Testing.Web;

namespace Newsdesk.Entities.FunctionalTests.Summaries;

public sealed class SummaryTests
{
    private const string Path = "/page/summary/Russia";

    private const string Page =
        """{"wikibase_item":"Q159","extract":"Russia is a country.","content_urls":{"desktop":{"page":"https://wiki.example/wiki/Russia"}}}""";

    private readonly SteppedClock _clock = new(new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetEntity_NotEnabled_AsksNobody()
    {
        await using var web = await LocalWebServer.StartAsync();
        web.Answer(Path, "application/json", Page);
        await using var fixture = await EntityFixture.StartAsync(settings: [$"--Summaries:BaseAddress={web.Address}", "--Summaries:Contact=desk@example.org"]);

        Assert.Null((await GetAsync(fixture)).Summary);
        Assert.Empty(web.Visits);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task GetEntity_PageOfTheItem_IsFetchedOnceAndKept(DatabaseKind database)
    {
        await using var web = await LocalWebServer.StartAsync();
        web.Answer(Path, "application/json", Page);
        await using var fixture = await StartAsync(web, database);

        var first = await GetAsync(fixture);
        await fixture.Service.StopAsync();
        await fixture.Service.StartAsync();
        var again = await GetAsync(fixture);

        Assert.Equal(("Russia is a country.", "CC-BY-SA-4.0", "https://wiki.example/wiki/Russia"), (first.Summary.Text, first.Summary.License, first.Summary.Uri));
        Assert.Equal(_clock.GetUtcNow(), first.Summary.RetrieveTime.ToDateTimeOffset());
        Assert.Equal(first, again);
        var visit = Assert.Single(web.Visits);
        Assert.Equal("Newsdesk/1.0 (+desk@example.org)", visit.Headers["User-Agent"]);
    }

    [Fact]
    public async Task OtherCalls_SummariesEnabled_AskNobody()
    {
        await using var web = await LocalWebServer.StartAsync();
        web.Answer(Path, "application/json", Page);
        await using var fixture = await StartAsync(web);
        var client = Client(fixture);

        var batch = await client.BatchGetEntitiesAsync(new() { Names = { "entities/q159" } }, cancellationToken: Cancellation);
        var list = await client.ListEntitiesAsync(new(), cancellationToken: Cancellation);
        var found = await client.SearchEntitiesAsync(new() { Query = "Russia" }, cancellationToken: Cancellation);
        var unknown = await client.GetEntityAsync(new() { Name = "entities/taliban" }, cancellationToken: Cancellation);

        Assert.All([.. batch.Entities, .. list.Entities, .. found.Entities, unknown], entity => Assert.Null(entity.Summary));
        Assert.Empty(web.Visits);
    }

    [Theory]
    [InlineData(404, "")]
    [InlineData(200, """{"wikibase_item":"Q1","extract":"Another.","content_urls":{"desktop":{"page":"https://wiki.example/wiki/Russia"}}}""")]
    public async Task GetEntity_NoPageOrAnothers_IsRememberedForAWhile(int status, string body)
    {
        await using var web = await LocalWebServer.StartAsync();
        web.Answer(Path, context => Write(context, status, body));
        await using var fixture = await StartAsync(web);

        Assert.Null((await GetAsync(fixture)).Summary);
        Assert.Null((await GetAsync(fixture)).Summary);
        Assert.Single(web.Visits);

        _clock.Advance(TimeSpan.FromDays(8));
        web.Answer(Path, "application/json", Page);
        Assert.NotNull((await GetAsync(fixture)).Summary);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task GetEntity_ServerAsksToBeLeftAlone_IsNotAskedBefore(int status)
    {
        await using var web = await LocalWebServer.StartAsync();
        web.Answer(Path, status, ("Retry-After", "600"));
        await using var fixture = await StartAsync(web);

        Assert.Null((await GetAsync(fixture)).Summary);
        web.Answer(Path, "application/json", Page);
        _clock.Advance(TimeSpan.FromSeconds(599));
        Assert.Null((await GetAsync(fixture)).Summary);
        Assert.Single(web.Visits);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull((await GetAsync(fixture)).Summary);
    }

    [Fact]
    public async Task GetEntity_OldSummaryAndNoServer_AnswersTheOldOne()
    {
        var web = await LocalWebServer.StartAsync();
        web.Answer(Path, "application/json", Page);
        await using var fixture = await StartAsync(web);
        var first = await GetAsync(fixture);
        await web.DisposeAsync();

        _clock.Advance(TimeSpan.FromDays(31));

        Assert.Equal(first, await GetAsync(fixture));
    }

    [Fact]
    public async Task GetEntity_NobodyListens_AnswersWhatTheKnowledgeBaseHas()
    {
        await using var fixture = await EntityFixture.StartAsync(settings: ["--Summaries:Enabled=true", $"--Summaries:BaseAddress=http://127.0.0.1:{FreePort.Next()}", "--Summaries:Contact=desk@example.org"]);

        var entity = await GetAsync(fixture);

        Assert.Equal(("Russia", null), (entity.DisplayName, entity.Summary));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public async Task GetEntity_ServerNeverEnds_IsAnsweredInTime(int bytes)
    {
        await using var web = await LocalWebServer.StartAsync();
        web.Answer(Path, async context =>
        {
            await context.Response.Body.WriteAsync(new byte[bytes], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await using var fixture = await EntityFixture.StartAsync(settings: [.. Settings(web), "--Summaries:Timeout=00:00:00.200"]);

        Assert.Null((await GetAsync(fixture)).Summary);
        Assert.Null((await GetAsync(fixture)).Summary);
        Assert.Single(web.Visits);
    }

    [Fact]
    public async Task GetEntity_CallerInAHurry_IsAnsweredBeforeTheDeadline()
    {
        await using var web = await LocalWebServer.StartAsync();
        web.Answer(Path, context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        await using var fixture = await EntityFixture.StartAsync(settings: [.. Settings(web), "--Summaries:Timeout=00:00:30"]);

        var entity = await Client(fixture).GetEntityAsync(
            new() { Name = "entities/q159" }, deadline: TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(4), cancellationToken: Cancellation);

        Assert.Null(entity.Summary);
    }

    [Fact]
    public async Task GetEntity_AnswerTooLarge_IsLeftOut()
    {
        await using var web = await LocalWebServer.StartAsync();
        web.Answer(Path, "application/json", Page + new string(' ', 200_000));
        await using var fixture = await StartAsync(web);

        Assert.Null((await GetAsync(fixture)).Summary);
    }

    [Theory]
    [InlineData("{SERVER}/page/summary/Russian_Federation", true)]
    [InlineData("Russian_Federation", true)]
    [InlineData("http://localhost:{PORT}/page/summary/Russian_Federation", false)]
    [InlineData("/page/summary/Russia", false)]
    public async Task GetEntity_PageWasRenamed_IsFollowedOnTheSameServerOnly(string location, bool found)
    {
        await using var web = await LocalWebServer.StartAsync();
        var address = location.Replace("{SERVER}", web.UrlOf(""), StringComparison.Ordinal).Replace("{PORT}", $"{web.Port}", StringComparison.Ordinal);
        web.Answer(Path, 302, ("Location", address));
        web.Answer("/page/summary/Russian_Federation", "application/json", Page);
        await using var fixture = await StartAsync(web);

        Assert.Equal(found, (await GetAsync(fixture)).Summary is not null);
    }

    [Fact]
    public async Task GetEntity_ManyAtOnce_AsksForNoMoreThanAllowed()
    {
        var free = new TaskCompletionSource();
        await using var web = await LocalWebServer.StartAsync();
        using var knowledge = new KnowledgeFixture();
        await using var service = await knowledge.StartAsync(settings: [.. Settings(web), "--Summaries:Timeout=00:00:30", "--Summaries:MaxConcurrency=2"]);
        await knowledge.ImportAsync(service, "cities", lines: 10);
        await KnowledgeFixture.ActivateAsync(service, "cities");
        var numbers = Enumerable.Range(1, 10).ToList();
        numbers.ForEach(number => web.Answer($"/page/summary/Zorblax_{number}", async context =>
        {
            await free.Task;
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }));

        var client = service.Client<EntityService.EntityServiceClient>();
        var calls = numbers.ConvertAll(number => client.GetEntityAsync(new() { Name = $"entities/q{number}" }, cancellationToken: Cancellation).ResponseAsync);
        await Eventually.TrueAsync(() => web.MostAtOnce == 2);
        free.SetResult();
        await Task.WhenAll(calls);

        Assert.Equal((10, 2), (web.Visits.Count, web.MostAtOnce));
    }

    [Theory]
    [InlineData("--Summaries:Enabled=true", "Contact")]
    [InlineData("--Summaries:BaseAddress=ftp://wiki.example/", "not an http or https address")]
    public async Task Start_WrongSettings_IsOneClearSentence(string setting, string reason)
    {
        using var folder = new TemporaryFolder();
        await using var app = EntityHost.Build([setting, "--Listen:Port=0", "--Listen:HealthPort=0", $"--Database:Path={System.IO.Path.Combine(folder.Path, "e.db")}"]);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync(Cancellation));

        Assert.Contains(reason, StartupFailure.Describe(failure), StringComparison.Ordinal);
    }

    private static string[] Settings(LocalWebServer web) => ["--Summaries:Enabled=true", $"--Summaries:BaseAddress={web.Address}", "--Summaries:Contact=desk@example.org"];

    private static EntityService.EntityServiceClient Client(EntityFixture fixture) => fixture.Service.Client<EntityService.EntityServiceClient>();

    private static async Task<Entity> GetAsync(EntityFixture fixture) => await Client(fixture).GetEntityAsync(new() { Name = "entities/q159" }, cancellationToken: Cancellation);

    private static Task Write(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    private Task<EntityFixture> StartAsync(LocalWebServer web, DatabaseKind database = DatabaseKind.Sqlite) =>
        EntityFixture.StartAsync(database, builder => builder.Services.AddSingleton<TimeProvider>(_clock), Settings(web));
}
