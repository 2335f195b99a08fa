using Google.Protobuf;
using Newsdesk.Stories.FunctionalTests.Fixtures;
using Newsdesk.Stories.V1;
using Newsdesk.Testing;
using Newsdesk.Testing.Redis;
using StackExchange.Redis;

namespace Newsdesk.Stories.FunctionalTests;

/// <summary>Redis makes reading faster and may vanish at any time.</summary>
public class CacheTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(RedisKind.Garnet)]
    [InlineData(RedisKind.Redis)]
    public async Task Publish_Document_IsInRedisToTheByte(RedisKind kind)
    {
        using var redis = await RedisServer.StartAsync(kind);
        await using var service = await StartAsync(redis.Configuration);
        await WaitForRedisAsync(service, redis);

        await service.DeliverAsync(TestNews.All);
        await service.ReachAsync(TestNews.All.Count);

        var story = await service.StoryOfAsync(TestNews.Bridge);
        var expected = await service.DocumentOfAsync(story);
        Assert.Equal(expected.ToByteArray(), await ReadAsync(redis, story, story.Revision));
    }

    [Theory]
    [InlineData(RedisKind.Garnet)]
    [InlineData(RedisKind.Redis)]
    public async Task Get_DocumentThatRedisLost_ComesFromTheDatabaseAndIsPutBack(RedisKind kind)
    {
        using var redis = await RedisServer.StartAsync(kind);
        await using var service = await StartAsync(redis.Configuration);
        await service.DeliverAsync(TestNews.All);
        await service.ReachAsync(TestNews.All.Count);
        var story = await service.StoryOfAsync(TestNews.Bridge);
        await WaitForRedisAsync(service, redis);
        await FlushAsync(redis);

        var earlier = await service.DocumentOfAsync(story, 2);

        Assert.Equal(earlier.ToByteArray(), await ReadAsync(redis, story, 2));
    }

    [Theory]
    [InlineData(RedisKind.Garnet)]
    [InlineData(RedisKind.Redis)]
    public async Task Get_RedisStopsMeanwhile_AnswersAllTheSame(RedisKind kind)
    {
        var redis = await RedisServer.StartAsync(kind);
        await using var service = await StartAsync(redis.Configuration);
        await WaitForRedisAsync(service, redis);
        await service.DeliverAsync(TestNews.All.Take(3));
        await service.ReachAsync(3);
        var story = await service.StoryOfAsync(TestNews.Bridge);
        var expected = await service.DocumentOfAsync(story, 1);

        redis.Dispose();

        Assert.Equal(expected, await service.DocumentOfAsync(story, 1));
        await service.DeliverAsync(TestNews.All.Skip(3));
        await service.ReachAsync(TestNews.All.Count);
        Assert.Equal(4, (await service.DocumentOfAsync(story)).Revision);
    }

    [Fact]
    public async Task Get_RedisNeverThere_AnswersWithinTheDeadline()
    {
        await using var service = await StartAsync($"127.0.0.1:{FreePort.Next()}");
        await service.DeliverAsync(TestNews.All);
        await service.ReachAsync(TestNews.All.Count);
        var story = await service.StoryOfAsync(TestNews.Bridge);

        for (var revision = 1; revision <= story.Revision; revision++)
        {
            var document = await service.Documents.GetStoryDocumentAsync(
                new() { Name = $"{story.Name}/document", Revision = revision },
                deadline: TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(5),
                cancellationToken: Cancellation);
            Assert.Equal(revision, document.Revision);
        }
    }

    private static Task<StoryServiceFixture> StartAsync(string redis) => StoryServiceFixture.StartAsync(settings: $"--Redis:Configuration={redis}");

    /// <summary>The service connects in the background; before that it writes nothing.</summary>
    private static async Task WaitForRedisAsync(StoryServiceFixture service, RedisServer redis)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync($"{redis.Configuration},allowAdmin=true");
        var server = connection.GetServers()[0];
        while (!(await server.ClientListAsync()).Any(client => client.Name == "newsdesk-story-assembly"))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), Cancellation);
        }

        Assert.NotNull(service);
    }

    private static async Task FlushAsync(RedisServer redis)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync($"{redis.Configuration},allowAdmin=true");
        await connection.GetServers()[0].FlushDatabaseAsync();
    }

    private static async Task<byte[]?> ReadAsync(RedisServer redis, Story story, int revision)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Configuration);
        return await connection.GetDatabase().StringGetAsync($"story-document:{story.Name["stories/".Length..]}:{revision}");
    }
}
