using Newsdesk.Stories.FunctionalTests.Fixtures;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Stories.FunctionalTests;

/// <summary>Articles become stories with documents.</summary>
public class AssemblyTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Deliver_ArticlesOfThreeEvents_BecomeThreeStories(DatabaseKind kind)
    {
        await using var service = await StoryServiceFixture.StartAsync(kind);

        await service.DeliverAsync(TestNews.All);
        await service.ReachAsync(TestNews.All.Count);

        var stories = await service.ListAsync();
        Assert.Equal([1, 2, 3], stories.Select(story => story.ArticleCount).Order());
        var bridge = await service.StoryOfAsync(TestNews.Bridge);
        Assert.Equal((3, 2, 4), (bridge.OutletCount, bridge.IndependentOriginCount, bridge.Revision));
    }
}
