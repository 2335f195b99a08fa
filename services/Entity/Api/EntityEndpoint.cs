using System.Globalization;
using Grpc.Core;
using Newsdesk.Entities.Adapters;
using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Reannotation;
using Newsdesk.Entities.Summaries;
using Newsdesk.Entities.V1;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Paging;
using Newsdesk.Platform.Validation;

namespace Newsdesk.Entities.Api;

/// <summary>Reads texts for callers, and serves what is known of the world.</summary>
internal sealed class EntityEndpoint(
    ActiveKnowledge active, AnnotationStore annotations, InputAnnotator annotator, ReannotationQueue reannotations, ReannotationSignal reannotationSignal, SummaryFinder summaries) : EntityService.EntityServiceBase
{
    private const int MaxBatch = 100;
    private const int MaxArticles = 1_000;
    private const int MaxQuery = 200;

    /// <summary>With fewer entries than these a misspelt query is thought of.</summary>
    private const int MinFound = 5;

    private const string AnnotationSuffix = "/annotation";

    public override Task<AnnotateTextResponse> AnnotateText(AnnotateTextRequest request, ServerCallContext context)
    {
        using var lease = active.Use();
        return Task.FromResult(annotator.Annotate(lease, "input", request.Input));
    }

    public override async Task<BatchAnnotateTextsResponse> BatchAnnotateTexts(BatchAnnotateTextsRequest request, ServerCallContext context)
    {
        using var lease = active.Use();
        return await new TextBatch(annotator).AnnotateAsync(lease, request, context);
    }

    public override async Task StreamAnnotateTexts(
        IAsyncStreamReader<StreamAnnotateTextsRequest> requestStream,
        IServerStreamWriter<StreamAnnotateTextsResponse> responseStream,
        ServerCallContext context)
    {
        using var lease = active.Use();
        await new TextStream(annotator).AnnotateAsync(lease, requestStream, responseStream, context);
    }

    public override async Task<V1.Annotation> GetAnnotation(GetAnnotationRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        var isAnnotation = violations.Check(request.Name.EndsWith(AnnotationSuffix, StringComparison.Ordinal), "name", "Must be a resource name of the form 'articles/{article}/annotation'.");
        var article = isAnnotation ? violations.Name<ArticleId>("name", request.Name[..^AnnotationSuffix.Length]) : default;
        violations.ThrowIfAny();

        return await annotations.FindAsync(article, context.CancellationToken) ?? throw AnnotationRefusals.NotFound(article);
    }

    public override async Task<ReannotateArticlesResponse> ReannotateArticles(ReannotateArticlesRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        violations.MaxCount("articles", request.Articles, MaxArticles);
        ArticleId[] articles = [.. request.Articles.Take(MaxArticles).Select((name, index) => violations.Name<ArticleId>($"articles[{index}]", name))];
        violations.ThrowIfAny();

        AnnotationVersions versions;
        using (var lease = active.Use())
        {
            versions = AnnotationVersions.Of(lease);
        }

        var queued = articles.Length > 0
            ? await reannotations.EnqueueAsync(articles, versions, context.CancellationToken)
            : await reannotations.EnqueueOldAsync(versions, context.CancellationToken);
        reannotationSignal.Wake();
        return new ReannotateArticlesResponse { QueuedCount = queued };
    }

    public override async Task<V1.Entity> GetEntity(GetEntityRequest request, ServerCallContext context)
    {
        KnowledgeEntry entry;
        using (var lease = active.Use())
        {
            entry = Find(lease, EntityId.FromName(request.Name));
        }

        var entity = entry.ToProto();
        entity.Summary = (await summaries.FindAsync(entry, context.Deadline, context.CancellationToken))?.ToProto();
        return entity;
    }

    public override Task<BatchGetEntitiesResponse> BatchGetEntities(BatchGetEntitiesRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        violations.NotEmpty("names", request.Names);
        violations.MaxCount("names", request.Names, MaxBatch);
        EntityId[] ids = [.. request.Names.Take(MaxBatch).Select((name, index) => violations.Name<EntityId>($"names[{index}]", name))];
        violations.ThrowIfAny();

        using var lease = active.Use();
        return Task.FromResult(new BatchGetEntitiesResponse { Entities = { ids.Select(id => Find(lease, id).ToProto()) } });
    }

    public override Task<ListEntitiesResponse> ListEntities(ListEntitiesRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        var size = violations.PageSize(request.PageSize, 50, 500);
        CheckKind(violations, request.Kind);
        violations.ThrowIfAny();
        var after = PageTokens.Decode(request) is { } position ? position.Id<EntityId>(0).Value : "";

        var kind = request.Kind.ToFilter();
        using var lease = active.Use();
        var found = lease.Knowledge.ListAfter(after, kind).Take(size + 1).ToList();
        var page = found.Take(size).ToList();
        return Task.FromResult(new ListEntitiesResponse
        {
            Entities = { page.Select(entry => entry.ToProto()) },
            NextPageToken = found.Count > size ? PageTokens.Encode(request, page[^1].Id.Value) : "",
        });
    }

    public override Task<SearchEntitiesResponse> SearchEntities(SearchEntitiesRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        var size = violations.PageSize(request.PageSize, 20, 100);
        violations.Required("query", request.Query);
        violations.MaxLength("query", request.Query, MaxQuery);
        CheckKind(violations, request.Kind);
        violations.ThrowIfAny();
        var skip = PageTokens.Decode(request) is { } position ? position.Skip(0) : 0;

        var kind = request.Kind.ToFilter();
        using var lease = active.Use();
        var found = lease.Knowledge.Search(request.Query, kind, MinFound).Skip(skip).Take(size + 1).ToList();
        return Task.FromResult(new SearchEntitiesResponse
        {
            Entities = { found.Take(size).Select(entry => entry.ToProto()) },
            NextPageToken = found.Count > size ? PageTokens.Encode(request, (skip + size).ToString(CultureInfo.InvariantCulture)) : "",
        });
    }

    private static void CheckKind(RequestViolations violations, EntityKind kind) =>
        violations.Check(Enum.IsDefined(kind), "kind", "Must be one of the documented values.");

    private static KnowledgeEntry Find(KnowledgeLease lease, EntityId id) => lease.Knowledge.TryGet(id, out var entry) ? entry : throw DomainException.NotFound(id);
}
