using System.Collections.Concurrent;
using Dapper;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newsdesk.Platform.FunctionalTests.Probe;
using Newsdesk.Platform.Messaging;
using Newsdesk.Platform.Storage;
using Newsdesk.Testing;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Platform.FunctionalTests.Messaging;

public sealed class OutboxTests
{
    private const string Topic = "probe-answered";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task PublishAsync_Committed_ReachesTheSidecarWhole(DatabaseKind kind)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, kind);

        await PublishAsync(service.Store, Topic, "a1/1", "hello");

        var published = Assert.Single(await service.Sidecar.WaitForAsync(Topic, 1, Cancellation));
        Assert.Equal("a1/1", published.Id);
        Assert.Equal("google.protobuf.StringValue", published.Type);
        Assert.Equal("application/octet-stream", published.ContentType);
        Assert.Equal("hello", published.Parse(StringValue.Parser).Value);
        await WaitForEmptyOutboxAsync(service);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task PublishAsync_WorkFails_PublishesNothing(DatabaseKind kind)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, kind);

        await Assert.ThrowsAsync<InvalidOperationException>(() => service.Store.WriteAsync(
            async (session, token) =>
            {
                await session.PublishAsync(Event(Topic, "never", ""), token);
                throw new InvalidOperationException("changed my mind");
            },
            Cancellation));
        await PublishAsync(service.Store, Topic, "later", "");

        Assert.Equal(["later"], (await service.Sidecar.WaitForAsync(Topic, 1, Cancellation)).Select(published => published.Id));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Relay_SidecarRefuses_TriesUntilAllAreAcknowledged(DatabaseKind kind)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, kind, settings: "--Outbox:MinBackoff=00:00:00.01");
        var tries = new ConcurrentDictionary<string, int>();
        // Each event is refused twice.
        service.Sidecar.OnPublish = published => tries.AddOrUpdate(published.Id, 1, (_, count) => count + 1) <= 2
            ? throw new RpcException(new Status(StatusCode.Unavailable, "not now"))
            : Task.CompletedTask;

        await Task.WhenAll(Enumerable.Range(0, 250).Select(i => PublishAsync(service.Store, Topic, $"e{i:000}", "")));

        var published = await service.Sidecar.WaitForAsync(Topic, 250, Cancellation);
        Assert.Equal(250, published.Select(one => one.Id).Distinct().Count());
        Assert.All(tries.Values, count => Assert.True(count >= 3));
        await WaitForEmptyOutboxAsync(service);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Relay_OneTopicFails_PublishesTheOthers(DatabaseKind kind)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, kind);
        service.Sidecar.OnPublish = published => published.Topic == "broken"
            ? throw new RpcException(new Status(StatusCode.Unavailable, "not now"))
            : Task.CompletedTask;

        for (var i = 0; i < 5; i++)
        {
            await PublishAsync(service.Store, "broken", $"b{i}", "");
            await PublishAsync(service.Store, Topic, $"e{i}", "");
        }

        await service.Sidecar.WaitForAsync(Topic, 5, Cancellation);
        Assert.Equal(5, await CountAsync(service, "broken"));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Relay_StoppedInBetween_GoesOnAfterTheStart(DatabaseKind kind)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, kind);
        var refusing = true;
        service.Sidecar.OnPublish = _ => refusing ? throw new RpcException(new Status(StatusCode.Unavailable, "not now")) : Task.CompletedTask;
        for (var i = 0; i < 20; i++)
        {
            await PublishAsync(service.Store, Topic, $"e{i:00}", "");
        }

        await service.StopAsync();
        refusing = false;
        await service.StartAsync();

        var published = await service.Sidecar.WaitForAsync(Topic, 20, Cancellation);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"e{i:00}"), published.Select(one => one.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Relay_OneByOne_KeepsTheOrderOfTheCommits()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, settings: "--Outbox:MaxBatch=1");

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => PublishAsync(service.Store, Topic, $"e{i:00}", "")));

        var published = await service.Sidecar.WaitForAsync(Topic, 50, Cancellation);
        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"e{i:00}"), published.Select(one => one.Id));
    }

    [Fact]
    public async Task Relay_LargeEvents_AreAllPublished()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, settings: "--Outbox:MaxBatchBytes=1024");
        var large = new string('x', 600);

        await Task.WhenAll(Enumerable.Range(0, 7).Select(i => PublishAsync(service.Store, Topic, $"e{i}", large + large)));

        Assert.Equal(7, (await service.Sidecar.WaitForAsync(Topic, 7, Cancellation)).Count);
    }

    private static Task PublishAsync(IDatabase store, string topic, string id, string text) =>
        store.WriteAsync((session, token) => session.PublishAsync(Event(topic, id, text), token), Cancellation);

    private static OutboxEvent Event(string topic, string id, string text) => new(topic, id, new StringValue { Value = text });

    private static Task<long> CountAsync(ServiceFixture service, string topic) => service.Store.ReadAsync(
        (connection, _) => connection.ExecuteScalarAsync<long>("SELECT count(*) FROM outbox WHERE topic = @topic", new { topic }),
        Cancellation);

    private static Task WaitForEmptyOutboxAsync(ServiceFixture service) => Eventually.TrueAsync(async () => await CountAsync(service, Topic) == 0);
}
