using Newsdesk.Stories.FunctionalTests.Fixtures;
using Newsdesk.Stories.V1;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Stories.FunctionalTests;

/// <summary>What clients can ask about stories.</summary>
public class StoryEndpointTests
{
    private const string Unknown = "stories/sunknown";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task List_PageByPage_ReturnsEachStoryOnceInOrder(DatabaseKind kind)
    {
        await using var service = await StoryServiceFixture.StartAsync(kind);
        await service.DeliverAsync(Enumerable.Range(1, 23).Select(Lonely));
        await service.ReachAsync(23);

        foreach (var order in (string[])["latest", "top"])
        {
            var whole = (await service.Stories.ListStoriesAsync(new() { PageSize = 500, OrderBy = order }, cancellationToken: Cancellation)).Stories;
            foreach (var size in (int[])[1, 5, 23])
            {
                Assert.Equal(whole, await ReadPagesAsync(service, new() { PageSize = size, OrderBy = order }));
            }

            Assert.Equal(23, whole.Count);
            Assert.Equal(whole.OrderByDescending(story => story.LatestPublishTime).Select(story => story.Name), whole.Select(story => story.Name));
        }
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task List_Filtered_ReturnsWhatMatchesAll(DatabaseKind kind)
    {
        await using var service = await StartWithNewsAsync(kind);

        Assert.Equal(["bridge"], await NamesAsync(new() { Topic = "topics/q1" }));
        Assert.Equal(["bank", "bridge"], await NamesAsync(new() { Outlet = "outlets/courier" }));
        Assert.Equal(["bank"], await NamesAsync(new() { Outlet = "outlets/courier", Topic = "topics/q4" }));
        Assert.Equal([], await NamesAsync(new() { Topic = "topics/q99" }));
        Assert.Equal(["bridge", "final"], await NamesAsync(new() { MinPublishTime = Time(TestNews.Final) }));
        Assert.Equal(["bank", "bridge"], await NamesAsync(new() { MaxPublishTime = Time(TestNews.Final) }));

        async Task<IEnumerable<string>> NamesAsync(ListStoriesRequest request) =>
            (await service.Stories.ListStoriesAsync(request, cancellationToken: Cancellation)).Stories.Select(KeyOf).Order();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Search_WordsOfHeadlines_FindsTheBestFirst(DatabaseKind kind)
    {
        await using var service = await StartWithNewsAsync(kind);

        Assert.Equal(["bridge"], await SearchAsync("Bridges of Alderport"));
        Assert.Equal(["final"], await SearchAsync("cup FINAL"));
        Assert.Equal([], await SearchAsync("volcano"));
        Assert.Equal([], await SearchAsync("the of"));

        async Task<IEnumerable<string>> SearchAsync(string query) =>
            (await service.Stories.SearchStoriesAsync(new() { Query = query }, cancellationToken: Cancellation)).Stories.Select(KeyOf);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task ListMembers_PageByPage_ReturnsEachOnceEarliestFirst(DatabaseKind kind)
    {
        await using var service = await StartWithNewsAsync(kind);
        var story = await service.StoryOfAsync(TestNews.Bridge);

        var members = new List<StoryMember>();
        var request = new ListStoryMembersRequest { Parent = story.Name, PageSize = 1 };
        do
        {
            var page = await service.Stories.ListStoryMembersAsync(request, cancellationToken: Cancellation);
            members.AddRange(page.StoryMembers);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal([TestNews.BridgeAgain.Name, TestNews.BridgeCopy.Name, TestNews.Bridge.Name], members.Select(member => member.Article));
        Assert.Equal((2, TestNews.BridgeRevised.Title, 1.0), (members[2].ArticleRevision, members[2].Title, members[1].JoinScore));
        Assert.Equal(TestNews.Bridge.Name, members[1].Origin);
        Assert.InRange(members[0].JoinScore, 0.135, 1);
    }

    [Fact]
    public async Task BatchGet_InTheOrderAsked_AllOrNothing()
    {
        await using var service = await StartWithNewsAsync(DatabaseKind.Sqlite);
        var names = (await service.ListAsync()).Select(story => story.Name).Reverse().ToList();

        var batch = await service.Stories.BatchGetStoriesAsync(new() { Names = { names } }, cancellationToken: Cancellation);

        Assert.Equal(names, batch.Stories.Select(story => story.Name));
        await Refusals.AssertAsync(
            "STORY_NOT_FOUND",
            async () => await service.Stories.BatchGetStoriesAsync(new() { Names = { names[0], Unknown } }, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Call_WrongArguments_NamesEveryField()
    {
        await using var service = await StoryServiceFixture.StartAsync();
        var stories = service.Stories;

        await Refusals.AssertFieldsAsync(["name"], async () => await stories.GetStoryAsync(new() { Name = "story" }, cancellationToken: Cancellation));
        await Refusals.AssertFieldsAsync(["names"], async () => await stories.BatchGetStoriesAsync(new(), cancellationToken: Cancellation));
        await Refusals.AssertFieldsAsync(
            ["page_size", "order_by", "topic", "outlet"],
            async () => await stories.ListStoriesAsync(new() { PageSize = -1, OrderBy = "best", Topic = "x", Outlet = "y" }, cancellationToken: Cancellation));
        await Refusals.AssertFieldsAsync(["query"], async () => await stories.SearchStoriesAsync(new() { Query = " " }, cancellationToken: Cancellation));
        await Refusals.AssertFieldsAsync(["query"], async () => await stories.SearchStoriesAsync(new() { Query = new string('x', 201) }, cancellationToken: Cancellation));
        await Refusals.AssertFieldsAsync(["parent"], async () => await stories.ListStoryMembersAsync(new() { Parent = "stories/" }, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Call_UnknownStory_IsNotFound()
    {
        await using var service = await StoryServiceFixture.StartAsync();

        await Refusals.AssertAsync("STORY_NOT_FOUND", async () => await service.Stories.GetStoryAsync(new() { Name = Unknown }, cancellationToken: Cancellation));
        await Refusals.AssertAsync("STORY_NOT_FOUND", async () => await service.Stories.ListStoryMembersAsync(new() { Parent = Unknown }, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Call_NotServedYet_SaysSo()
    {
        await using var service = await StoryServiceFixture.StartAsync();

        await Refusals.AssertAsync(
            "RPC_NOT_IMPLEMENTED",
            async () => await service.Stories.AskStoryAsync(new() { Name = Unknown, Question = "Why?" }, cancellationToken: Cancellation));
        await Refusals.AssertAsync(
            "RPC_NOT_IMPLEMENTED",
            async () => await service.Service.Client<StoryEditorService.StoryEditorServiceClient>().MergeStoriesAsync(new(), cancellationToken: Cancellation));
    }

    private static async Task<StoryServiceFixture> StartWithNewsAsync(DatabaseKind kind)
    {
        var service = await StoryServiceFixture.StartAsync(kind);
        await service.DeliverAsync(TestNews.All);
        await service.ReachAsync(TestNews.All.Count);
        return service;
    }

    private static async Task<IReadOnlyList<Story>> ReadPagesAsync(StoryServiceFixture service, ListStoriesRequest request)
    {
        var stories = new List<Story>();
        do
        {
            var page = await service.Stories.ListStoriesAsync(request, cancellationToken: Cancellation);
            stories.AddRange(page.Stories);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return stories;
    }

    /// <summary>An article that shares no word with any other.</summary>
    private static TestArticle Lonely(int number) =>
        new(number, $"a{number}", "herald", $"Headline{number} number{number} tells{number}", $"Sentence{number} of{number} article{number} tells{number} something{number} new{number}.");

    private static string KeyOf(Story story) => story.Title switch
    {
        var title when title.Contains("ridge", StringComparison.Ordinal) => "bridge",
        var title when title.Contains("Bank", StringComparison.Ordinal) => "bank",
        _ => "final",
    };

    private static Google.Protobuf.WellKnownTypes.Timestamp Time(TestArticle article) =>
        Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(article.PublishTime);
}
