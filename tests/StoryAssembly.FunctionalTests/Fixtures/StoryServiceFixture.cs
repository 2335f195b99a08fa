using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Builder;
using Newsdesk.Events.V1;
using Newsdesk.Stories.V1;
using Newsdesk.Testing;
using Newsdesk.Testing.Storage;
using static Dapr.AppCallback.Autogen.Grpc.v1.TopicEventResponse.Types;

namespace Newsdesk.Stories.FunctionalTests.Fixtures;

/// <summary>A running story-assembly service with its clients.</summary>
internal sealed class StoryServiceFixture(ServiceFixture service) : IAsyncDisposable
{
    public ServiceFixture Service => service;

    public StoryService.StoryServiceClient Stories => service.Client<StoryService.StoryServiceClient>();

    public StoryDocumentService.StoryDocumentServiceClient Documents => service.Client<StoryDocumentService.StoryDocumentServiceClient>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<StoryServiceFixture> StartAsync(
        DatabaseKind kind = DatabaseKind.Sqlite,
        Action<WebApplicationBuilder>? configure = null,
        params string[] settings) =>
        new(await ServiceFixture.StartAsync(StoryAssemblyHost.Build, kind, configure, settings: settings));

    /// <summary>Delivers an article; it must be taken.</summary>
    public async Task DeliverAsync(TestArticle article) =>
        Assert.Equal(TopicEventResponseStatus.Success, await service.DeliverAsync("article-annotated", article.EventId, article.ToEvent()));

    public async Task DeliverAsync(IEnumerable<TestArticle> articles)
    {
        foreach (var article in articles)
        {
            await DeliverAsync(article);
        }
    }

    public async Task WithdrawAsync(TestArticle article, long sequence)
    {
        var withdrawn = new ArticleWithdrawn { Article = article.Name, IngestSequence = sequence, WithdrawTime = article.PublishTime.AddDays(1).ToTimestamp() };
        Assert.Equal(TopicEventResponseStatus.Success, await service.DeliverAsync("article-withdrawn", $"article-withdrawn/{article.Id}/{sequence}", withdrawn));
    }

    /// <summary>Waits until the stories have reached a position and nothing waits.</summary>
    public async Task ReachAsync(long sequence)
    {
        while (await Stories.GetAssemblyProgressAsync(new(), cancellationToken: Cancellation) is var progress
            && (progress.PublishedSequence < sequence || progress.PendingCount > 0))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), Cancellation);
        }
    }

    /// <summary>The story that holds an article.</summary>
    public async Task<Story> StoryOfAsync(TestArticle article)
    {
        foreach (var story in await ListAsync())
        {
            var members = await Stories.ListStoryMembersAsync(new() { Parent = story.Name }, cancellationToken: Cancellation);
            if (members.StoryMembers.Any(member => member.Article == article.Name))
            {
                return story;
            }
        }

        throw new InvalidOperationException($"No story holds {article.Id}.");
    }

    public async Task<IReadOnlyList<Story>> ListAsync() =>
        (await Stories.ListStoriesAsync(new() { PageSize = 500 }, cancellationToken: Cancellation)).Stories;

    public async Task<StoryDocument> DocumentOfAsync(Story story, int revision = 0) =>
        await Documents.GetStoryDocumentAsync(new() { Name = $"{story.Name}/document", Revision = revision }, cancellationToken: Cancellation);

    public ValueTask DisposeAsync() => service.DisposeAsync();
}
