using Google.Rpc;
using Grpc.Core;
using Newsdesk.Entities.V1;
using Newsdesk.Testing;

namespace Newsdesk.Entities.FunctionalTests;

public sealed class KnowledgeBaseServiceTests : IDisposable
{
    private const string Item =
        """{"type":"item","id":"QNUMBER","labels":{"en":{"language":"en","value":"Zorblax NUMBER"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q515"}}}}]}},""";

    private readonly TemporaryFolder _versions = new();
    private readonly TemporaryFolder _dumps = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _versions.Dispose();
        _dumps.Dispose();
    }

    [Fact]
    public async Task ListKnowledgeBases_NothingImported_HoldsTheStarterSet()
    {
        await using var service = await StartAsync();
        var client = service.Client<KnowledgeBaseService.KnowledgeBaseServiceClient>();

        var starter = Assert.Single((await client.ListKnowledgeBasesAsync(new(), cancellationToken: Cancellation)).KnowledgeBases);

        Assert.Equal(("knowledgeBases/starter", KnowledgeBase.Types.State.Active), (starter.Name, starter.State));
        Assert.True(starter.EntityCount > 1000 && starter.AliasCount > starter.EntityCount);
        Assert.Equal(starter, await client.GetKnowledgeBaseAsync(new() { Name = "knowledgeBases/active" }, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task ImportAndActivate_Dump_IsLinkedToAlsoAfterARestart()
    {
        string version;
        await using (var service = await StartAsync())
        {
            var client = service.Client<KnowledgeBaseService.KnowledgeBaseServiceClient>();
            var last = (await ImportAsync(client, "first", lines: 20)).Last();
            Assert.Equal((true, 21, 20, 1), (last.Done, last.ReadCount, last.KeptCount, last.BrokenCount));
            Assert.Equal((KnowledgeBase.Types.State.Ready, 20), (last.KnowledgeBase.State, last.KnowledgeBase.EntityCount));

            var activated = await client.ActivateKnowledgeBaseAsync(new() { Name = "knowledgeBases/first" }, cancellationToken: Cancellation);

            Assert.Equal(KnowledgeBase.Types.State.Active, activated.KnowledgeBase.State);
            version = await AssertLinkedAsync(service);
        }

        await using var restarted = await StartAsync();
        Assert.Equal(version, await AssertLinkedAsync(restarted));
    }

    [Fact]
    public async Task ActivateKnowledgeBase_DamagedFile_IsRefusedAndTheOldOneStays()
    {
        await using var service = await StartAsync();
        var client = service.Client<KnowledgeBaseService.KnowledgeBaseServiceClient>();
        await ImportAsync(client, "first", lines: 20);
        var path = Path.Combine(_versions.Path, "first.kb");
        var bytes = await File.ReadAllBytesAsync(path, Cancellation);
        bytes[600] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, Cancellation);

        var error = await Assert.ThrowsAsync<RpcException>(async () => await client.ActivateKnowledgeBaseAsync(new() { Name = "knowledgeBases/first" }, cancellationToken: Cancellation));

        Assert.Equal((StatusCode.FailedPrecondition, "KNOWLEDGE_BASE_NOT_READY"), (error.StatusCode, error.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason));
        Assert.Contains("content is damaged", error.Status.Detail, StringComparison.Ordinal);
        Assert.StartsWith("starter-", (await AnnotateAsync(service)).Annotation.KnowledgeBaseVersion, StringComparison.Ordinal);
        await File.WriteAllBytesAsync(path, bytes[..1000], Cancellation);
        Assert.Equal(KnowledgeBase.Types.State.Failed, (await client.GetKnowledgeBaseAsync(new() { Name = "knowledgeBases/first" }, cancellationToken: Cancellation)).State);
    }

    [Fact]
    public async Task ActivateKnowledgeBase_WhileTextsAreRead_DropsNoCall()
    {
        await using var service = await StartAsync();
        var client = service.Client<KnowledgeBaseService.KnowledgeBaseServiceClient>();
        await ImportAsync(client, "first", lines: 20);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var readers = Enumerable.Range(0, 4).Select(_ => ReadOnAsync(service, ending.Token)).ToList();

        for (var i = 0; i < 20; i++)
        {
            await client.ActivateKnowledgeBaseAsync(new() { Name = i % 2 == 0 ? "knowledgeBases/first" : "knowledgeBases/starter" }, cancellationToken: Cancellation);
        }

        await ending.CancelAsync();
        Assert.All(await Task.WhenAll(readers), count => Assert.True(count > 0));
    }

    [Theory]
    [InlineData("../secret.json")]
    [InlineData("/etc/passwd")]
    [InlineData("missing.json")]
    [InlineData("dump.xml")]
    [InlineData("")]
    public async Task ImportKnowledgeBase_NoDumpOfTheFolder_IsRefused(string path)
    {
        await using var service = await StartAsync();
        await File.WriteAllTextAsync(Path.Combine(_dumps.Path, "dump.xml"), "<a/>", Cancellation);

        var error = await Assert.ThrowsAsync<RpcException>(() => ImportAsync(
            service.Client<KnowledgeBaseService.KnowledgeBaseServiceClient>(), new() { KnowledgeBaseId = "starter", DumpPath = path, MinSitelinks = -1, ClassIds = { "P31" } }));

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal(["knowledge_base_id", "min_sitelinks", "class_ids", "dump_path"], error.GetRpcStatus()?.GetDetail<BadRequest>()?.FieldViolations.Select(violation => violation.Field));
    }

    [Fact]
    public async Task ImportKnowledgeBase_IdOfAnother_IsRefused()
    {
        await using var service = await StartAsync();
        var client = service.Client<KnowledgeBaseService.KnowledgeBaseServiceClient>();
        await ImportAsync(client, "first", lines: 2);

        var error = await Assert.ThrowsAsync<RpcException>(() => ImportAsync(client, "first", lines: 3));

        Assert.Equal(StatusCode.AlreadyExists, error.StatusCode);
    }

    [Fact]
    public async Task ListKnowledgeBases_PageByPage_GivesEachOnceLatestFirst()
    {
        await using var service = await StartAsync();
        var client = service.Client<KnowledgeBaseService.KnowledgeBaseServiceClient>();
        await ImportAsync(client, "a", lines: 1);
        await ImportAsync(client, "b", lines: 1);
        List<string> names = [];
        var request = new ListKnowledgeBasesRequest { PageSize = 1 };
        do
        {
            var page = await client.ListKnowledgeBasesAsync(request, cancellationToken: Cancellation);
            names.AddRange(page.KnowledgeBases.Select(version => version.Name));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(3, names.Count);
        Assert.Equal("knowledgeBases/starter", names[^1]);
        Assert.Equal(["knowledgeBases/a", "knowledgeBases/b"], names[..2].Order(StringComparer.Ordinal));
    }

    private static async Task<string> AssertLinkedAsync(ServiceFixture service)
    {
        var answer = await AnnotateAsync(service);
        Assert.Equal("entities/q7", Assert.Single(answer.Entities).Name);
        Assert.StartsWith("first-", answer.Annotation.KnowledgeBaseVersion, StringComparison.Ordinal);
        return answer.Annotation.KnowledgeBaseVersion;
    }

    private static async Task<AnnotateTextResponse> AnnotateAsync(ServiceFixture service) =>
        await service.Client<EntityService.EntityServiceClient>().AnnotateTextAsync(new() { Input = new() { Text = "Fire broke out in Zorblax 7 on Friday." } }, cancellationToken: Cancellation);

    private static async Task<int> ReadOnAsync(ServiceFixture service, CancellationToken ending)
    {
        var count = 0;
        while (!ending.IsCancellationRequested)
        {
            await AnnotateAsync(service);
            count++;
        }

        return count;
    }

    private static async Task<List<ImportKnowledgeBaseResponse>> ImportAsync(KnowledgeBaseService.KnowledgeBaseServiceClient client, ImportKnowledgeBaseRequest request)
    {
        using var call = client.ImportKnowledgeBase(request, cancellationToken: Cancellation);
        var responses = new List<ImportKnowledgeBaseResponse>();
        while (await call.ResponseStream.MoveNext(Cancellation))
        {
            responses.Add(call.ResponseStream.Current);
        }

        return responses;
    }

    private async Task<List<ImportKnowledgeBaseResponse>> ImportAsync(KnowledgeBaseService.KnowledgeBaseServiceClient client, string id, int lines)
    {
        var items = Enumerable.Range(1, lines).Select(number => Item.Replace("NUMBER", $"{number}", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(_dumps.Path, $"{id}.json"), $"[\n{string.Join('\n', items)}\nbroken\n]\n", Cancellation);
        return await ImportAsync(client, new() { KnowledgeBaseId = id, DumpPath = $"{id}.json" });
    }

    private Task<ServiceFixture> StartAsync() =>
        ServiceFixture.StartAsync(EntityHost.Build, settings: [$"--Knowledge:VersionsFolder={_versions.Path}", $"--Knowledge:ImportFolder={_dumps.Path}"]);
}
