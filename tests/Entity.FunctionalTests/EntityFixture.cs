using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Builder;
using Newsdesk.Events.V1;
using Newsdesk.Testing;
using Newsdesk.Testing.Storage;
using static Dapr.AppCallback.Autogen.Grpc.v1.TopicEventResponse.Types;

namespace Newsdesk.Entities.FunctionalTests;

/// <summary>The entity service over a knowledge base of a few entries.</summary>
internal sealed class EntityFixture : IAsyncDisposable
{
    public const string Text = "Vladimir Putin met the Taliban on Friday. “We agree,” Putin said. At least 40 people came.";

    private const string Lines =
        """
        {"id": "q159", "kind": "place", "name": "Russia", "demonyms": ["Russian"], "description": "Country.", "prominence": 3, "as_of": "2025-07-01", "source": "s", "licence": "CC0-1.0", "wikidata": "Q159"}
        {"id": "q7747", "kind": "person", "name": "Vladimir Putin", "aliases": ["Putin"], "description": "President of Russia.", "prominence": 3}
        {"id": "taliban", "kind": "organization", "name": "Taliban", "description": "Movement that rules Afghanistan."}
        {"id": "russell", "kind": "person", "name": "Bertrand Russell", "description": "Philosopher."}
        """;

    private readonly TemporaryFolder _folder;

    private EntityFixture(ServiceFixture service, TemporaryFolder folder)
    {
        Service = service;
        _folder = folder;
    }

    public static DateTimeOffset Published { get; } = new(2025, 7, 4, 12, 0, 0, TimeSpan.Zero);

    public ServiceFixture Service { get; }

    public static async Task<EntityFixture> StartAsync(DatabaseKind database = DatabaseKind.Sqlite, Action<WebApplicationBuilder>? configure = null, params string[] settings)
    {
        var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "small.jsonl"), Lines, TestContext.Current.CancellationToken);
        return new EntityFixture(await ServiceFixture.StartAsync(EntityHost.Build, database, configure, settings: [$"--Knowledge:Folder={folder.Path}", .. settings]), folder);
    }

    public static ArticleIngested Ingested(int revision = 1, long sequence = 1, string text = Text) => new()
    {
        Article = new()
        {
            Name = "articles/a1",
            Revision = revision,
            Title = "Putin meets Taliban",
            Text = text,
            LanguageCode = "en",
            PublishTime = Published.ToTimestamp(),
            IngestSequence = sequence,
        },
        Outlet = new() { Name = "outlets/o1" },
    };

    public static ArticleWithdrawn Withdrawn(long sequence) => new() { Article = "articles/a1", IngestSequence = sequence };

    public async Task DeliverAsync(ArticleIngested ingested) =>
        Assert.Equal(TopicEventResponseStatus.Success, await Service.DeliverAsync("article-ingested", $"article-ingested/a1/{ingested.Article.Revision}", ingested));

    public async Task DeliverAsync(ArticleWithdrawn withdrawn) =>
        Assert.Equal(TopicEventResponseStatus.Success, await Service.DeliverAsync("article-withdrawn", $"article-withdrawn/a1/{withdrawn.IngestSequence}", withdrawn));

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        _folder.Dispose();
    }
}
