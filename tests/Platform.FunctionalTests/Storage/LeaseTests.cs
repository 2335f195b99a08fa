using Dapper;
using Google.Protobuf.WellKnownTypes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Newsdesk.Platform.FunctionalTests.Probe;
using Newsdesk.Platform.Messaging;
using Newsdesk.Platform.Storage;
using Newsdesk.Platform.Storage.Engines;
using Newsdesk.Testing;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Platform.FunctionalTests.Storage;

public sealed class LeaseTests
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HoldAsync_SharedDatabase_OneReplicaAtATime()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, DatabaseKind.Postgres);
        var clock = new FakeTimeProvider();
        var engine = service.App.Services.GetRequiredService<IDatabaseEngine>();
        var one = new Lease("work", "one", Time, service.Store, engine, clock);
        var two = new Lease("work", "two", Time, service.Store, engine, clock);

        Assert.True(await one.HoldAsync(Cancellation));
        Assert.False(await two.HoldAsync(Cancellation));
        clock.Advance(Time * 0.9);
        Assert.True(await one.HoldAsync(Cancellation));
        clock.Advance(Time * 0.9);
        Assert.False(await two.HoldAsync(Cancellation));
        clock.Advance(Time);
        Assert.True(await two.HoldAsync(Cancellation));
        Assert.False(await one.HoldAsync(Cancellation));
    }

    [Fact]
    public async Task HoldAsync_OwnDatabase_IsAlwaysHeld()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);
        var engine = service.App.Services.GetRequiredService<IDatabaseEngine>();

        Assert.True(await new Lease("work", "one", Time, service.Store, engine, TimeProvider.System).HoldAsync(Cancellation));
        Assert.True(await new Lease("work", "two", Time, service.Store, engine, TimeProvider.System).HoldAsync(Cancellation));
    }

    [Fact]
    public async Task HoldAsync_AnsweredAfterItsEnd_IsNotHeld()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, DatabaseKind.Postgres);
        var clock = new FakeTimeProvider();
        var engine = service.App.Services.GetRequiredService<IDatabaseEngine>();
        var busy = new WatchedDatabase(service.Store, _ => clock.Advance(Time));

        Assert.False(await new Lease("work", "one", Time, busy, engine, clock).HoldAsync(Cancellation));
        Assert.True(await new Lease("work", "one", Time, service.Store, engine, clock).HoldAsync(Cancellation));
    }

    [Fact]
    public async Task Relay_EventLongOnItsWay_RenewsTheLease()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, DatabaseKind.Postgres, settings: ["--Outbox:LeaseTime=00:00:01", "--Outbox:PublishTimeout=00:10:00"]);
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        service.Sidecar.OnPublish = _ =>
        {
            arrived.TrySetResult();
            return answer.Task;
        };
        await service.Store.WriteAsync(
            (session, token) => session.PublishAsync(new OutboxEvent("slow", "e1", new StringValue()), token),
            Cancellation);
        await arrived.Task.WaitAsync(Cancellation);

        var first = await ExpiryAsync(service);
        await Eventually.TrueAsync(async () => await ExpiryAsync(service) > first);

        Assert.Empty(service.Sidecar.Published);
        answer.SetResult();
    }

    private static Task<long> ExpiryAsync(ServiceFixture service) => service.Store.ReadAsync(
        (connection, _) => connection.ExecuteScalarAsync<long>("SELECT expire_time FROM leases WHERE name = 'outbox/slow'"),
        Cancellation);
}
