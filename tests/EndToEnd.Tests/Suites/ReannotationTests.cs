using Grpc.Core;
using Grpc.Net.Client;
using Newsdesk.Entities.V1;
using Newsdesk.LocalHost.Hosting;
using Newsdesk.Testing;

namespace Newsdesk.EndToEnd.Tests.Suites;

/// <summary>Another knowledge base, all the way from the entity service to the stories.</summary>
public sealed class ReannotationTests
{
    private const string NewTopic = "topics/q99900001";

    private const string Dump =
        """
        [
        {"type":"item","id":"Q99900001","labels":{"en":{"language":"en","value":"Helene Brask"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}]}}
        ]

        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReannotateArticles_OtherKnowledgeBaseActive_StoriesLinkToItAndNothingElseChanges()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "desk.json"), Dump, Cancellation);
        await using var suite = await RunningSuite.StartAsync(entity: builder =>
        {
            builder.Configuration["Knowledge:VersionsFolder"] = folder.Path;
            builder.Configuration["Knowledge:ImportFolder"] = folder.Path;
        });
        await suite.ImportAsync(RunningSuite.Sample);
        var before = await suite.StoriesAsync();
        var addresses = await suite.MemberAddressesAsync();
        Assert.DoesNotContain(before, story => story.Topics.Contains(NewTopic));
        Assert.Contains(before, story => story.Topics.Count > 0);
        using var channel = GrpcChannel.ForAddress(suite.Suite.Services.Single(service => service.AppId == SuiteServices.Entity).Address);
        await ActivateAsync(new KnowledgeBaseService.KnowledgeBaseServiceClient(channel));
        var entities = new EntityService.EntityServiceClient(channel);

        var queued = await entities.ReannotateArticlesAsync(new(), cancellationToken: Cancellation);
        await Eventually.TrueAsync(async () => (await suite.StoriesAsync()).SelectMany(story => story.Topics).Distinct().SequenceEqual([NewTopic]));

        Assert.Equal(before.Sum(story => story.ArticleCount), queued.QueuedCount);
        var after = await suite.StoriesAsync();
        Assert.Equal(before.Select(story => (story.Name, story.ArticleCount)).Order(), after.Select(story => (story.Name, story.ArticleCount)).Order());
        Assert.Equal(Sorted(addresses), Sorted(await suite.MemberAddressesAsync()));
        Assert.Empty((await suite.VerifyAsync()).Problems);
        Assert.Equal(0, (await entities.ReannotateArticlesAsync(new(), cancellationToken: Cancellation)).QueuedCount);
        Assert.False(File.Exists(suite.DeadLetters));
    }

    private static IEnumerable<string> Sorted(IEnumerable<IReadOnlyList<string>> stories) =>
        stories.Select(addresses => string.Join('\n', addresses.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);

    private static async Task ActivateAsync(KnowledgeBaseService.KnowledgeBaseServiceClient knowledge)
    {
        using var import = knowledge.ImportKnowledgeBase(new() { KnowledgeBaseId = "desk", DumpPath = "desk.json" }, cancellationToken: Cancellation);
        await foreach (var progress in import.ResponseStream.ReadAllAsync(Cancellation))
        {
            Assert.Equal(0, progress.BrokenCount);
        }

        await knowledge.ActivateKnowledgeBaseAsync(new() { Name = "knowledgeBases/desk" }, cancellationToken: Cancellation);
    }
}
