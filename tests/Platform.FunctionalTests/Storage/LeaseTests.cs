using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Newsdesk.Platform.FunctionalTests.Probe;
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
}
