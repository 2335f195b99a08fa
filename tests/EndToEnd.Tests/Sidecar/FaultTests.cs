using Grpc.Core;
using Newsdesk.LocalHost.Sidecar.Faults;

namespace Newsdesk.EndToEnd.Tests.Sidecar;

/// <summary>The faults that the local bus can commit on purpose.</summary>
public sealed class FaultTests
{
    private const int Events = 40;

    [Fact]
    public async Task Duplicate_ArrivesTwice()
    {
        var received = await PublishAllAsync(new FaultPlan { Duplicate = 1 });

        Assert.All(received.GroupBy(id => id), group => Assert.Equal(2, group.Count()));
    }

    [Fact]
    public async Task Drop_ArrivesAllTheSame()
    {
        var received = await PublishAllAsync(new FaultPlan { Drop = 1 });

        Assert.Equal(Ids(), received.Order());
    }

    [Fact]
    public async Task Reorder_ArrivesInAnotherOrder()
    {
        var received = await PublishAllAsync(new FaultPlan { Seed = 1, Reorder = 0.5 });

        Assert.Equal(Ids(), received.Order());
        Assert.NotEqual(Ids(), received);
    }

    [Fact]
    public async Task Delay_ArrivesAllTheSame()
    {
        var received = await PublishAllAsync(new FaultPlan { Delay = 0.5, LongestDelay = TimeSpan.FromMilliseconds(20) });

        Assert.Equal(Ids(), received.Order());
    }

    [Fact]
    public async Task Refuse_TheFirstPublishFailsTheSecondArrives()
    {
        await using var mesh = await MeshFixture.StartAsync(MeshFixture.Quick with { Faults = new FaultPlan { Refuse = 1 } });
        var events = new RecordingState();
        events.Subscribe("news");
        await mesh.AddAsync("reader", events);

        var failure = await Assert.ThrowsAsync<RpcException>(() => mesh.PublishAsync("news", "one"));
        await mesh.PublishAsync("news", "one");

        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
        Assert.Single(events.Received);
    }

    [Fact]
    public async Task SameSeed_StrikesTheSameEvents()
    {
        var plan = new FaultPlan { Seed = 7, Duplicate = 0.3 };

        var first = await PublishAllAsync(plan);
        var second = await PublishAllAsync(plan);
        var other = await PublishAllAsync(plan with { Seed = 8 });

        Assert.Equal(first.Order(), second.Order());
        Assert.NotEqual(first.Order(), other.Order());
    }

    private static string[] Ids() => [.. Enumerable.Range(0, Events).Select(i => $"{i:00}")];

    /// <summary>Publishes two at a time, so that one may overtake the other, and returns what arrived in its order.</summary>
    private static async Task<IReadOnlyList<string>> PublishAllAsync(FaultPlan plan)
    {
        await using var mesh = await MeshFixture.StartAsync(MeshFixture.Quick with { Faults = plan });
        var events = new RecordingState();
        events.Subscribe("news");
        await mesh.AddAsync("reader", events);
        foreach (var pair in Ids().Chunk(2))
        {
            await Task.WhenAll(pair.Select(id => mesh.PublishAsync("news", id)));
        }

        return [.. events.Received.Select(received => received.Id)];
    }
}
