using System.Globalization;
using Grpc.Core;
using Newsdesk.Entities.Importing;
using Newsdesk.Entities.V1;
using Newsdesk.Testing;
using Newsdesk.Testing.Sidecar;
using Newsdesk.Testing.Storage;
using static Dapr.AppCallback.Autogen.Grpc.v1.TopicEventResponse.Types;

namespace Newsdesk.Entities.FunctionalTests;

/// <summary>What is left when the process is killed in the middle of its work, and that the next one goes on with it.</summary>
public sealed class KillTests : IDisposable
{
    private readonly KnowledgeFixture _knowledge = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _knowledge.Dispose();

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task ReannotateArticles_KilledRightAfterTheAnswer_LosesNothing(DatabaseKind kind)
    {
        // More than the service publishes ahead of a bus that takes nothing, so that some wait in the queue when it is killed.
        const int Articles = 400;
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var sidecar = await FakeSidecar.StartAsync(services: null, parts: null, Cancellation);
        string[] settings = [database.Setting, $"--Sidecar:GrpcEndpoint={sidecar.Address}", .. _knowledge.Settings, "--Outbox:LeaseTime=00:00:02"];
        await _knowledge.WriteDumpAsync("second", 5);
        using (var first = await ServiceProcess.StartAsync("Newsdesk.Entity", Cancellation, settings))
        {
            for (var number = 1; number <= Articles; number++)
            {
                var ingested = EntityFixture.Ingested(sequence: number);
                ingested.Article.Name = $"articles/a{number}";
                Assert.Equal(TopicEventResponseStatus.Success, await FakeSidecar.DeliverAsync(
                    first.Channel.CreateCallInvoker(), "article-ingested", $"a{number}", Google.Protobuf.MessageExtensions.ToByteString(ingested), Cancellation));
            }

            await sidecar.WaitForAsync("article-annotated", Articles, Cancellation);
            sidecar.OnPublish = _ => throw new RpcException(new Status(StatusCode.Unavailable, "full"));
            await ImportAsync(first, "second");
            await Knowledge(first).ActivateKnowledgeBaseAsync(new() { Name = "knowledgeBases/second" }, cancellationToken: Cancellation);

            Assert.Equal(Articles, (await Entities(first).ReannotateArticlesAsync(new(), cancellationToken: Cancellation)).QueuedCount);
            first.Kill();
        }

        sidecar.OnPublish = _ => Task.CompletedTask;
        using var next = await ServiceProcess.StartAsync("Newsdesk.Entity", Cancellation, settings);

        var published = await sidecar.WaitForAsync("article-annotated", 2 * Articles, Cancellation);
        Assert.Equal(Articles, published.Where(one => one.Id.EndsWith("/1/2", StringComparison.Ordinal)).DistinctBy(one => one.Id).Count());
    }

    [Fact]
    public async Task ImportKnowledgeBase_KilledBehindACheckpoint_GoesOnFromIt()
    {
        // Entries of 40 KB: a checkpoint is written after 48 MB of them.
        const int Items = 2_000;
        await _knowledge.WriteDumpAsync("big", Items, description: new string('d', 40_000));
        using var folder = new TemporaryFolder();
        string[] settings = [$"--Database:Path={Path.Combine(folder.Path, "entity.db")}", .. _knowledge.Settings];
        var work = Path.Combine(_knowledge.Versions, "big.work");
        using (var first = await ServiceProcess.StartAsync("Newsdesk.Entity", Cancellation, settings))
        {
            using var call = Knowledge(first).ImportKnowledgeBase(new() { KnowledgeBaseId = "big", DumpPath = "big.json" }, cancellationToken: Cancellation);
            while (!File.Exists(Path.Combine(work, "checkpoint.json")))
            {
                Assert.True(await call.ResponseStream.MoveNext(Cancellation), "The import ended without a checkpoint.");
            }

            first.Kill();
        }

        Assert.False(File.Exists(Path.Combine(_knowledge.Versions, "big.kb")));
        var reached = System.Text.Json.JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(work, "checkpoint.json"), Cancellation)).RootElement.GetProperty(nameof(ImportCheckpoint.ReadCount)).GetInt64();
        using var next = await ServiceProcess.StartAsync("Newsdesk.Entity", Cancellation, settings);
        var rest = await ImportAsync(next, "big");

        Assert.InRange(reached, 1, Items - 1);
        Assert.True(rest[0].ReadCount > reached);
        Assert.Equal((true, Items + 1, Items, 1), (rest[^1].Done, rest[^1].ReadCount, rest[^1].KeptCount, rest[^1].BrokenCount));
        await Knowledge(next).ActivateKnowledgeBaseAsync(new() { Name = "knowledgeBases/big" }, cancellationToken: Cancellation);
        foreach (var number in new[] { 1, (int)reached, Items })
        {
            Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"Zorblax {number}"), (await Entities(next).GetEntityAsync(new() { Name = $"entities/q{number}" }, cancellationToken: Cancellation)).DisplayName);
        }
    }

    private static EntityService.EntityServiceClient Entities(ServiceProcess service) => service.Client<EntityService.EntityServiceClient>();

    private static KnowledgeBaseService.KnowledgeBaseServiceClient Knowledge(ServiceProcess service) => service.Client<KnowledgeBaseService.KnowledgeBaseServiceClient>();

    private static async Task<List<ImportKnowledgeBaseResponse>> ImportAsync(ServiceProcess service, string id)
    {
        using var call = Knowledge(service).ImportKnowledgeBase(new() { KnowledgeBaseId = id, DumpPath = $"{id}.json" }, cancellationToken: Cancellation);
        return await call.ResponseStream.ReadAllAsync(Cancellation).ToListAsync(Cancellation);
    }
}
