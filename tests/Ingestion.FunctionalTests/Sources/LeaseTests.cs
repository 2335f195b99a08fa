using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Newsdesk.Articles.Ports;
using Newsdesk.Testing;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Articles.FunctionalTests.Sources;

/// <summary>One poll of a source at a time, whoever runs and whoever dies.</summary>
public sealed class LeaseTests
{
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);

    private readonly ScriptedWeb _web = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<WebAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task DeadReplica_ItsSourceIsTakenOverWhenTheLeaseIsOver(DatabaseKind kind)
    {
        _web.Give(SourceFixture.FeedUrl, FeedText.Rss());
        await using var fixture = await SourceFixture.StartAsync(kind, _web);
        var source = await fixture.PolledAsync(await fixture.CreateAsync());
        await fixture.Service.StopAsync();
        await LeaseElsewhereAsync(fixture, source);
        await fixture.Service.StartAsync();

        // Due, and in the hands of one that gives no sign of life.
        fixture.Clock.Advance(LeaseTime - TimeSpan.FromSeconds(1));
        var bystander = await fixture.PolledAsync(await fixture.CreateAsync("https://other.example/feed"));
        Assert.Equal(1, bystander.PollCount);
        Assert.Equal("SOURCE_BEING_POLLED", (await Refusals.OfAsync(() => fixture.PollAsync(source))).Reason);
        Assert.Equal(1, (await fixture.GetAsync(source)).PollCount);

        fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        await fixture.PolledAsync(source, 2);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task PollThatLostItsLease_WritesNoResult(DatabaseKind kind)
    {
        Hold();
        await using var fixture = await SourceFixture.StartAsync(kind, _web);
        var source = await fixture.CreateAsync();
        await _asked.Task.WaitAsync(Cancellation);

        await LeaseElsewhereAsync(fixture, source);
        _answer.SetResult(ScriptedWeb.Page(SourceFixture.FeedUrl, FeedText.Rss(FeedText.Full(1, IngestionFixture.Now)), "application/xml"));

        await Eventually.TrueAsync(() => fixture.Service.Log.Entries.Any(entry => entry.EventName == "LeaseLost"));
        Assert.Equal(0, (await fixture.GetAsync(source)).PollCount);
        Assert.Empty(await fixture.PollsAsync(source));
        // What was taken in stays; whoever polls next finds it unchanged.
        Assert.Single(await fixture.ArticlesAsync(source));
        fixture.Clock.Advance(LeaseTime);
        source = await fixture.PolledAsync(source);
        Assert.Equal(("1 entry: 1 unchanged.", 0L), (source.HealthReason, source.ArticleCount));
    }

    [Fact]
    public async Task LongPoll_KeepsItsLease()
    {
        Hold();
        await using var fixture = await SourceFixture.StartAsync(web: _web);
        var source = await fixture.CreateAsync();
        await _asked.Task.WaitAsync(Cancellation);
        for (var i = 0; i < 9; i++)
        {
            var before = await ExpireTimeAsync(fixture, source);
            fixture.Clock.Advance(LeaseTime / 3);
            await Eventually.TrueAsync(async () => await ExpireTimeAsync(fixture, source) > before);
        }

        _answer.SetResult(ScriptedWeb.Page(SourceFixture.FeedUrl, FeedText.Rss(), "application/xml"));

        source = await fixture.PolledAsync(source);
        var poll = Assert.Single(await fixture.PollsAsync(source));
        Assert.Equal(LeaseTime * 3, poll.ElapsedDuration.ToTimeSpan());
        Assert.Equal(1, _web.CountOf(SourceFixture.FeedUrl));
    }

    [Fact]
    public async Task Stop_PollUnderWay_IsBrokenOffAndRepeatedAfterTheStart()
    {
        Hold();
        await using var fixture = await SourceFixture.StartAsync(web: _web);
        var source = await fixture.CreateAsync();
        await _asked.Task.WaitAsync(Cancellation);

        await fixture.Service.StopAsync();
        _web.Give(SourceFixture.FeedUrl, FeedText.Rss());
        await fixture.Service.StartAsync();

        // No lease is in the way, though no time has passed.
        Assert.Equal(1, (await fixture.PolledAsync(source)).PollCount);
    }

    [Fact]
    public async Task OtherAddressDuringAPoll_ItsResultIsNotStored()
    {
        const string Other = "https://other.example/feed";
        Hold();
        _web.Give(Other, FeedText.Rss());
        await using var fixture = await SourceFixture.StartAsync(web: _web);
        var source = await fixture.CreateAsync();
        await _asked.Task.WaitAsync(Cancellation);

        await fixture.UpdateAsync(new V1.Source { Name = source.Name, Url = Other });
        source = await fixture.PolledAsync(source);
        _answer.SetResult(ScriptedWeb.Page(SourceFixture.FeedUrl, "no feed", "text/html"));

        await Eventually.TrueAsync(() => fixture.Service.Log.Entries.Any(entry => entry.EventName == "LeaseLost"));
        Assert.Equal(source, await fixture.GetAsync(source));
    }

    [Fact]
    public async Task CallerLeaves_PollGoesOn()
    {
        Hold();
        await using var fixture = await SourceFixture.StartAsync(web: _web);
        var source = await fixture.CreatePausedAsync();
        using var leaving = new CancellationTokenSource();
        var call = fixture.Sources.PollSourceAsync(new V1.PollSourceRequest { Name = source.Name }, cancellationToken: leaving.Token);
        await _asked.Task.WaitAsync(Cancellation);

        await leaving.CancelAsync();
        await Refusals.OfAsync(async () => await call);
        _answer.SetResult(ScriptedWeb.Page(SourceFixture.FeedUrl, FeedText.Rss(), "application/xml"));

        await fixture.PolledAsync(source);
    }

    [Fact]
    public async Task TwoReplicas_EverySourceIsPolledOnce()
    {
        await using var fixture = await SourceFixture.StartAsync(DatabaseKind.Postgres, _web);
        await using var other = await StartReplicaAsync(fixture);
        List<V1.Source> sources = [];
        for (var i = 0; i < 20; i++)
        {
            var url = $"https://{i}.example/feed";
            _web.Give(url, FeedText.Rss(FeedText.Full(i, IngestionFixture.Now.AddHours(-i), topic: i + 1)));
            sources.Add(await fixture.CreateAsync(url));
        }

        for (var round = 1; round <= 3; round++)
        {
            foreach (var source in sources)
            {
                await fixture.PolledAsync(source, round);
            }

            Assert.All(sources, (_, i) => Assert.Equal(round, _web.CountOf($"https://{i}.example/feed")));
            fixture.Clock.Advance(TimeSpan.FromDays(1));
        }

        await other.StopAsync(Cancellation);
    }

    /// <summary>The feed is not answered before the test says so.</summary>
    private void Hold() => _web.Give(SourceFixture.FeedUrl, async (_, cancellationToken) =>
    {
        _asked.TrySetResult();
        return await _answer.Task.WaitAsync(cancellationToken);
    });

    // As another replica does that then dies.
    private static async Task LeaseElsewhereAsync(SourceFixture fixture, V1.Source source)
    {
        await using var connection = await fixture.Service.Database.OpenAsync(Cancellation);
        var changed = await connection.ExecuteAsync(
            "UPDATE sources SET next_poll_time = 0, lease_token = lease_token + 1, lease_expire_time = @ExpireTime WHERE source = @Id",
            new { Id = source.Name.Split('/')[1], ExpireTime = (IngestionFixture.Now + LeaseTime - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond });
        Assert.Equal(1, changed);
    }

    private static async Task<long> ExpireTimeAsync(SourceFixture fixture, V1.Source source)
    {
        await using var connection = await fixture.Service.Database.OpenAsync(Cancellation);
        return await connection.ExecuteScalarAsync<long>("SELECT lease_expire_time FROM sources WHERE source = @Id", new { Id = source.Name.Split('/')[1] });
    }

    private async Task<WebApplication> StartReplicaAsync(SourceFixture fixture)
    {
        string[] arguments =
        [
            "--environment=Development", "--Listen:Port=0", "--Listen:HealthPort=0", $"--Sidecar:GrpcEndpoint={fixture.Service.Sidecar.Address}", fixture.Service.Database.Setting,
        ];
        var replica = IngestionHost.Build(arguments, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddProvider(fixture.Service.Log);
            SourceFixture.Configure(builder, fixture.Clock, _web);
        });
        await replica.StartAsync(Cancellation);
        return replica;
    }
}
