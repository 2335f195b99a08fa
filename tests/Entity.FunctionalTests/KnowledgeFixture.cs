using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Newsdesk.Entities.V1;
using Newsdesk.Testing;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Entities.FunctionalTests;

/// <summary>Folders of versions and dumps, and what is done with them through the service.</summary>
internal sealed class KnowledgeFixture : IDisposable
{
    private const string Item =
        """{"type":"item","id":"Q_NUMBER","labels":{"en":{"language":"en","value":"Zorblax NUMBER"}},"descriptions":{"en":{"language":"en","value":"DESCRIPTION"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q515"}}}}]}},""";

    private readonly TemporaryFolder _versions = new();
    private readonly TemporaryFolder _dumps = new();

    public string Versions => _versions.Path;

    public string Dumps => _dumps.Path;

    public string[] Settings => [$"--Knowledge:VersionsFolder={Versions}", $"--Knowledge:ImportFolder={Dumps}"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static KnowledgeBaseService.KnowledgeBaseServiceClient Client(ServiceFixture service) => service.Client<KnowledgeBaseService.KnowledgeBaseServiceClient>();

    public static async Task<List<ImportKnowledgeBaseResponse>> ImportAsync(ServiceFixture service, ImportKnowledgeBaseRequest request)
    {
        using var call = Client(service).ImportKnowledgeBase(request, cancellationToken: Cancellation);
        return await call.ResponseStream.ReadAllAsync(Cancellation).ToListAsync(Cancellation);
    }

    public static async Task<KnowledgeBase> ActivateAsync(ServiceFixture service, string id) =>
        (await Client(service).ActivateKnowledgeBaseAsync(new() { Name = $"knowledgeBases/{id}" }, cancellationToken: Cancellation)).KnowledgeBase;

    public Task<ServiceFixture> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite, Action<WebApplicationBuilder>? configure = null, params string[] settings) =>
        ServiceFixture.StartAsync(EntityHost.Build, kind, configure, settings: [.. Settings, .. settings]);

    /// <summary>Imports cities <c>Zorblax 1</c>, <c>Zorblax 2</c> and so on.</summary>
    public async Task<List<ImportKnowledgeBaseResponse>> ImportAsync(ServiceFixture service, string id, int lines, string firstId = "Q")
    {
        await WriteDumpAsync(id, lines, firstId);
        return await ImportAsync(service, new() { KnowledgeBaseId = id, DumpPath = $"{id}.json" });
    }

    /// <summary>Writes a dump of cities <c>Zorblax 1</c>, <c>Zorblax 2</c> and so on, with a broken line behind them.</summary>
    /// <param name="id">Name of the file, without <c>.json</c>.</param>
    /// <param name="lines">How many cities.</param>
    /// <param name="firstId">Their Wikidata ids begin with this.</param>
    /// <param name="description">What is said of each.</param>
    public async Task WriteDumpAsync(string id, int lines, string firstId = "Q", string description = "City.")
    {
        var item = Item.Replace("Q_", firstId, StringComparison.Ordinal).Replace("DESCRIPTION", description, StringComparison.Ordinal);
        await using var dump = new StreamWriter(Path.Combine(Dumps, $"{id}.json"));
        await dump.WriteAsync("[\n");
        for (var number = 1; number <= lines; number++)
        {
            await dump.WriteAsync(item.Replace("NUMBER", $"{number}", StringComparison.Ordinal) + "\n");
        }

        await dump.WriteAsync("broken\n]\n");
    }

    public void Dispose()
    {
        _versions.Dispose();
        _dumps.Dispose();
    }
}
