using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newsdesk.Articles.V1;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Articles.FunctionalTests.Sources;

/// <summary>Creating, reading and changing sources.</summary>
public sealed class SourceCallTests
{
    private const string RequestId = "6f1ce2a1-9b0b-4b4a-8f7d-6a2f3c1d5e77";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task CreateSource_Defaults_AreFilledInAndReadBack(DatabaseKind kind)
    {
        await using var fixture = await SourceFixture.StartAsync(kind, new ScriptedWeb());

        var created = await fixture.CreatePausedAsync();

        Assert.Matches("^sources/s[a-z2-7]{20}$", created.Name);
        Assert.Equal((TimeSpan.FromMinutes(5), TimeSpan.FromDays(1)), (created.MinIntervalDuration.ToTimeSpan(), created.MaxIntervalDuration.ToTimeSpan()));
        Assert.Equal(IngestionFixture.Now, created.CreateTime.ToDateTimeOffset());
        Assert.Null(created.NextPollTime);
        Assert.Equal(created, await fixture.GetAsync(created));
    }

    [Fact]
    public async Task CreateSource_EverythingWrong_NamesEveryField()
    {
        await using var fixture = await SourceFixture.StartAsync(web: new ScriptedWeb());
        var source = new V1.Source
        {
            Url = "ftp://www.example.org/feed",
            DisplayName = "Two\nlines",
            Outlet = "example",
            MinIntervalDuration = new Duration { Seconds = -1 },
            MaxIntervalDuration = Duration.FromTimeSpan(TimeSpan.FromDays(8)),
        };

        var refusal = await Refusals.OfAsync(() => fixture.CreateAsync(source, "1", "no uuid"));

        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
        Assert.Equal(
            ["request_id", "source.display_name", "source.max_interval_duration", "source.min_interval_duration", "source.outlet", "source.url", "source_id"],
            refusal.Fields);
    }

    [Fact]
    public async Task CreateSource_NothingSent_IsRefused()
    {
        await using var fixture = await SourceFixture.StartAsync(web: new ScriptedWeb());

        var refusal = await Refusals.OfAsync(async () => await fixture.Sources.CreateSourceAsync(new CreateSourceRequest(), cancellationToken: Cancellation));

        Assert.Equal(["source", "source.url"], refusal.Fields);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task CreateSource_TakenIdOrAddress_AlreadyExists(DatabaseKind kind)
    {
        await using var fixture = await SourceFixture.StartAsync(kind, new ScriptedWeb());
        var first = await fixture.CreateAsync(new V1.Source { Url = SourceFixture.FeedUrl, Paused = true }, "example");

        var sameAddress = await Refusals.OfAsync(() => fixture.CreateAsync(new V1.Source { Url = "http://www.EXAMPLE.org/feed.xml#top" }, "other"));
        var sameId = await Refusals.OfAsync(() => fixture.CreateAsync(new V1.Source { Url = "https://other.example/feed" }, "example"));

        Assert.Equal("sources/example", first.Name);
        Assert.All([sameAddress, sameId], refusal => Assert.Equal((StatusCode.AlreadyExists, "SOURCE_ALREADY_EXISTS"), (refusal.StatusCode, refusal.Reason)));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task CreateSource_SameRequestId_AnswersTheSameSource(DatabaseKind kind)
    {
        await using var fixture = await SourceFixture.StartAsync(kind, new ScriptedWeb());
        var wanted = new V1.Source { Url = SourceFixture.FeedUrl, Paused = true };
        var first = await fixture.CreateAsync(wanted, requestId: RequestId);

        Assert.Equal(first, await fixture.CreateAsync(wanted, requestId: RequestId.ToUpperInvariant()));

        // A day later nobody retries; the id is free and the address is not.
        fixture.Clock.Advance(TimeSpan.FromHours(25));
        await fixture.CreateAsync(new V1.Source { Url = "https://other.example/feed", Paused = true }, requestId: Guid.NewGuid().ToString());
        Assert.Equal("SOURCE_ALREADY_EXISTS", (await Refusals.OfAsync(() => fixture.CreateAsync(wanted, requestId: RequestId))).Reason);
    }

    [Fact]
    public async Task CreateSource_UnknownOutlet_IsRefused()
    {
        await using var fixture = await SourceFixture.StartAsync(web: new ScriptedWeb());

        var refusal = await Refusals.OfAsync(() => fixture.CreateAsync(new V1.Source { Url = SourceFixture.FeedUrl, Outlet = "outlets/nobody" }));

        Assert.Equal(["source.outlet"], refusal.Fields);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task ListSources_PagesAndFilters_TellEachOnce(DatabaseKind kind)
    {
        await using var fixture = await SourceFixture.StartAsync(kind, new ScriptedWeb());
        await fixture.Outlets.CreateOutletAsync(
            new CreateOutletRequest { OutletId = "example", Outlet = new V1.Outlet { DisplayName = "The Example", Domains = { "example.org" } } }, cancellationToken: Cancellation);
        for (var i = 0; i < 5; i++)
        {
            await fixture.CreateAsync(new V1.Source { Url = $"https://{i}.example/feed", Paused = true, Outlet = i == 3 ? "outlets/example" : "" }, $"source-{i}");
        }

        List<string> names = [];
        var request = new ListSourcesRequest { PageSize = 2 };
        do
        {
            var page = await fixture.Sources.ListSourcesAsync(request, cancellationToken: Cancellation);
            names.AddRange(page.Sources.Select(source => source.Name));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(Enumerable.Range(0, 5).Select(i => $"sources/source-{i}"), names);
        Assert.Equal(["sources/source-3"], await NamesAsync(fixture, new ListSourcesRequest { Outlet = "outlets/example" }));
        Assert.Empty(await NamesAsync(fixture, new ListSourcesRequest { Health = V1.Source.Types.Health.Failing }));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task UpdateSource_Mask_ChangesWhatItNames(DatabaseKind kind)
    {
        await using var fixture = await SourceFixture.StartAsync(kind, new ScriptedWeb());
        var source = await fixture.CreatePausedAsync();
        var wanted = new V1.Source { Name = source.Name, DisplayName = "Example", MaxIntervalDuration = Duration.FromTimeSpan(TimeSpan.FromHours(2)), PollCount = 9 };

        var named = await fixture.UpdateAsync(wanted, "display_name", "poll_count");
        var populated = await fixture.UpdateAsync(wanted);
        var all = await fixture.UpdateAsync(new V1.Source { Name = source.Name, Url = source.Url, Paused = true }, "*");

        Assert.Equal(("Example", TimeSpan.FromDays(1), 0L), (named.DisplayName, named.MaxIntervalDuration.ToTimeSpan(), named.PollCount));
        Assert.Equal(("Example", TimeSpan.FromHours(2), true), (populated.DisplayName, populated.MaxIntervalDuration.ToTimeSpan(), populated.Paused));
        Assert.Equal(("", TimeSpan.FromDays(1)), (all.DisplayName, all.MaxIntervalDuration.ToTimeSpan()));
        Assert.Equal(4, new[] { source.Etag, named.Etag, populated.Etag, all.Etag }.Distinct().Count());
    }

    [Fact]
    public async Task UpdateSource_OldEtag_IsAborted()
    {
        await using var fixture = await SourceFixture.StartAsync(web: new ScriptedWeb());
        var source = await fixture.CreatePausedAsync();
        await fixture.UpdateAsync(new V1.Source { Name = source.Name, DisplayName = "One" });

        var refusal = await Refusals.OfAsync(() => fixture.UpdateAsync(new V1.Source { Name = source.Name, DisplayName = "Two", Etag = source.Etag }));

        Assert.Equal((StatusCode.Aborted, "ETAG_MISMATCH"), (refusal.StatusCode, refusal.Reason));
    }

    [Fact]
    public async Task UpdateSource_ShortestAboveLongestThatStays_IsRefused()
    {
        await using var fixture = await SourceFixture.StartAsync(web: new ScriptedWeb());
        var source = await fixture.CreatePausedAsync();

        var refusal = await Refusals.OfAsync(() => fixture.UpdateAsync(new V1.Source { Name = source.Name, MinIntervalDuration = Duration.FromTimeSpan(TimeSpan.FromDays(2)) }));

        Assert.Equal(["source.max_interval_duration"], refusal.Fields);
    }

    [Fact]
    public async Task UpdateSource_AddressOfAnother_AlreadyExists()
    {
        await using var fixture = await SourceFixture.StartAsync(web: new ScriptedWeb());
        await fixture.CreatePausedAsync("https://other.example/feed");
        var source = await fixture.CreatePausedAsync();

        var refusal = await Refusals.OfAsync(() => fixture.UpdateAsync(new V1.Source { Name = source.Name, Url = "https://other.example/feed" }));

        Assert.Equal(StatusCode.AlreadyExists, refusal.StatusCode);
    }

    [Fact]
    public async Task UnknownSource_EveryCall_IsNotFound()
    {
        await using var fixture = await SourceFixture.StartAsync(web: new ScriptedWeb());
        var nobody = new V1.Source { Name = "sources/nobody", DisplayName = "Nobody" };
        Func<Task>[] calls =
        [
            () => fixture.GetAsync(nobody),
            () => fixture.UpdateAsync(nobody),
            () => fixture.PollAsync(nobody),
            () => fixture.PollsAsync(nobody),
            async () => await fixture.Sources.DeleteSourceAsync(new DeleteSourceRequest { Name = nobody.Name }, cancellationToken: Cancellation),
        ];

        foreach (var call in calls)
        {
            Assert.Equal("SOURCE_NOT_FOUND", (await Refusals.OfAsync(call)).Reason);
        }
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task DeleteSource_PolledSource_KeepsItsArticles(DatabaseKind kind)
    {
        var web = new ScriptedWeb();
        web.Give(SourceFixture.FeedUrl, FeedText.Rss(FeedText.Full(1, IngestionFixture.Now)));
        await using var fixture = await SourceFixture.StartAsync(kind, web);
        var source = await fixture.PolledAsync(await fixture.CreateAsync());

        var refusal = await Refusals.OfAsync(async () => await fixture.Sources.DeleteSourceAsync(new DeleteSourceRequest { Name = source.Name, Etag = "x" }, cancellationToken: Cancellation));
        await fixture.Sources.DeleteSourceAsync(new DeleteSourceRequest { Name = source.Name, Etag = source.Etag }, cancellationToken: Cancellation);

        Assert.Equal("ETAG_MISMATCH", refusal.Reason);
        Assert.Equal("SOURCE_NOT_FOUND", (await Refusals.OfAsync(() => fixture.GetAsync(source))).Reason);
        Assert.Single(await fixture.ArticlesAsync());
    }

    private static async Task<IEnumerable<string>> NamesAsync(SourceFixture fixture, ListSourcesRequest request) =>
        (await fixture.Sources.ListSourcesAsync(request, cancellationToken: Cancellation)).Sources.Select(source => source.Name);
}
