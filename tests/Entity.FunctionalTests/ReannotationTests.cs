using Dapper;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Newsdesk.Entities.Reannotation;
using Newsdesk.Entities.V1;
using Newsdesk.Events.V1;
using Newsdesk.Platform.Storage;
using Newsdesk.Testing;
using Newsdesk.Testing.Storage;
using static Dapr.AppCallback.Autogen.Grpc.v1.TopicEventResponse.Types;

namespace Newsdesk.Entities.FunctionalTests;

public sealed class ReannotationTests : IDisposable
{
    private readonly KnowledgeFixture _knowledge = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _knowledge.Dispose();

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task ReannotateArticles_OtherKnowledgeBase_PublishesTheNewLinksOfTheSameRevision(DatabaseKind database)
    {
        await using var service = await _knowledge.StartAsync(database);
        await PrepareAsync(service);
        await IngestAsync(service, "a1");
        await IngestAsync(service, "a2");
        var first = await service.Sidecar.WaitForAsync("article-annotated", 2, Cancellation);

        await KnowledgeFixture.ActivateAsync(service, "second");
        Assert.Equal(1, await ReannotateAsync(service, "a1"));

        var published = await service.Sidecar.WaitForAsync("article-annotated", 3, Cancellation);
        var (before, after) = (ArticleAnnotated.Parser.ParseFrom(first.Single(one => one.Id == "article-annotated/a1/1/1").Data), ArticleAnnotated.Parser.ParseFrom(published[2].Data));
        Assert.Equal("article-annotated/a1/1/2", published[2].Id);
        Assert.Equal(["entities/q11"], before.Entities.Select(entity => entity.Name));
        Assert.Equal(["entities/q21"], after.Entities.Select(entity => entity.Name));
        Assert.Equal((before.Article, before.Outlet), (after.Article, after.Outlet));
        Assert.StartsWith("second-", after.Annotation.KnowledgeBaseVersion, StringComparison.Ordinal);
        Assert.Equal(after.Annotation, await AnnotationAsync(service, "a1"));
        Assert.Equal(1, (await AnnotationAsync(service, "a2")).AnnotationNumber);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task ReannotateArticles_NoNames_QueuesExactlyThoseWithOldVersions(DatabaseKind database)
    {
        await using var service = await _knowledge.StartAsync(database);
        await PrepareAsync(service);
        await IngestAsync(service, "a1");
        await IngestAsync(service, "a2");
        await IngestAsync(service, "a3");
        await WithdrawAsync(service, "a3");
        Assert.Equal(0, await ReannotateAsync(service));
        await KnowledgeFixture.ActivateAsync(service, "second");
        await IngestAsync(service, "a4");

        Assert.Equal(2, await ReannotateAsync(service));

        var published = await service.Sidecar.WaitForAsync("article-annotated", 6, Cancellation);
        Assert.Equal(["article-annotated/a1/1/2", "article-annotated/a2/1/2"], published.Select(one => one.Id).Where(id => id.EndsWith("/2", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        await EmptyAsync(service);
        Assert.Equal(0, await ReannotateAsync(service));
        Assert.Equal(0, await ReannotateAsync(service, "a1", "a4"));
    }

    [Fact]
    public async Task ReannotateArticles_BackToTheFirstVersion_IsAnEventOfItsOwn()
    {
        await using var service = await _knowledge.StartAsync();
        await PrepareAsync(service);
        await IngestAsync(service, "a1");

        foreach (var (id, number) in new[] { ("second", 2), ("first", 3) })
        {
            await KnowledgeFixture.ActivateAsync(service, id);
            await ReannotateAsync(service, "a1");
            var published = await service.Sidecar.WaitForAsync("article-annotated", number, Cancellation);
            Assert.Equal($"article-annotated/a1/1/{number}", published[^1].Id);
        }

        Assert.StartsWith("first-", (await AnnotationAsync(service, "a1")).KnowledgeBaseVersion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task ReannotateArticles_OneOfThemUnknownOrWithdrawn_QueuesNone(DatabaseKind database)
    {
        await using var service = await _knowledge.StartAsync(database);
        await PrepareAsync(service);
        await IngestAsync(service, "a1");
        await IngestAsync(service, "a2");
        await WithdrawAsync(service, "a2");
        await KnowledgeFixture.ActivateAsync(service, "second");

        foreach (var missing in new[] { "a2", "a9" })
        {
            var refusal = await Assert.ThrowsAsync<RpcException>(() => ReannotateAsync(service, "a1", missing));
            Assert.Equal((StatusCode.NotFound, "ANNOTATION_NOT_FOUND"), (refusal.StatusCode, refusal.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason));
            Assert.Equal($"articles/{missing}", refusal.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Metadata["article"]);
        }

        await EmptyAsync(service);
        Assert.Equal(1, (await AnnotationAsync(service, "a1")).AnnotationNumber);
    }

    [Fact]
    public async Task ReannotateArticles_BadNames_AreAllNamed()
    {
        await using var service = await _knowledge.StartAsync();

        var malformed = await Assert.ThrowsAsync<RpcException>(async () => await Entities(service).ReannotateArticlesAsync(
            new() { Articles = { "articles/a1", "a1", "", "articles/A!" } }, cancellationToken: Cancellation));
        var tooMany = await Assert.ThrowsAsync<RpcException>(() => ReannotateAsync(service, [.. Enumerable.Range(0, 1_001).Select(number => $"a{number}")]));

        Assert.Equal(["articles[1]", "articles[2]", "articles[3]"], malformed.GetRpcStatus()?.GetDetail<BadRequest>()?.FieldViolations.Select(violation => violation.Field));
        Assert.Equal(["articles"], tooMany.GetRpcStatus()?.GetDetail<BadRequest>()?.FieldViolations.Select(violation => violation.Field));
    }

    [Fact]
    public async Task ReannotateArticles_AnnotatedBeforeArticlesWereKept_IsRefusedAloneAndPassedOverInAll()
    {
        await using var service = await _knowledge.StartAsync();
        await PrepareAsync(service);
        await IngestAsync(service, "a1");
        await service.App.Services.GetRequiredService<IDatabase>().WriteAsync(
            (session, token) => session.ExecuteAsync("UPDATE annotations SET content = NULL", null, token), Cancellation);
        await KnowledgeFixture.ActivateAsync(service, "second");

        var refusal = await Assert.ThrowsAsync<RpcException>(() => ReannotateAsync(service, "a1"));

        Assert.Equal((StatusCode.FailedPrecondition, "ARTICLE_NOT_KEPT"), (refusal.StatusCode, refusal.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason));
        Assert.Equal(0, await ReannotateAsync(service));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Queue_ServiceEndsBeforeItsTurn_GoesOnAfterTheStart(DatabaseKind database)
    {
        var works = false;
        await using var service = await StartAsync(database, () => works);
        await PrepareAsync(service);
        await IngestAsync(service, "a1");
        await KnowledgeFixture.ActivateAsync(service, "second");
        Assert.Equal(1, await ReannotateAsync(service));
        Assert.Equal(1, await ReannotateAsync(service));

        await service.StopAsync();
        works = true;
        await service.StartAsync();

        await service.Sidecar.WaitForAsync("article-annotated", 2, Cancellation);
        Assert.StartsWith("second-", (await AnnotationAsync(service, "a1")).KnowledgeBaseVersion, StringComparison.Ordinal);
        await EmptyAsync(service);
    }

    [Fact]
    public async Task Queue_NewRevisionOrWithdrawalBeforeItsTurn_IsNotOverwritten()
    {
        var works = false;
        await using var service = await StartAsync(DatabaseKind.Sqlite, () => works);
        await PrepareAsync(service);
        await IngestAsync(service, "a1");
        await IngestAsync(service, "a2");
        await KnowledgeFixture.ActivateAsync(service, "second");
        Assert.Equal(2, await ReannotateAsync(service));
        await IngestAsync(service, "a1", revision: 2, sequence: 50);
        await WithdrawAsync(service, "a2");

        await service.StopAsync();
        works = true;
        await service.StartAsync();

        await EmptyAsync(service);
        Assert.Equal((2, 1), (await AnnotationAsync(service, "a1") is var annotation ? annotation.ArticleRevision : 0, annotation.AnnotationNumber));
        Assert.Equal(StatusCode.NotFound, (await Assert.ThrowsAsync<RpcException>(() => AnnotationAsync(service, "a2"))).StatusCode);
        Assert.DoesNotContain(service.Sidecar.Published, one => one.Id.EndsWith("/1/2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Queue_BusTakesNothing_FillsTheOutboxNoFurther()
    {
        const int Articles = 400;
        const int MostUnpublished = 256 + 64;
        var taken = new TaskCompletionSource();
        await using var service = await _knowledge.StartAsync();
        await PrepareAsync(service);
        for (var number = 1; number <= Articles; number++)
        {
            await IngestAsync(service, $"a{number}", sequence: number);
        }

        await service.Sidecar.WaitForAsync("article-annotated", Articles, Cancellation);
        await Eventually.TrueAsync(async () => await CountAsync(service, "outbox") == 0);
        service.Sidecar.OnPublish = _ => taken.Task;
        await KnowledgeFixture.ActivateAsync(service, "second");
        Assert.Equal(Articles, await ReannotateAsync(service));
        await Eventually.TrueAsync(async () => await CountAsync(service, "outbox") >= 256);
        for (var look = 0; look < 100; look++)
        {
            Assert.InRange(await CountAsync(service, "outbox"), 256, MostUnpublished);
        }

        taken.SetResult();
        await service.Sidecar.WaitForAsync("article-annotated", 2 * Articles, Cancellation);
        await EmptyAsync(service);
    }

    private static EntityService.EntityServiceClient Entities(ServiceFixture service) => service.Client<EntityService.EntityServiceClient>();

    private static async Task<long> ReannotateAsync(ServiceFixture service, params string[] articles) =>
        (await Entities(service).ReannotateArticlesAsync(new() { Articles = { articles.Select(article => $"articles/{article}") } }, cancellationToken: Cancellation)).QueuedCount;

    private static async Task<Annotation> AnnotationAsync(ServiceFixture service, string article) =>
        await Entities(service).GetAnnotationAsync(new() { Name = $"articles/{article}/annotation" }, cancellationToken: Cancellation);

    private static async Task IngestAsync(ServiceFixture service, string article, int revision = 1, long sequence = 1)
    {
        var ingested = new ArticleIngested
        {
            Article = new()
            {
                Name = $"articles/{article}",
                Revision = revision,
                Title = "Fire in Zorblax 1",
                Text = "A fire broke out in Zorblax 1 on Friday.",
                LanguageCode = "en",
                PublishTime = EntityFixture.Published.ToTimestamp(),
                IngestSequence = sequence,
            },
            Outlet = new() { Name = "outlets/o1" },
        };
        Assert.Equal(TopicEventResponseStatus.Success, await service.DeliverAsync("article-ingested", $"article-ingested/{article}/{revision}", ingested));
    }

    private static async Task WithdrawAsync(ServiceFixture service, string article) => Assert.Equal(
        TopicEventResponseStatus.Success,
        await service.DeliverAsync("article-withdrawn", $"article-withdrawn/{article}/99", new ArticleWithdrawn { Article = $"articles/{article}", IngestSequence = 99 }));

    /// <summary>Waits until no article waits any more.</summary>
    private static Task EmptyAsync(ServiceFixture service) => Eventually.TrueAsync(async () => await CountAsync(service, "reannotations") == 0);

    private static Task<long> CountAsync(ServiceFixture service, string table) => service.App.Services.GetRequiredService<IDatabase>().ReadAsync(
        (connection, token) => connection.ExecuteScalarAsync<long>(new CommandDefinition($"SELECT COUNT(*) FROM {table}", cancellationToken: token)), Cancellation);

    /// <summary>The service, which annotates nothing again when it is started before <paramref name="works"/>.</summary>
    private Task<ServiceFixture> StartAsync(DatabaseKind database, Func<bool> works) => _knowledge.StartAsync(database, builder =>
    {
        if (!works())
        {
            builder.Services.Remove(builder.Services.Single(one => one.ImplementationType == typeof(ReannotationLoop)));
        }
    });

    /// <summary>Two versions that mean different entries by the same name; the first is active.</summary>
    private async Task PrepareAsync(ServiceFixture service)
    {
        await _knowledge.ImportAsync(service, "first", lines: 2, firstId: "Q1");
        await _knowledge.ImportAsync(service, "second", lines: 2, firstId: "Q2");
        await KnowledgeFixture.ActivateAsync(service, "first");
    }
}
