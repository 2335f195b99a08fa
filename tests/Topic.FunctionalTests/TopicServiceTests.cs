using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Newsdesk.Entities.V1;
using Newsdesk.Events.V1;
using Newsdesk.Platform.Paging;
using Newsdesk.Stories.V1;
using Newsdesk.Testing;
using Newsdesk.Testing.Storage;
using Newsdesk.Topics.V1;
using static Dapr.AppCallback.Autogen.Grpc.v1.TopicEventResponse.Types;

namespace Newsdesk.Topics.FunctionalTests;

public sealed class TopicServiceTests
{
    private static readonly DateTimeOffset Noon = new(2025, 7, 4, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task StoryUpdated_WithEntities_MakesTopicsWithTheirStories(DatabaseKind database)
    {
        await using var service = await StartAsync(database);
        await PublishAsync(service, Update("s1", 1, Noon, Entity("q159", "Russia", EntityKind.Place), Entity("taliban", "Taliban", EntityKind.Organization)));
        await PublishAsync(service, Update("s2", 1, Noon.AddHours(1), Entity("q159", "Russia", EntityKind.Place)));
        var client = service.Client<TopicService.TopicServiceClient>();

        var topic = await client.GetTopicAsync(new() { Name = "topics/q159" }, cancellationToken: Cancellation);
        var stories = await client.ListTopicStoriesAsync(new() { Parent = "topics/q159" }, cancellationToken: Cancellation);

        Assert.Equal("Russia", topic.DisplayName);
        Assert.Equal("place", topic.Kind);
        Assert.Equal("entities/q159", topic.Entity);
        Assert.Equal("About Russia.", topic.Description);
        Assert.Equal(2, topic.StoryCount);
        Assert.Equal(Noon.AddHours(1).ToTimestamp(), topic.LatestPublishTime);
        Assert.Equal(["stories/s2", "stories/s1"], stories.Stories.Select(story => story.Name));
        Assert.Equal("", stories.NextPageToken);
    }

    [Fact]
    public async Task StoryUpdated_RepeatedAndOutOfOrder_TheHighestRevisionCounts()
    {
        await using var service = await StartAsync();
        var client = service.Client<TopicService.TopicServiceClient>();
        var latest = Update("s1", 3, Noon, Entity("a", "Alpha"), Entity("b", "Beta"));

        await PublishAsync(service, latest);
        await PublishAsync(service, Update("s1", 2, Noon, Entity("a", "Alpha"), Entity("c", "Gamma")));
        await PublishAsync(service, latest);

        var topics = await client.ListTopicsAsync(new(), cancellationToken: Cancellation);
        Assert.Equal([("topics/a", 1), ("topics/b", 1)], topics.Topics.Select(topic => (topic.Name, topic.StoryCount)));
    }

    [Fact]
    public async Task StoryUpdated_StoryMergedAway_LeavesItsTopicsWithoutIt()
    {
        await using var service = await StartAsync();
        var client = service.Client<TopicService.TopicServiceClient>();
        await PublishAsync(service, Update("s1", 1, Noon, Entity("a", "Alpha")));
        var merged = Update("s1", 2, Noon, Entity("a", "Alpha"));
        merged.Story.State = Story.Types.State.Merged;

        await PublishAsync(service, merged);

        var topic = await client.GetTopicAsync(new() { Name = "topics/a" }, cancellationToken: Cancellation);
        Assert.Equal(0, topic.StoryCount);
        Assert.Null(topic.LatestPublishTime);
    }

    [Fact]
    public async Task StoryUpdated_OlderCard_DoesNotReplaceTheNewer()
    {
        await using var service = await StartAsync();
        var client = service.Client<TopicService.TopicServiceClient>();
        var older = Entity("a", "Old name");
        older.Entity.AsOfTime = Noon.AddYears(-1).ToTimestamp();

        await PublishAsync(service, Update("s1", 1, Noon, Entity("a", "New name")));
        await PublishAsync(service, Update("s2", 1, Noon, older));

        var topic = await client.GetTopicAsync(new() { Name = "topics/a" }, cancellationToken: Cancellation);
        Assert.Equal("New name", topic.DisplayName);
    }

    [Fact]
    public async Task StoryUpdated_NotAStoryName_GoesToTheDeadLetters()
    {
        await using var service = await StartAsync();

        var status = await service.DeliverAsync("story-updated", "x", new StoryUpdated { Story = new() { Name = "nonsense" } });

        Assert.Equal(TopicEventResponseStatus.Drop, status);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task SearchTopics_StartOfNameOrAlias_WholeNamesFirst(DatabaseKind database)
    {
        await using var service = await StartAsync(database);
        var client = service.Client<TopicService.TopicServiceClient>();
        await PublishAsync(service, Update("s1", 1, Noon, Entity("a", "Müller Group", aliases: "MG"), Entity("b", "Muller")));
        await PublishAsync(service, Update("s2", 1, Noon, Entity("a", "Müller Group", aliases: "MG")));

        var byName = await client.SearchTopicsAsync(new() { Query = "MULLER" }, cancellationToken: Cancellation);
        var byAlias = await client.SearchTopicsAsync(new() { Query = "mg" }, cancellationToken: Cancellation);
        var none = await client.SearchTopicsAsync(new() { Query = "%" + "x" }, cancellationToken: Cancellation);

        Assert.Equal(["topics/b", "topics/a"], byName.Topics.Select(topic => topic.Name));
        Assert.Equal(["topics/a"], byAlias.Topics.Select(topic => topic.Name));
        Assert.Empty(none.Topics);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(50)]
    public async Task Lists_AnyPageSize_ReturnEachItemOnce(int pageSize)
    {
        await using var service = await StartAsync();
        var client = service.Client<TopicService.TopicServiceClient>();
        for (var i = 0; i < 7; i++)
        {
            await PublishAsync(service, Update($"s{i}", 1, Noon.AddHours(i / 2), Entity($"t{i}", $"Topic {i}"), Entity("all", "All")));
        }

        var topics = await PagesAsync(
            token => client.ListTopicsAsync(new() { PageSize = pageSize, PageToken = token }, cancellationToken: Cancellation).ResponseAsync,
            page => (page.Topics.Select(topic => topic.Name), page.NextPageToken));
        var found = await PagesAsync(
            token => client.SearchTopicsAsync(new() { Query = "topic", PageSize = pageSize, PageToken = token }, cancellationToken: Cancellation).ResponseAsync,
            page => (page.Topics.Select(topic => topic.Name), page.NextPageToken));
        var stories = await PagesAsync(
            token => client.ListTopicStoriesAsync(new() { Parent = "topics/all", PageSize = pageSize, PageToken = token }, cancellationToken: Cancellation).ResponseAsync,
            page => (page.Stories.Select(story => story.Name), page.NextPageToken));

        Assert.Equal("topics/all", topics[0]);
        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"topics/t{i}").Append("topics/all").Order(), topics.Order());
        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"topics/t{i}"), found.Order());
        Assert.Equal(["stories/s6", "stories/s4", "stories/s5", "stories/s2", "stories/s3", "stories/s0", "stories/s1"], stories);
    }

    [Fact]
    public async Task BatchGetTopics_Names_KeepTheirOrder()
    {
        await using var service = await StartAsync();
        var client = service.Client<TopicService.TopicServiceClient>();
        await PublishAsync(service, Update("s1", 1, Noon, Entity("a", "Alpha"), Entity("b", "Beta")));

        var topics = await client.BatchGetTopicsAsync(new() { Names = { "topics/b", "topics/a" } }, cancellationToken: Cancellation);

        Assert.Equal(["Beta", "Alpha"], topics.Topics.Select(topic => topic.DisplayName));
    }

    [Fact]
    public async Task GetTopic_Unknown_IsNotFoundWithItsName()
    {
        await using var service = await StartAsync();
        var client = service.Client<TopicService.TopicServiceClient>();

        var error = await Assert.ThrowsAsync<RpcException>(async () => await client.GetTopicAsync(new() { Name = "topics/nobody" }, cancellationToken: Cancellation));

        Assert.Equal(StatusCode.NotFound, error.StatusCode);
        Assert.Equal("TOPIC_NOT_FOUND", error.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason);
        Assert.Equal("topics/nobody", error.GetRpcStatus()?.GetDetail<ResourceInfo>()?.ResourceName);
    }

    [Fact]
    public async Task ListTopics_SeveralMistakes_AreAllNamed()
    {
        await using var service = await StartAsync();
        var client = service.Client<TopicService.TopicServiceClient>();

        var error = await Assert.ThrowsAsync<RpcException>(
            async () => await client.ListTopicsAsync(new() { PageSize = -1, Kind = "animal" }, cancellationToken: Cancellation));

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal(["kind", "page_size"], error.GetRpcStatus()?.GetDetail<BadRequest>()?.FieldViolations.Select(violation => violation.Field).Order());
    }

    [Fact]
    public async Task BatchGetTopics_FarTooManyWrongNames_AreNotAllNamed()
    {
        await using var service = await StartAsync();
        var client = service.Client<TopicService.TopicServiceClient>();
        var request = new BatchGetTopicsRequest { Names = { Enumerable.Repeat("", 100_000) } };

        var error = await Assert.ThrowsAsync<RpcException>(async () => await client.BatchGetTopicsAsync(request, cancellationToken: Cancellation));

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal(50, error.GetRpcStatus()?.GetDetail<BadRequest>()?.FieldViolations.Count);
        Assert.EndsWith("and 51 more.", error.Status.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x", "q159")]
    [InlineData("1", "Q159")]
    [InlineData("1")]
    public async Task ListTopics_ForgedToken_IsRefused(params string[] position)
    {
        await using var service = await StartAsync();
        var client = service.Client<TopicService.TopicServiceClient>();
        var request = new ListTopicsRequest();
        request.PageToken = PageTokens.Encode(request, position);

        var error = await Assert.ThrowsAsync<RpcException>(async () => await client.ListTopicsAsync(request, cancellationToken: Cancellation));

        Assert.Equal("PAGE_TOKEN_INVALID", error.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason);
    }

    [Fact]
    public async Task ListTopicStories_ForgedTime_IsRefused()
    {
        await using var service = await StartAsync();
        var client = service.Client<TopicService.TopicServiceClient>();
        var request = new ListTopicStoriesRequest { Parent = "topics/q159" };
        request.PageToken = PageTokens.Encode(request, long.MaxValue.ToString(CultureInfo.InvariantCulture), "s1");

        var error = await Assert.ThrowsAsync<RpcException>(async () => await client.ListTopicStoriesAsync(request, cancellationToken: Cancellation));

        Assert.Equal("PAGE_TOKEN_INVALID", error.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason);
    }

    [Fact]
    public async Task ListTopicStories_StoryAssemblyAway_IsUnavailable()
    {
        await using var service = await ServiceFixture.StartAsync(TopicHost.Build);
        var client = service.Client<TopicService.TopicServiceClient>();
        await PublishAsync(service, Update("s1", 1, Noon, Entity("a", "Alpha")));
        await service.Sidecar.DisposeAsync();

        var error = await Assert.ThrowsAsync<RpcException>(
            async () => await client.ListTopicStoriesAsync(new() { Parent = "topics/a" }, cancellationToken: Cancellation));

        Assert.Equal(StatusCode.Unavailable, error.StatusCode);
        Assert.Equal("DEPENDENCY_UNAVAILABLE", error.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason);
    }

    private static Task<ServiceFixture> StartAsync(DatabaseKind database = DatabaseKind.Sqlite) =>
        ServiceFixture.StartAsync(TopicHost.Build, database, otherServices: endpoints => endpoints.MapGrpcService<StubStories>());

    private static async Task PublishAsync(ServiceFixture service, StoryUpdated update)
    {
        var status = await service.DeliverAsync("story-updated", $"{update.Story.Name}/{update.Story.Revision}", update);
        Assert.Equal(TopicEventResponseStatus.Success, status);
    }

    private static StoryUpdated Update(string story, int revision, DateTimeOffset latest, params StoryEntity[] entities) => new()
    {
        Story = new() { Name = $"stories/{story}", Revision = revision, LatestPublishTime = latest.ToTimestamp(), State = Story.Types.State.Active },
        Entities = { entities },
    };

    private static StoryEntity Entity(string id, string name, EntityKind kind = EntityKind.Other, params string[] aliases) => new()
    {
        Entity = new() { Name = $"entities/{id}", DisplayName = name, Kind = kind, Description = $"About {name}.", AsOfTime = Noon.ToTimestamp(), Aliases = { aliases } },
        MentionCount = 1,
    };

    private static async Task<List<string>> PagesAsync<T>(Func<string, Task<T>> list, Func<T, (IEnumerable<string> Names, string Next)> read)
    {
        List<string> all = [];
        var token = "";
        do
        {
            (var names, token) = read(await list(token));
            all.AddRange(names);
        }
        while (token.Length > 0);

        return all;
    }
}
