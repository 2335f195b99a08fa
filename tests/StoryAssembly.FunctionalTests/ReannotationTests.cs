using Newsdesk.Events.V1;
using Newsdesk.Stories.FunctionalTests.Fixtures;
using Newsdesk.Stories.V1;
using Newsdesk.Testing;
using Newsdesk.Testing.Storage;
using static Dapr.AppCallback.Autogen.Grpc.v1.TopicEventResponse.Types;

namespace Newsdesk.Stories.FunctionalTests;

/// <summary>Articles that were annotated again: the same revision at the same place, with other links.</summary>
public class ReannotationTests
{
    private const string OldLink = "entities/q2";
    private const string NewLink = "entities/q9";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Deliver_LaterAnnotation_ChangesTheLinksOfTheStoryAndDoublesNothing(DatabaseKind database)
    {
        await using var service = await StoryServiceFixture.StartAsync(database);
        await service.DeliverAsync(TestNews.All);
        await service.ReachAsync(7);
        var before = await service.StoryOfAsync(TestNews.BridgeAgain);
        Assert.Contains(before.Topics, topic => topic == OldTopic);

        foreach (var article in new[] { TestNews.BridgeRevised, TestNews.BridgeAgain, TestNews.BridgeCopy })
        {
            await DeliverAgainAsync(service, article, number: 2);
        }

        await Eventually.TrueAsync(async () => !(await service.StoryOfAsync(TestNews.BridgeAgain)).Topics.Contains(OldTopic));
        var after = await service.StoryOfAsync(TestNews.BridgeAgain);
        Assert.Equal((before.Name, before.ArticleCount, before.Title), (after.Name, after.ArticleCount, after.Title));
        Assert.Contains(after.Topics, topic => topic == NewTopic);
        Assert.DoesNotContain(after.Topics, topic => topic == OldTopic);

        // The last of the three may still be on its way when the link is gone.
        await Eventually.TrueAsync(async () => await service.StoryOfAsync(TestNews.BridgeAgain) is var story && (await service.DocumentOfAsync(story)).Revision == story.Revision);
        Assert.Equal(3, (await service.ListAsync()).Count);
        var revisions = await service.Documents.ListStoryDocumentRevisionsAsync(new() { Parent = after.Name }, cancellationToken: Cancellation);
        Assert.All(
            revisions.StoryDocumentRevisions.Take(after.Revision - before.Revision),
            revision => Assert.Equal(StoryDocumentRevision.Types.Cause.ArticleReannotated, revision.Cause));
        Assert.Equal([after.Name], await FoundAsync(service, NewTopic));
        Assert.Empty(await FoundAsync(service, OldTopic));
    }

    [Fact]
    public async Task Deliver_LaterAnnotation_StaysThroughARestartAndLaterRevisions()
    {
        await using var service = await StoryServiceFixture.StartAsync();
        await service.DeliverAsync(TestNews.Bridge);
        await service.ReachAsync(1);
        await DeliverAgainAsync(service, TestNews.Bridge, number: 2);
        await Eventually.TrueAsync(async () => (await service.StoryOfAsync(TestNews.Bridge)).Topics.Contains(NewTopic));

        await service.Service.StopAsync();
        await service.Service.StartAsync();
        await service.DeliverAsync([TestNews.Bank, TestNews.BridgeCopy with { Sequence = 3, Title = TestNews.Bridge.Title, Text = "" }]);
        await service.ReachAsync(3);

        Assert.Contains((await service.StoryOfAsync(TestNews.Bridge)).Topics, topic => topic == NewTopic);
    }

    [Fact]
    public async Task Deliver_EarlierAnnotationLate_ChangesNothing()
    {
        await using var service = await StoryServiceFixture.StartAsync();

        await DeliverAgainAsync(service, TestNews.Bridge, number: 2);
        await service.ReachAsync(1);
        await service.DeliverAsync(TestNews.Bridge);
        await service.DeliverAsync(TestNews.Bank);
        await service.ReachAsync(2);

        var story = await service.StoryOfAsync(TestNews.Bridge);
        Assert.Equal(1, story.Revision);
        Assert.Contains(story.Topics, topic => topic == NewTopic);
    }

    [Fact]
    public async Task Deliver_LaterAnnotationBeforeItsTurn_IsTakenInOnce()
    {
        await using var service = await StoryServiceFixture.StartAsync(settings: ["--Assembly:MaxReorderWait=01:00:00"]);
        await service.DeliverAsync(TestNews.Bank);
        await DeliverAgainAsync(service, TestNews.Bank, number: 2, oldLink: "entities/q4", newLink: "entities/q9");

        await service.DeliverAsync(TestNews.Bridge);
        await service.ReachAsync(2);

        var story = await service.StoryOfAsync(TestNews.Bank);
        Assert.Equal((1, 1), (story.Revision, story.ArticleCount));
        Assert.Contains(story.Topics, topic => topic == NewTopic);
    }

    private static string OldTopic => TopicOf(OldLink);

    private static string NewTopic => TopicOf(NewLink);

    private static string TopicOf(string entity) => $"topics/{entity["entities/".Length..]}";

    private static async Task<IEnumerable<string>> FoundAsync(StoryServiceFixture service, string topic) =>
        (await service.Stories.ListStoriesAsync(new() { Topic = topic }, cancellationToken: Cancellation)).Stories.Select(story => story.Name);

    private static async Task DeliverAgainAsync(StoryServiceFixture service, TestArticle article, int number, string oldLink = OldLink, string newLink = NewLink)
    {
        var annotated = ArticleAnnotated.Parser.ParseJson(article.ToEvent().ToString().Replace($"\"{oldLink}\"", $"\"{newLink}\"", StringComparison.Ordinal));
        annotated.Annotation.AnnotationNumber = number;
        annotated.Annotation.KnowledgeBaseVersion = "kb-2";
        var id = $"article-annotated/{article.Id}/{article.Revision}/{number}";
        Assert.Equal(TopicEventResponseStatus.Success, await service.Service.DeliverAsync("article-annotated", id, annotated));
    }
}
