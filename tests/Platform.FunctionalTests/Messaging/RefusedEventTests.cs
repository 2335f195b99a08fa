using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Dapper;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Newsdesk.Platform.FunctionalTests.Probe;
using Newsdesk.Platform.Messaging;
using Newsdesk.Platform.Storage;
using Newsdesk.Platform.Telemetry;
using Newsdesk.Testing;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Platform.FunctionalTests.Messaging;

/// <summary>Events that the sidecar does not take, and those behind them.</summary>
public sealed class RefusedEventTests
{
    private const string Topic = "probe-answered";
    private const string LongBackoff = "--Outbox:MinBackoff=00:10:00";
    private const string LongMaxBackoff = "--Outbox:MaxBackoff=00:10:00";

    private readonly ConcurrentDictionary<string, int> _tries = new(StringComparer.Ordinal);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Relay_MoreAreRefusedThanFitOnTheWay_PublishesThoseBehind(DatabaseKind kind)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, kind, settings: ["--Outbox:MaxBatch=4", "--Outbox:MinBackoff=00:00:00.01"]);
        RefuseBroken(service);

        await PublishAsync(service, Enumerable.Range(0, 9).Select(i => $"broken-{i}"));
        await PublishAsync(service, Enumerable.Range(0, 30).Select(i => $"good-{i:00}"));

        var published = await service.Sidecar.WaitForAsync(Topic, 30, Cancellation);
        Assert.All(published, one => Assert.StartsWith("good-", one.Id, StringComparison.Ordinal));
        await Eventually.TrueAsync(() => Enumerable.Range(0, 9).All(i => _tries[$"broken-{i}"] >= 3));
        await Eventually.TrueAsync(async () => (await WaitingAsync(service)).Count == 9);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Relay_OneGetsNoAnswer_PublishesThoseBehind(DatabaseKind kind)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, kind, settings: "--Outbox:MaxBatch=2");
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        service.Sidecar.OnPublish = published => published.Id == "slow" ? answer.Task : Task.CompletedTask;

        await PublishAsync(service, ["slow", .. Enumerable.Range(0, 20).Select(i => $"good-{i:00}")]);

        var published = await service.Sidecar.WaitForAsync(Topic, 20, Cancellation);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"good-{i:00}"), published.Select(one => one.Id));
        answer.SetResult();
        await Eventually.TrueAsync(async () => (await WaitingAsync(service)).Count == 0);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Relay_RestartedAfterARefusal_KeepsTheWaitOfTheEvent(DatabaseKind kind)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, kind, settings: [LongBackoff, LongMaxBackoff]);
        RefuseBroken(service);
        await PublishAsync(service, ["broken"]);
        await Eventually.TrueAsync(async () => (await WaitingAsync(service)).Contains(("broken", 1)));

        await service.StopAsync();
        await service.StartAsync();
        await PublishAsync(service, ["good"]);
        await Eventually.TrueAsync(async () => (await WaitingAsync(service)).Count == 1);

        Assert.Equal([("broken", 1)], await WaitingAsync(service));
        Assert.Equal(1, _tries["broken"]);
    }

    [Fact]
    public async Task Relay_RefusalNotedByAWrongClock_IsTriedAgain()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, settings: "--Outbox:PollInterval=00:00:00.1");
        RefuseBroken(service);
        await PublishAsync(service, ["broken"]);
        await Eventually.TrueAsync(async () => (await WaitingAsync(service)).Contains(("broken", 1)));
        await service.StopAsync();
        await using (var connection = await service.Database.OpenAsync(Cancellation))
        {
            await connection.ExecuteAsync("UPDATE outbox SET retry_time = @year9000", new { year9000 = new DateTimeOffset(9000, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixMicroseconds() });
        }

        service.Sidecar.OnPublish = _ => Task.CompletedTask;
        await service.StartAsync();

        Assert.Equal("broken", Assert.Single(await service.Sidecar.WaitForAsync(Topic, 1, Cancellation)).Id);
    }

    [Fact]
    public async Task Relay_NobodyListens_TriesOnceForAllAndBlamesNoEvent()
    {
        await using var service = await ServiceFixture.StartAsync(
            ProbeHost.Build, settings: [LongBackoff, LongMaxBackoff, "--Outbox:PollInterval=00:00:00.1", $"--Sidecar:GrpcEndpoint=http://127.0.0.1:{FreePort.Next()}"]);
        using var failures = new FailureCount(service);

        await PublishAsync(service, ["first"]);
        await Eventually.TrueAsync(() => failures.Count == 1);
        foreach (var i in Enumerable.Range(0, 30))
        {
            // Each commit wakes the relay.
            await PublishAsync(service, [$"later-{i:00}"]);
        }

        await service.StopAsync();
        Assert.Equal(1, failures.Count);
        await service.StartAsync();
        Assert.All(await WaitingAsync(service), waiting => Assert.Equal(0, waiting.Attempts));
    }

    [Fact]
    public async Task Relay_SidecarComesLate_PublishesInTheOrderOfTheCommits()
    {
        var port = FreePort.Next();
        await using var service = await ServiceFixture.StartAsync(
            ProbeHost.Build, settings: ["--Outbox:MaxBatch=1", "--Outbox:MinBackoff=00:00:00.01", "--Outbox:MaxBackoff=00:00:00.05", $"--Sidecar:GrpcEndpoint=http://127.0.0.1:{port}"]);
        using var failures = new FailureCount(service);
        await PublishAsync(service, Enumerable.Range(0, 20).Select(i => $"e{i:00}"));
        await Eventually.TrueAsync(() => failures.Count >= 3);

        using var forward = new PortForward(port, service.Sidecar.Address);

        var published = await service.Sidecar.WaitForAsync(Topic, 20, Cancellation);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"e{i:00}"), published.Select(one => one.Id));
    }

    private static Task PublishAsync(ServiceFixture service, IEnumerable<string> ids) => service.Store.WriteAsync(
        async (session, token) =>
        {
            foreach (var id in ids)
            {
                await session.PublishAsync(new OutboxEvent(Topic, id, new StringValue { Value = id }), token);
            }
        },
        Cancellation);

    private static Task<List<(string Id, long Attempts)>> WaitingAsync(ServiceFixture service) => service.Store.ReadAsync(
        async (connection, _) => (await connection.QueryAsync<(string Id, long Attempts)>("SELECT id, attempts FROM outbox ORDER BY position")).AsList(),
        Cancellation);

    private void RefuseBroken(ServiceFixture service) => service.Sidecar.OnPublish = published =>
    {
        _tries.AddOrUpdate(published.Id, 1, (_, tries) => tries + 1);
        return published.Id.StartsWith("broken", StringComparison.Ordinal)
            ? throw new RpcException(new Status(StatusCode.Unavailable, "not now"))
            : Task.CompletedTask;
    };

    /// <summary>Counts the tries to publish that fail.</summary>
    private sealed class FailureCount : IDisposable
    {
        private readonly MeterListener _listener = new();
        private long _count;

        public FailureCount(ServiceFixture service)
        {
            var meters = service.App.Services.GetRequiredService<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument is { Meter.Name: PlatformInstrumentation.Name, Name: "newsdesk.outbox.failures" } && ReferenceEquals(instrument.Meter.Scope, meters))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((_, measurement, _, _) => Interlocked.Add(ref _count, measurement));
            _listener.Start();
        }

        public long Count => Interlocked.Read(ref _count);

        public void Dispose() => _listener.Dispose();
    }
}
