using Grpc.Core;
using Newsdesk.Stories.FunctionalTests.Fixtures;
using Newsdesk.Stories.V1;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Stories.FunctionalTests;

/// <summary>Clients follow what is published.</summary>
public class WatchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task WatchStories_FromNow_SendsEachPublication(DatabaseKind kind)
    {
        await using var service = await StoryServiceFixture.StartAsync(kind);
        await service.DeliverAsync(TestNews.Bridge);
        await service.ReachAsync(1);
        using var watch = service.Stories.WatchStories(new(), cancellationToken: Cancellation);
        await watch.ResponseHeadersAsync;

        await service.DeliverAsync([TestNews.Bank, TestNews.BridgeAgain]);

        var changes = await ReadUntilAsync(watch.ResponseStream, response => response.Change, change => change.Story.ArticleCount == 2);
        Assert.Equal(2, changes[^1].Story.Revision);
        Assert.Equal((1, 2), (changes[^1].Difference.BaseRevision, changes[^1].Difference.Revision));
        Assert.All(changes, change => Assert.NotEmpty(change.ResumeToken));
    }

    [Fact]
    public async Task WatchStories_FromAToken_MissesNothing()
    {
        await using var service = await StoryServiceFixture.StartAsync();
        string token;
        using (var watch = service.Stories.WatchStories(new(), cancellationToken: Cancellation))
        {
            await watch.ResponseHeadersAsync;
            await service.DeliverAsync(TestNews.Bridge);
            token = (await ReadUntilAsync(watch.ResponseStream, response => response.Change, _ => true))[0].ResumeToken;
        }

        await service.DeliverAsync(TestNews.All.Skip(1));
        await service.ReachAsync(TestNews.All.Count);
        using var resumed = service.Stories.WatchStories(new() { ResumeToken = token }, cancellationToken: Cancellation);
        var final = (await service.StoryOfAsync(TestNews.Bridge)).Revision;

        var changes = await ReadUntilAsync(resumed.ResponseStream, response => response.Change, change => change.Story.Title.Contains("ridge", StringComparison.Ordinal) && change.Story.Revision == final);
        Assert.DoesNotContain(changes, change => change.ResumeToken == token);
    }

    [Fact]
    public async Task WatchStory_OneStory_SendsItAndItsChangesOnly()
    {
        await using var service = await StoryServiceFixture.StartAsync();
        await service.DeliverAsync(TestNews.Bridge);
        await service.ReachAsync(1);
        var story = Assert.Single(await service.ListAsync());
        using var watch = service.Stories.WatchStory(new() { Name = story.Name }, cancellationToken: Cancellation);
        await watch.ResponseHeadersAsync;

        await service.DeliverAsync([TestNews.Bank, TestNews.BridgeAgain]);

        var changes = await ReadUntilAsync(watch.ResponseStream, response => response.Change, change => change.Story.Revision == 2);
        Assert.Equal(story, changes[0].Story);
        Assert.Null(changes[0].Difference);
        Assert.All(changes, change => Assert.Equal(story.Name, change.Story.Name));
    }

    [Fact]
    public async Task Watch_WrongToken_IsRefused()
    {
        await using var service = await StoryServiceFixture.StartAsync(settings: "--Assembly:KeptPublications=1");
        using var watch = service.Stories.WatchStories(new(), cancellationToken: Cancellation);
        await watch.ResponseHeadersAsync;
        await service.DeliverAsync(TestNews.Bridge);
        var token = (await ReadUntilAsync(watch.ResponseStream, response => response.Change, _ => true))[0].ResumeToken;
        foreach (var article in TestNews.All.Skip(1))
        {
            await service.DeliverAsync(article);
            await service.ReachAsync(article.Sequence);
        }

        await Refusals.AssertAsync("RESUME_TOKEN_TOO_OLD", () => FirstAsync(new() { ResumeToken = token }));
        await Refusals.AssertFieldsAsync(["resume_token"], () => FirstAsync(new() { ResumeToken = "nonsense" }));

        async Task FirstAsync(WatchStoriesRequest request)
        {
            using var refused = service.Stories.WatchStories(request, cancellationToken: Cancellation);
            await refused.ResponseStream.MoveNext(Cancellation);
        }
    }

    [Fact]
    public async Task Watch_ServiceStops_EndsWithAnAnswer()
    {
        await using var service = await StoryServiceFixture.StartAsync();
        using var watch = service.Stories.WatchStories(new(), cancellationToken: Cancellation);
        await watch.ResponseHeadersAsync;

        var end = Refusals.AssertAsync("DEPENDENCY_UNAVAILABLE", async () => await watch.ResponseStream.MoveNext(Cancellation));
        await service.Service.App.StopAsync(Cancellation);

        await end;
    }

    private static async Task<IReadOnlyList<StoryChange>> ReadUntilAsync<T>(IAsyncStreamReader<T> stream, Func<T, StoryChange> change, Func<StoryChange, bool> last)
    {
        var changes = new List<StoryChange>();
        while (await stream.MoveNext(Cancellation))
        {
            changes.Add(change(stream.Current));
            if (last(changes[^1]))
            {
                return changes;
            }
        }

        throw new InvalidOperationException("The watch ended.");
    }
}
