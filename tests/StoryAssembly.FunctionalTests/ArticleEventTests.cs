using Google.Protobuf.WellKnownTypes;
using Newsdesk.Entities.V1;
using Newsdesk.Events.V1;
using Newsdesk.Stories.FunctionalTests.Fixtures;
using static Dapr.AppCallback.Autogen.Grpc.v1.TopicEventResponse.Types;

namespace Newsdesk.Stories.FunctionalTests;

/// <summary>What is done with events that are not as they should be.</summary>
public class ArticleEventTests
{
    public static TheoryData<ArticleAnnotated> Wrong =>
    [
        new ArticleAnnotated(),
        Changed(annotated => annotated.Article.Name = "articles/"),
        Changed(annotated => annotated.Article.Revision = 0),
        Changed(annotated => annotated.Article.IngestSequence = 0),
        Changed(annotated => annotated.Article.PublishTime = null),
        Changed(annotated => annotated.Article.PublishTime = new Timestamp { Seconds = long.MaxValue }),
        Changed(annotated => annotated.Outlet = null),
        Changed(annotated => annotated.Annotation.Mentions.Add(new Mention { Entity = "somebody" })),
    ];

    [Fact]
    public async Task Deliver_WrongArticle_GoesToTheDeadLetters()
    {
        await using var service = await StoryServiceFixture.StartAsync();

        foreach (var annotated in Wrong)
        {
            Assert.Equal(TopicEventResponseStatus.Drop, await service.Service.DeliverAsync("article-annotated", "wrong", annotated.Data));
        }

        Assert.Equal(TopicEventResponseStatus.Drop, await service.Service.DeliverAsync("article-withdrawn", "wrong", new ArticleWithdrawn()));
    }

    [Fact]
    public async Task Deliver_ArticleWithoutWords_IsAStoryOfItsOwn()
    {
        await using var service = await StoryServiceFixture.StartAsync();

        await service.DeliverAsync([TestNews.Bridge with { Title = "", Text = "" }, TestNews.Bank with { Title = "?", Text = "\n" }]);
        await service.ReachAsync(2);

        Assert.Equal(2, (await service.ListAsync()).Count);
    }

    [Fact]
    public async Task Deliver_AnotherAnnotationOfTheSameNumber_KeepsTheFirst()
    {
        await using var service = await StoryServiceFixture.StartAsync();
        await service.DeliverAsync(TestNews.Bridge);
        await service.ReachAsync(1);
        var before = await Snapshot.TakeAsync(service);

        var again = TestNews.Bridge.ToEvent();
        again.Annotation.ModelVersion = "model-2";
        await service.Service.DeliverAsync("article-annotated", $"{TestNews.Bridge.EventId}-2", again);
        await service.DeliverAsync(TestNews.Bank);
        await service.ReachAsync(2);

        Assert.Empty(before.Except(await Snapshot.TakeAsync(service)));
    }

    private static ArticleAnnotated Changed(Action<ArticleAnnotated> change)
    {
        var annotated = TestNews.Bridge.ToEvent();
        change(annotated);
        return annotated;
    }
}
