using Newsdesk.Stories.FunctionalTests.Fixtures;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Stories.FunctionalTests;

/// <summary>The same articles in the same order of acceptance give the same stories and the same bytes, however they come.</summary>
public class DeterminismTests
{
    private static int Last => TestNews.All.Count;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Deliver_OneByOneOrAllAtOnce_SameBytes(DatabaseKind kind)
    {
        var expected = await UndisturbedAsync();
        await using var service = await StoryServiceFixture.StartAsync(kind, settings: "--Assembly:KeptDocuments=1");

        await service.DeliverAsync(TestNews.All.Reverse());
        await service.ReachAsync(Last);

        Assert.Equal(expected, await Snapshot.TakeAsync(service));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Restart_AfterEveryArticle_SameBytes(DatabaseKind kind)
    {
        var expected = await UndisturbedAsync();
        await using var service = await StoryServiceFixture.StartAsync(kind);

        foreach (var article in TestNews.All)
        {
            await service.DeliverAsync(article);
            await service.Service.StopAsync();
            await service.Service.StartAsync();
        }

        await service.ReachAsync(Last);

        Assert.Equal(expected, await Snapshot.TakeAsync(service));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Deliver_ShuffledWithDuplicates_SameBytes(int seed)
    {
        var expected = await UndisturbedAsync();
        TestArticle[] order = [.. TestNews.All, .. TestNews.All];
        new Random(seed).Shuffle(order);
        await using var service = await StoryServiceFixture.StartAsync();

        await service.DeliverAsync(order);
        await service.ReachAsync(Last);

        Assert.Equal(expected, await Snapshot.TakeAsync(service));
    }

    [Fact]
    public async Task Deliver_BetterOriginOfAFamilyComesLater_IsOneOriginAndTheSameBytesInAnyOrder()
    {
        var better = TestNews.Bridge with { Sequence = 2, Id = "abridge9", Outlet = "newswire", Family = TestNews.Bridge.Id, PublishTime = TestNews.Bridge.PublishTime.AddMinutes(-5) };
        var copy = TestNews.Bridge with { Sequence = 3, Id = "abridge8", Outlet = "echo", Origin = better.Id, Family = TestNews.Bridge.Id };
        await using var inOrder = await StoryServiceFixture.StartAsync();
        await using var reversed = await StoryServiceFixture.StartAsync();

        await inOrder.DeliverAsync([TestNews.Bridge, better, copy]);
        await inOrder.ReachAsync(copy.Sequence);
        await reversed.DeliverAsync([copy, better, TestNews.Bridge]);
        await reversed.ReachAsync(copy.Sequence);

        var story = Assert.Single(await inOrder.ListAsync());
        Assert.Equal((3, 1), (story.ArticleCount, story.IndependentOriginCount));
        Assert.Equal(await Snapshot.TakeAsync(inOrder), await Snapshot.TakeAsync(reversed));
    }

    [Fact]
    public async Task Deliver_AllAgainAfterTheStories_ChangesNothing()
    {
        await using var service = await StoryServiceFixture.StartAsync();
        await service.DeliverAsync(TestNews.All);
        await service.ReachAsync(Last);
        var before = await Snapshot.TakeAsync(service);

        await service.DeliverAsync(TestNews.All);
        await service.ReachAsync(Last);

        Assert.Equal(before, await Snapshot.TakeAsync(service));
    }

    [Fact]
    public async Task Reach_MissingPosition_IsPassedOverAndTakenWhenItComes()
    {
        await using var service = await StoryServiceFixture.StartAsync(settings: "--Assembly:MaxReorderWait=00:00:00.200");

        await service.DeliverAsync([TestNews.Bridge, TestNews.BridgeAgain]);
        await service.ReachAsync(TestNews.BridgeAgain.Sequence);
        Assert.Single(await service.ListAsync());

        await service.DeliverAsync(TestNews.Bank);
        await service.DeliverAsync(TestNews.BridgeCopy);
        await service.ReachAsync(TestNews.BridgeCopy.Sequence);
        Assert.Equal(2, (await service.ListAsync()).Count);
    }

    /// <summary>Each article in a run of its own.</summary>
    private static async Task<IReadOnlyList<string>> UndisturbedAsync()
    {
        await using var service = await StoryServiceFixture.StartAsync();
        foreach (var article in TestNews.All)
        {
            await service.DeliverAsync(article);
            await service.ReachAsync(article.Sequence);
        }

        return await Snapshot.TakeAsync(service);
    }
}
