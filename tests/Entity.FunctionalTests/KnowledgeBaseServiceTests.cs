using Google.Rpc;
using Grpc.Core;
using Newsdesk.Entities.V1;
using Newsdesk.Testing;

namespace Newsdesk.Entities.FunctionalTests;

public sealed class KnowledgeBaseServiceTests : IDisposable
{
    private readonly KnowledgeFixture _knowledge = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _knowledge.Dispose();

    [Fact]
    public async Task ListKnowledgeBases_NothingImported_HoldsTheStarterSet()
    {
        await using var service = await _knowledge.StartAsync();
        var client = KnowledgeFixture.Client(service);

        var starter = Assert.Single((await client.ListKnowledgeBasesAsync(new(), cancellationToken: Cancellation)).KnowledgeBases);

        Assert.Equal(("knowledgeBases/starter", KnowledgeBase.Types.State.Active), (starter.Name, starter.State));
        Assert.True(starter.EntityCount > 1000 && starter.AliasCount > starter.EntityCount);
        Assert.Equal(starter, await client.GetKnowledgeBaseAsync(new() { Name = "knowledgeBases/active" }, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task ImportAndActivate_Dump_IsLinkedToAlsoAfterARestart()
    {
        string version;
        await using (var service = await _knowledge.StartAsync())
        {
            var last = (await _knowledge.ImportAsync(service, "first", lines: 20)).Last();
            Assert.Equal((true, 21, 20, 1), (last.Done, last.ReadCount, last.KeptCount, last.BrokenCount));
            Assert.Equal((KnowledgeBase.Types.State.Ready, 20), (last.KnowledgeBase.State, last.KnowledgeBase.EntityCount));

            var activated = await KnowledgeFixture.ActivateAsync(service, "first");

            Assert.Equal(KnowledgeBase.Types.State.Active, activated.State);
            version = await AssertLinkedAsync(service);
        }

        await using var restarted = await _knowledge.StartAsync();
        Assert.Equal(version, await AssertLinkedAsync(restarted));
    }

    [Fact]
    public async Task ActivateKnowledgeBase_DamagedFile_IsRefusedAndTheOldOneStays()
    {
        await using var service = await _knowledge.StartAsync();
        await _knowledge.ImportAsync(service, "first", lines: 20);
        await _knowledge.ImportAsync(service, "second", lines: 20);
        await KnowledgeFixture.ActivateAsync(service, "second");
        var path = Path.Combine(_knowledge.Versions, "first.kb");
        var whole = await File.ReadAllBytesAsync(path, Cancellation);
        byte[] changed = [.. whole];
        changed[600] ^= 1;

        foreach (var (bytes, reason) in new[] { (changed, "content is damaged"), (whole[..^1], "and was written with"), (whole[..1000], "and was written with"), (whole[..100], "fewer than its header"), ([], "has 0 bytes"), (new byte[4096], "does not begin like") })
        {
            await File.WriteAllBytesAsync(path, bytes, Cancellation);

            var error = await Assert.ThrowsAsync<RpcException>(() => KnowledgeFixture.ActivateAsync(service, "first"));

            Assert.Equal((StatusCode.FailedPrecondition, "KNOWLEDGE_BASE_NOT_READY"), (error.StatusCode, error.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason));
            Assert.Contains(reason, error.Status.Detail, StringComparison.Ordinal);
            Assert.StartsWith("second-", (await AnnotateAsync(service)).Annotation.KnowledgeBaseVersion, StringComparison.Ordinal);
        }

        Assert.Equal(KnowledgeBase.Types.State.Failed, (await KnowledgeFixture.Client(service).GetKnowledgeBaseAsync(new() { Name = "knowledgeBases/first" }, cancellationToken: Cancellation)).State);
    }

    [Fact]
    public async Task ActivateKnowledgeBase_WhileTextsAreRead_DropsNoCall()
    {
        await using var service = await _knowledge.StartAsync();
        await _knowledge.ImportAsync(service, "first", lines: 20);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var readers = Enumerable.Range(0, 4).Select(_ => ReadOnAsync(service, ending.Token)).ToList();

        for (var i = 0; i < 20; i++)
        {
            await KnowledgeFixture.ActivateAsync(service, i % 2 == 0 ? "first" : "starter");
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
        await using var service = await _knowledge.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(_knowledge.Dumps, "dump.xml"), "<a/>", Cancellation);

        var error = await Assert.ThrowsAsync<RpcException>(() => KnowledgeFixture.ImportAsync(
            service, new() { KnowledgeBaseId = "starter", DumpPath = path, MinSitelinks = -1, ClassIds = { "P31" } }));

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal(["knowledge_base_id", "min_sitelinks", "class_ids", "dump_path"], error.GetRpcStatus()?.GetDetail<BadRequest>()?.FieldViolations.Select(violation => violation.Field));
    }

    [Fact]
    public async Task ImportKnowledgeBase_IdOfAnother_IsRefused()
    {
        await using var service = await _knowledge.StartAsync();
        await _knowledge.ImportAsync(service, "first", lines: 2);

        var error = await Assert.ThrowsAsync<RpcException>(() => _knowledge.ImportAsync(service, "first", lines: 3));

        Assert.Equal(StatusCode.AlreadyExists, error.StatusCode);
    }

    [Fact]
    public async Task ListKnowledgeBases_PageByPage_GivesEachOnceLatestFirst()
    {
        await using var service = await _knowledge.StartAsync();
        var client = KnowledgeFixture.Client(service);
        await _knowledge.ImportAsync(service, "a", lines: 1);
        await _knowledge.ImportAsync(service, "b", lines: 1);
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
}
