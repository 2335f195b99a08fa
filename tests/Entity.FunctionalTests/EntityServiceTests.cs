using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Newsdesk.Entities.V1;
using Newsdesk.Platform.Hosting;
using Newsdesk.Testing;

namespace Newsdesk.Entities.FunctionalTests;

public sealed class EntityServiceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnnotateText_NewsText_AnswersEverythingReadInIt()
    {
        await using var fixture = await EntityFixture.StartAsync();

        var response = await Client(fixture).AnnotateTextAsync(
            new() { Input = new() { Text = EntityFixture.Text, Title = "A title", PublishTime = EntityFixture.Published.ToTimestamp(), ShowTokens = true } }, cancellationToken: Cancellation);

        var annotation = response.Annotation;
        Assert.Equal("", annotation.Name);
        Assert.Equal("en", annotation.LanguageCode);
        Assert.True(annotation.FullAnalysis);
        Assert.Equal(["Vladimir Putin", "Taliban", "Putin"], annotation.Mentions.Select(mention => Cut(mention.StartIndex, mention.EndIndex)));
        Assert.Equal(["entities/q7747", "entities/taliban", "entities/q7747"], annotation.Mentions.Select(mention => mention.Entity));
        Assert.Equal("Vladimir Putin", annotation.Mentions[2].FullForm);
        Assert.True(annotation.Mentions[0].HasLinkScore);
        var quotation = Assert.Single(annotation.Quotations);
        Assert.Equal(("We agree,", "Putin", "said"), (
            Cut(quotation.ContentStartIndex, quotation.ContentEndIndex), Cut(quotation.SpeakerStartIndex, quotation.SpeakerEndIndex), Cut(quotation.CueStartIndex, quotation.CueEndIndex)));
        Assert.Equal("entities/q7747", quotation.SpeakerEntity);
        Assert.True(quotation.Direct);
        var date = Assert.Single(annotation.Dates);
        Assert.Equal(Timestamp.FromDateTime(new(2025, 7, 4, 0, 0, 0, DateTimeKind.Utc)), date.StartTime);
        Assert.Equal(DateExpression.Types.Granularity.Day, date.Granularity);
        var number = Assert.Single(annotation.Numbers);
        Assert.Equal((40, "people", NumberExpression.Types.Approximation.AtLeast), (number.Value, number.Noun, number.Approximation));
        Assert.Equal("Vladimir", Cut(annotation.Tokens[0].StartIndex, annotation.Tokens[0].EndIndex));
        Assert.Equal(3, annotation.Sentences.Count);
        Assert.Equal(["entities/q7747", "entities/taliban"], response.Entities.Select(entity => entity.Name));
    }

    [Fact]
    public async Task AnnotateText_SeveralMistakes_AreAllNamed()
    {
        await using var fixture = await EntityFixture.StartAsync();

        var tooMuch = await RefusalAsync(() => Client(fixture).AnnotateTextAsync(
            new() { Input = new() { Text = new string('x', 200_001), Title = new string('x', 1_001), PublishTime = new() { Seconds = long.MaxValue } } }, cancellationToken: Cancellation));
        var nothing = await RefusalAsync(() => Client(fixture).AnnotateTextAsync(new(), cancellationToken: Cancellation));
        var empty = await RefusalAsync(() => Client(fixture).AnnotateTextAsync(new() { Input = new() }, cancellationToken: Cancellation));

        Assert.Equal(["input.publish_time", "input.text", "input.title"], FieldsOf(tooMuch));
        Assert.Equal(["input"], FieldsOf(nothing));
        Assert.Equal(["input.text"], FieldsOf(empty));
    }

    [Fact]
    public async Task AnnotateText_LongestText_IsAnswered()
    {
        await using var fixture = await EntityFixture.StartAsync();

        var response = await Client(fixture).AnnotateTextAsync(new() { Input = new() { Text = new string('x', 200_000) } }, cancellationToken: Cancellation);

        Assert.Equal(200_000, Assert.Single(response.Annotation.Sentences).EndIndex);
    }

    [Fact]
    public async Task GetEntity_KnownAndUnknown_Answers()
    {
        await using var fixture = await EntityFixture.StartAsync();

        var russia = await Client(fixture).GetEntityAsync(new() { Name = "entities/q159" }, cancellationToken: Cancellation);
        var unknown = await RefusalAsync(() => Client(fixture).GetEntityAsync(new() { Name = "entities/q0" }, cancellationToken: Cancellation));

        Assert.Equal(("Russia", EntityKind.Place, "Country.", "s", "CC0-1.0", "Q159"), (russia.DisplayName, russia.Kind, russia.Description, russia.Origin, russia.License, russia.WikidataId));
        Assert.Equal(["Russian"], russia.Aliases);
        Assert.Equal(Timestamp.FromDateTime(new(2025, 7, 1, 0, 0, 0, DateTimeKind.Utc)), russia.AsOfTime);
        Assert.Equal(StatusCode.NotFound, unknown.StatusCode);
        Assert.Equal("ENTITY_NOT_FOUND", unknown.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason);
        Assert.Equal("entities/q0", unknown.GetRpcStatus()?.GetDetail<ResourceInfo>()?.ResourceName);
    }

    [Fact]
    public async Task BatchGetEntities_Names_KeepTheirOrderAllOrNothing()
    {
        await using var fixture = await EntityFixture.StartAsync();

        var found = await Client(fixture).BatchGetEntitiesAsync(new() { Names = { "entities/taliban", "entities/q159" } }, cancellationToken: Cancellation);
        var missing = await RefusalAsync(() => Client(fixture).BatchGetEntitiesAsync(new() { Names = { "entities/q159", "entities/q0" } }, cancellationToken: Cancellation));
        var wrong = await RefusalAsync(() => Client(fixture).BatchGetEntitiesAsync(new() { Names = { "entities/q159", "Q0", "" } }, cancellationToken: Cancellation));

        Assert.Equal(["Taliban", "Russia"], found.Entities.Select(entity => entity.DisplayName));
        Assert.Equal(StatusCode.NotFound, missing.StatusCode);
        Assert.Equal(["names[1]", "names[2]"], FieldsOf(wrong));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(50)]
    public async Task Lists_AnyPageSize_ReturnEachEntityOnce(int pageSize)
    {
        await using var fixture = await EntityFixture.StartAsync();
        var client = Client(fixture);

        var listed = await PagesAsync(
            token => client.ListEntitiesAsync(new() { PageSize = pageSize, PageToken = token }, cancellationToken: Cancellation).ResponseAsync,
            page => (page.Entities, page.NextPageToken));
        var people = await PagesAsync(
            token => client.ListEntitiesAsync(new() { PageSize = pageSize, PageToken = token, Kind = EntityKind.Person }, cancellationToken: Cancellation).ResponseAsync,
            page => (page.Entities, page.NextPageToken));
        var found = await PagesAsync(
            token => client.SearchEntitiesAsync(new() { Query = "russ", PageSize = pageSize, PageToken = token }, cancellationToken: Cancellation).ResponseAsync,
            page => (page.Entities, page.NextPageToken));

        Assert.Equal(["entities/q159", "entities/q7747", "entities/russell", "entities/taliban"], listed);
        Assert.Equal(["entities/q7747", "entities/russell"], people);
        Assert.Equal(["entities/q159", "entities/russell"], found);
    }

    [Fact]
    public async Task SearchEntities_BadRequest_NamesEveryField()
    {
        await using var fixture = await EntityFixture.StartAsync();

        var refusal = await RefusalAsync(() => Client(fixture).SearchEntitiesAsync(new() { Query = " ", PageSize = -1, Kind = (EntityKind)99 }, cancellationToken: Cancellation));

        Assert.Equal(["kind", "page_size", "query"], FieldsOf(refusal));
    }

    [Fact]
    public async Task GetAnnotation_WrongName_IsRefused()
    {
        await using var fixture = await EntityFixture.StartAsync();

        foreach (var name in new[] { "", "articles/a1", "annotation", "/annotation", "articles/A!/annotation" })
        {
            var refusal = await RefusalAsync(() => Client(fixture).GetAnnotationAsync(new() { Name = name }, cancellationToken: Cancellation));
            Assert.Equal(["name"], FieldsOf(refusal));
        }
    }

    [Fact]
    public async Task Start_WithoutFolder_ServesTheStarterSet()
    {
        await using var service = await ServiceFixture.StartAsync(EntityHost.Build);

        var page = await service.Client<EntityService.EntityServiceClient>().SearchEntitiesAsync(new() { Query = "Taliban" }, cancellationToken: Cancellation);

        Assert.Equal("Taliban", page.Entities[0].DisplayName);
        Assert.NotEqual("", page.Entities[0].Description);
    }

    [Theory]
    [InlineData(null, "Could not find a part of the path")]
    [InlineData("", "holds no *.jsonl file")]
    [InlineData("{\"id\": \"x\"", "Line 1 of the knowledge file 'broken.jsonl' is broken")]
    public async Task Start_UnusableKnowledge_IsOneClearSentence(string? content, string reason)
    {
        using var folder = new TemporaryFolder();
        var path = content is null ? Path.Combine(folder.Path, "absent") : folder.Path;
        if (content is { Length: > 0 })
        {
            await File.WriteAllTextAsync(Path.Combine(path, "broken.jsonl"), content, Cancellation);
        }

        await using var app = EntityHost.Build([$"--Knowledge:Folder={path}", "--Listen:Port=0", "--Listen:HealthPort=0", $"--Database:Path={Path.Combine(folder.Path, "e.db")}"]);

        var failure = await Assert.ThrowsAsync<StartupException>(() => app.StartAsync(Cancellation));
        Assert.Contains(reason, StartupFailure.Describe(failure), StringComparison.Ordinal);
    }

    private static EntityService.EntityServiceClient Client(EntityFixture fixture) => fixture.Service.Client<EntityService.EntityServiceClient>();

    private static string Cut(int start, int end) => EntityFixture.Text[start..end];

    private static Task<RpcException> RefusalAsync<T>(Func<AsyncUnaryCall<T>> call) => Assert.ThrowsAsync<RpcException>(async () => await call());

    private static IEnumerable<string>? FieldsOf(RpcException refusal) =>
        refusal.GetRpcStatus()?.GetDetail<BadRequest>()?.FieldViolations.Select(violation => violation.Field).Order(StringComparer.Ordinal);

    private static async Task<List<string>> PagesAsync<T>(Func<string, Task<T>> list, Func<T, (IEnumerable<Entity> Entities, string Next)> read)
    {
        List<string> all = [];
        var token = "";
        do
        {
            (var entities, token) = read(await list(token));
            all.AddRange(entities.Select(entity => entity.Name));
        }
        while (token.Length > 0);

        return all;
    }
}
