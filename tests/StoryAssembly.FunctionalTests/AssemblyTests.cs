using Newsdesk.Events.V1;
using Newsdesk.Stories.FunctionalTests.Fixtures;
using Newsdesk.Stories.V1;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Stories.FunctionalTests;

/// <summary>Articles become stories with documents.</summary>
public class AssemblyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Deliver_ArticlesOfThreeEvents_BecomeThreeStories(DatabaseKind kind)
    {
        await using var service = await StoryServiceFixture.StartAsync(kind);

        await service.DeliverAsync(TestNews.All);
        await service.ReachAsync(TestNews.All.Count);

        Assert.Equal([1, 2, 3], (await service.ListAsync()).Select(story => story.ArticleCount).Order());
        var bridge = await service.StoryOfAsync(TestNews.Bridge);
        Assert.Equal((3, 3, 2, 4), (bridge.ArticleCount, bridge.OutletCount, bridge.IndependentOriginCount, bridge.Revision));
        Assert.Equal((TestNews.Bridge.PublishTime, TestNews.BridgeRevised.PublishTime), (bridge.CreateTime.ToDateTimeOffset(), bridge.UpdateTime.ToDateTimeOffset()));
        Assert.Equal(["topics/q2", "topics/q1"], bridge.Topics);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Deliver_RevisionOfAMember_ReplacesItInTheDocument(DatabaseKind kind)
    {
        await using var service = await StoryServiceFixture.StartAsync(kind);
        await service.DeliverAsync(TestNews.All.SkipLast(1));
        await service.ReachAsync(TestNews.BridgeRevised.Sequence - 1);
        var story = await service.StoryOfAsync(TestNews.Bridge);
        var before = await service.DocumentOfAsync(story);

        await service.DeliverAsync(TestNews.BridgeRevised);
        await service.ReachAsync(TestNews.BridgeRevised.Sequence);

        var after = await service.DocumentOfAsync(story);
        Assert.Equal(before.Revision + 1, after.Revision);
        Assert.Contains(after.RecentChanges.Changes, change => change.Kind == DocumentSentenceChange.Types.Kind.Corrected);
        Assert.DoesNotContain("nine people", after.Happenings.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, await service.DocumentOfAsync(story, before.Revision));
    }

    [Fact]
    public async Task Deliver_Copy_JoinsTheStoryOfItsOriginWhateverItsHeadline()
    {
        await using var service = await StoryServiceFixture.StartAsync();
        var copy = TestNews.BridgeCopy with { Sequence = 2, Title = "Central Bank", Text = TestNews.Bank.Text };
        await service.DeliverAsync([TestNews.Bridge, copy]);
        await service.ReachAsync(2);

        Assert.Equal(2, Assert.Single(await service.ListAsync()).ArticleCount);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Withdraw_OnlyMember_EmptiesTheStory(DatabaseKind kind)
    {
        await using var service = await StoryServiceFixture.StartAsync(kind);
        await service.DeliverAsync(TestNews.All);
        await service.ReachAsync(TestNews.All.Count);
        var final = await service.StoryOfAsync(TestNews.Final);

        await service.WithdrawAsync(TestNews.Final, TestNews.WithdrawalSequence);
        await service.ReachAsync(TestNews.WithdrawalSequence);

        var emptied = await service.Stories.GetStoryAsync(new() { Name = final.Name }, cancellationToken: Cancellation);
        Assert.Equal((Story.Types.State.Emptied, 0, 2), (emptied.State, emptied.ArticleCount, emptied.Revision));
        Assert.DoesNotContain(final.Name, (await service.ListAsync()).Select(story => story.Name));
        await Refusals.AssertAsync("STORY_DOCUMENT_NOT_FOUND", () => service.DocumentOfAsync(final));
        Assert.Equal(2, (await service.Stories.GetAssemblyProgressAsync(new(), cancellationToken: Cancellation)).StoryCount);
    }

    [Fact]
    public async Task Withdraw_OneOfSeveral_TakesItsSentencesOut()
    {
        await using var service = await StoryServiceFixture.StartAsync();
        await service.DeliverAsync(TestNews.All.Take(3));
        await service.WithdrawAsync(TestNews.Bridge, 4);
        await service.ReachAsync(4);

        var story = await service.StoryOfAsync(TestNews.BridgeAgain);
        var document = await service.DocumentOfAsync(story);
        Assert.Equal(1, story.ArticleCount);
        Assert.DoesNotContain(TestNews.Bridge.Id, document.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliver_WithdrawnArticleAgain_ReturnsToItsStory()
    {
        await using var service = await StoryServiceFixture.StartAsync();
        await service.DeliverAsync(TestNews.Final with { Sequence = 1 });
        await service.WithdrawAsync(TestNews.Final, 2);
        await service.ReachAsync(2);

        await service.DeliverAsync(TestNews.Final with { Sequence = 3, Revision = 2 });
        await service.ReachAsync(3);

        var story = Assert.Single(await service.ListAsync());
        Assert.Equal((Story.Types.State.Active, 1, 3), (story.State, story.ArticleCount, story.Revision));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Publish_EachStory_TellsItWithItsEntities(DatabaseKind kind)
    {
        await using var service = await StoryServiceFixture.StartAsync(kind);
        await service.DeliverAsync(TestNews.All);
        await service.ReachAsync(TestNews.All.Count);
        var bridge = await service.StoryOfAsync(TestNews.Bridge);

        while (true)
        {
            var events = await service.Service.Sidecar.WaitForAsync("story-updated", 1, Cancellation);
            var latest = events.Where(published => published.Id.StartsWith($"story-updated/{bridge.Name["stories/".Length..]}/", StringComparison.Ordinal))
                .Select(published => StoryUpdated.Parser.ParseFrom(published.Data))
                .MaxBy(update => update.Story.Revision);
            if (latest?.Story.Revision == bridge.Revision)
            {
                Assert.Equal(bridge, latest.Story);
                Assert.Equal(bridge.Topics, latest.Entities.Select(entity => entity.Entity.Name.Replace("entities/", "topics/", StringComparison.Ordinal)));
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), Cancellation);
        }
    }
}
