using Google.Rpc;
using Grpc.Core;
using Newsdesk.Entities.V1;
using Newsdesk.Events.V1;
using Newsdesk.Testing.Storage;
using static Dapr.AppCallback.Autogen.Grpc.v1.TopicEventResponse.Types;

namespace Newsdesk.Entities.FunctionalTests;

public sealed class ArticleEventTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task ArticleIngested_NewArticle_IsStoredAndPublished(DatabaseKind database)
    {
        await using var fixture = await EntityFixture.StartAsync(database);
        var ingested = EntityFixture.Ingested();

        await fixture.DeliverAsync(ingested);

        var published = Assert.Single(await fixture.Service.Sidecar.WaitForAsync("article-annotated", 1, Cancellation));
        var annotated = ArticleAnnotated.Parser.ParseFrom(published.Data);
        var stored = await GetAsync(fixture);
        Assert.Equal(stored, annotated.Annotation);
        Assert.Equal(ingested.Article, annotated.Article);
        Assert.Equal(ingested.Outlet, annotated.Outlet);
        Assert.Equal(["entities/q7747", "entities/taliban"], annotated.Entities.Select(entity => entity.Name));
        Assert.Equal(["entities/q7747", "entities/taliban"], annotated.TitleAnnotation.Mentions.Select(mention => mention.Entity));
        Assert.Equal("article-annotated/a1/1/1", published.Id);
        Assert.Equal(1, stored.AnnotationNumber);
        Assert.Equal("articles/a1/annotation", stored.Name);
        Assert.Equal(1, stored.ArticleRevision);
    }

    [Fact]
    public async Task ArticleIngested_Repeated_IsPublishedOnce()
    {
        await using var fixture = await EntityFixture.StartAsync();

        await fixture.DeliverAsync(EntityFixture.Ingested());
        await fixture.DeliverAsync(EntityFixture.Ingested());
        await fixture.DeliverAsync(EntityFixture.Ingested(revision: 2, sequence: 2));

        var published = await fixture.Service.Sidecar.WaitForAsync("article-annotated", 2, Cancellation);
        // Events start in the order of their commits and may arrive in another.
        Assert.Equal([1, 2], published.Select(e => ArticleAnnotated.Parser.ParseFrom(e.Data).Article.Revision).Order());
    }

    [Fact]
    public async Task ArticleIngested_OlderRevisionLate_IsPublishedButDoesNotReplaceTheNewer()
    {
        await using var fixture = await EntityFixture.StartAsync();

        await fixture.DeliverAsync(EntityFixture.Ingested(revision: 2, sequence: 9));
        await fixture.DeliverAsync(EntityFixture.Ingested(revision: 1, sequence: 4));

        Assert.Equal(2, (await fixture.Service.Sidecar.WaitForAsync("article-annotated", 2, Cancellation)).Count);
        Assert.Equal(2, (await GetAsync(fixture)).ArticleRevision);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task ArticleWithdrawn_AnnotatedArticle_IsForgottenForGood(DatabaseKind database)
    {
        await using var fixture = await EntityFixture.StartAsync(database);
        await fixture.DeliverAsync(EntityFixture.Ingested());

        await fixture.DeliverAsync(EntityFixture.Withdrawn(sequence: 3));
        await fixture.DeliverAsync(EntityFixture.Ingested(revision: 2, sequence: 2));

        var error = await Assert.ThrowsAsync<RpcException>(() => GetAsync(fixture));
        Assert.Equal(StatusCode.NotFound, error.StatusCode);
        Assert.Equal("ANNOTATION_NOT_FOUND", error.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason);
    }

    [Fact]
    public async Task ArticleIngested_AgainAfterItsWithdrawal_IsKept()
    {
        await using var fixture = await EntityFixture.StartAsync();
        await fixture.DeliverAsync(EntityFixture.Withdrawn(sequence: 3));

        await fixture.DeliverAsync(EntityFixture.Ingested(revision: 2, sequence: 4));

        Assert.Equal(2, (await GetAsync(fixture)).ArticleRevision);
    }

    [Fact]
    public async Task ArticleIngested_NoArticleName_GoesToTheDeadLetters()
    {
        await using var fixture = await EntityFixture.StartAsync();

        Assert.Equal(TopicEventResponseStatus.Drop, await fixture.Service.DeliverAsync("article-ingested", "x", new ArticleIngested()));
        Assert.Equal(TopicEventResponseStatus.Drop, await fixture.Service.DeliverAsync("article-withdrawn", "y", new ArticleWithdrawn { Article = "nonsense" }));
    }

    [Fact]
    public async Task ArticleIngested_StrangeText_IsStillAnnotated()
    {
        await using var fixture = await EntityFixture.StartAsync();
        var ingested = EntityFixture.Ingested(text: "");
        ingested.Article.LanguageCode = "";
        ingested.Article.PublishTime = null;

        await fixture.DeliverAsync(ingested);

        Assert.Empty((await GetAsync(fixture)).Sentences);
    }

    private static async Task<Annotation> GetAsync(EntityFixture fixture) =>
        await fixture.Service.Client<EntityService.EntityServiceClient>().GetAnnotationAsync(new() { Name = "articles/a1/annotation" }, cancellationToken: Cancellation);
}
