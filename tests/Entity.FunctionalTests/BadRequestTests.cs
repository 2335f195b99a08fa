using Google.Rpc;
using Grpc.Core;
using Newsdesk.Entities.V1;

namespace Newsdesk.Entities.FunctionalTests;

/// <summary>Requests for entities that break a rule.</summary>
public sealed class BadRequestTests
{
    private static readonly string[] Malformed = ["", "q159", "entities/", "entities/Q159", "entities/a b", "articles/a1", "entities/q1/x", $"entities/{new string('q', 64)}", "entities/../q1"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetEntity_MalformedName_IsRefused()
    {
        await using var fixture = await EntityFixture.StartAsync();

        foreach (var name in Malformed)
        {
            Assert.Equal(["name"], FieldsOf(await RefusalAsync(() => Client(fixture).GetEntityAsync(new() { Name = name }, cancellationToken: Cancellation))));
        }
    }

    [Fact]
    public async Task BatchGetEntities_MalformedNames_AreAllNamed()
    {
        await using var fixture = await EntityFixture.StartAsync();

        var refusal = await RefusalAsync(() => Client(fixture).BatchGetEntitiesAsync(new() { Names = { Malformed, "entities/q159" } }, cancellationToken: Cancellation));

        Assert.Equal(Malformed.Select((_, index) => $"names[{index}]"), FieldsOf(refusal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task BatchGetEntities_NoneOrTooMany_IsRefused(int count)
    {
        await using var fixture = await EntityFixture.StartAsync();

        var refusal = await RefusalAsync(() => Client(fixture).BatchGetEntitiesAsync(
            new() { Names = { Enumerable.Repeat("entities/q159", count) } }, cancellationToken: Cancellation));

        Assert.Equal(["names"], FieldsOf(refusal));
    }

    [Fact]
    public async Task BatchGetEntities_HundredNames_AreAnswered()
    {
        await using var fixture = await EntityFixture.StartAsync();

        var answer = await Client(fixture).BatchGetEntitiesAsync(new() { Names = { Enumerable.Repeat("entities/q159", 100) } }, cancellationToken: Cancellation);

        Assert.Equal(100, answer.Entities.Count);
    }

    [Fact]
    public async Task ListEntities_BadSizeAndKind_AreBothNamed()
    {
        await using var fixture = await EntityFixture.StartAsync();

        var refusal = await RefusalAsync(() => Client(fixture).ListEntitiesAsync(new() { PageSize = -1, Kind = (EntityKind)99 }, cancellationToken: Cancellation));

        Assert.Equal(["page_size", "kind"], FieldsOf(refusal));
    }

    [Fact]
    public async Task SearchEntities_QueryTooLong_IsRefused()
    {
        await using var fixture = await EntityFixture.StartAsync();

        Assert.Equal(["query"], FieldsOf(await RefusalAsync(() => Client(fixture).SearchEntitiesAsync(new() { Query = new string('x', 201) }, cancellationToken: Cancellation))));
        Assert.Empty((await Client(fixture).SearchEntitiesAsync(new() { Query = new string('x', 200) }, cancellationToken: Cancellation)).Entities);
    }

    [Fact]
    public async Task Lists_TokenOfAnotherQueryOrDamaged_AreRefused()
    {
        await using var fixture = await EntityFixture.StartAsync();
        var client = Client(fixture);
        var list = (await client.ListEntitiesAsync(new() { PageSize = 1 }, cancellationToken: Cancellation)).NextPageToken;
        var search = (await client.SearchEntitiesAsync(new() { Query = "russ", PageSize = 1 }, cancellationToken: Cancellation)).NextPageToken;
        Assert.NotEqual("", list);
        Assert.NotEqual("", search);

        foreach (var token in new[] { search, "x", $"{list}A", list[..^2], "%%%" })
        {
            await AssertTokenRefusedAsync(() => client.ListEntitiesAsync(new() { PageSize = 1, PageToken = token }, cancellationToken: Cancellation));
        }

        foreach (var token in new[] { list, "x", $"{search}A", search[..^2], "%%%" })
        {
            await AssertTokenRefusedAsync(() => client.SearchEntitiesAsync(new() { Query = "russ", PageSize = 1, PageToken = token }, cancellationToken: Cancellation));
        }

        await AssertTokenRefusedAsync(() => client.ListEntitiesAsync(new() { PageToken = list, Kind = EntityKind.Person }, cancellationToken: Cancellation));
        await AssertTokenRefusedAsync(() => client.SearchEntitiesAsync(new() { Query = "puti", PageToken = search }, cancellationToken: Cancellation));
        Assert.Single((await client.ListEntitiesAsync(new() { PageSize = 1, PageToken = list }, cancellationToken: Cancellation)).Entities);
    }

    private static EntityService.EntityServiceClient Client(EntityFixture fixture) => fixture.Service.Client<EntityService.EntityServiceClient>();

    private static Task<RpcException> RefusalAsync<T>(Func<AsyncUnaryCall<T>> call) => Assert.ThrowsAsync<RpcException>(async () => await call());

    private static IEnumerable<string>? FieldsOf(RpcException refusal) => refusal.StatusCode is StatusCode.InvalidArgument
        ? refusal.GetRpcStatus()?.GetDetail<BadRequest>()?.FieldViolations.Select(violation => violation.Field)
        : [refusal.Status.Detail];

    private static async Task AssertTokenRefusedAsync<T>(Func<AsyncUnaryCall<T>> call)
    {
        var refusal = await RefusalAsync(call);
        Assert.Equal("PAGE_TOKEN_INVALID", refusal.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason);
        Assert.Equal(["page_token"], FieldsOf(refusal));
    }
}
