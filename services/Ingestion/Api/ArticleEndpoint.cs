using System.Globalization;
using System.Runtime.CompilerServices;
using Grpc.Core;
using Newsdesk.Articles.Ingest;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Telemetry;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Errors;
using Newsdesk.Platform.Paging;
using Newsdesk.Platform.Validation;

namespace Newsdesk.Articles.Api;

/// <summary>Serves <c>ArticleService</c>.</summary>
internal sealed class ArticleEndpoint(
    ArticleIngestor ingestor,
    ArticleCommitter committer,
    IArticleStore store,
    ArticleImport import,
    PageFetch pages,
    IngestionInstrumentation instrumentation) : V1.ArticleService.ArticleServiceBase
{
    private const int DefaultPage = 50;
    private const int MaxPage = 500;
    private const int MaxBatch = 100;
    private const int MaxItemId = 200;
    private const int MaxReason = 500;

    public override async Task<V1.IngestArticleResponse> IngestArticle(V1.IngestArticleRequest request, ServerCallContext context)
    {
        var submission = request.Submission ?? throw DomainException.Invalid(new FieldViolation("submission", "Required."));
        var ingested = await CountAsync(ingestor.IngestAsync(submission.ToDomain(), context.CancellationToken));
        return ingested.ToProto();
    }

    public override async Task IngestArticles(
        IAsyncStreamReader<V1.IngestArticlesRequest> requestStream,
        IServerStreamWriter<V1.IngestArticlesResponse> responseStream,
        ServerCallContext context)
    {
        await foreach (var result in ingestor.IngestAllAsync(ReadItemsAsync(requestStream, context.CancellationToken), context.CancellationToken))
        {
            instrumentation.Count(result);
            var response = new V1.IngestArticlesResponse { ItemId = result.Item.Key, ItemIndex = result.Item.Number };
            if (result.Accepted is { } accepted)
            {
                response.Accepted = accepted.ToProto();
            }
            else if (result.Refused is { } refused)
            {
                response.Refused = refused.ToStatus(context);
            }

            await responseStream.WriteAsync(response, context.CancellationToken);
        }
    }

    public override Task ImportArticles(
        IAsyncStreamReader<V1.ImportArticlesRequest> requestStream,
        IServerStreamWriter<V1.ImportArticlesResponse> responseStream,
        ServerCallContext context) => import.RunAsync(requestStream, responseStream, context);

    public override async Task<V1.FetchArticleResponse> FetchArticle(V1.FetchArticleRequest request, ServerCallContext context)
    {
        var ingested = (await CountAsync(pages.RunAsync(request.Url, context.CancellationToken))).ToProto();
        return new V1.FetchArticleResponse { Article = ingested.Article, Outcome = ingested.Outcome };
    }

    public override async Task<V1.Article> GetArticle(V1.GetArticleRequest request, ServerCallContext context)
    {
        var id = ResourceIds.FromName<ArticleId>(request.Name);
        var article = await store.FindAsync(id, context.CancellationToken) ?? throw DomainException.NotFound(id);
        return article.ToProto();
    }

    public override async Task<V1.BatchGetArticlesResponse> BatchGetArticles(V1.BatchGetArticlesRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        violations.NotEmpty("names", request.Names);
        violations.MaxCount("names", request.Names, MaxBatch);
        var ids = request.Names.Take(MaxBatch).Select((name, i) => violations.Name<ArticleId>($"names[{i}]", name)).ToArray();
        violations.ThrowIfAny();
        var found = (await store.FindAllAsync(ids, context.CancellationToken)).ToDictionary(article => article.Id);
        return new V1.BatchGetArticlesResponse
        {
            Articles = { ids.Select(id => found.TryGetValue(id, out var article) ? article.ToProto() : throw DomainException.NotFound(id)) },
        };
    }

    public override async Task<V1.ListArticlesResponse> ListArticles(V1.ListArticlesRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        var filter = new ArticleFilter
        {
            Outlet = violations.OptionalName<OutletId>("outlet", request.Outlet),
            Source = violations.OptionalName<SourceId>("source", request.Source),
            Origin = violations.OptionalName<ArticleId>("origin", request.Origin),
            MinPublishTime = ReadTime(violations, "min_publish_time", request.MinPublishTime),
            MaxPublishTime = ReadTime(violations, "max_publish_time", request.MaxPublishTime),
            ShowWithdrawn = request.ShowWithdrawn,
        };
        var size = violations.PageSize(request.PageSize, DefaultPage, MaxPage);
        violations.ThrowIfAny();
        var before = PageTokens.Decode(request) is { } position ? position.Number<long>(0) : long.MaxValue;
        var articles = await store.ListAsync(filter, before, size + 1, context.CancellationToken);
        var response = new V1.ListArticlesResponse { Articles = { articles.Take(size).Select(article => article.ToProto()) } };
        if (articles.Count > size)
        {
            response.NextPageToken = PageTokens.Encode(request, articles[size - 1].Sequence.ToString(CultureInfo.InvariantCulture));
        }

        return response;
    }

    public override async Task<V1.ArticleRevision> GetArticleRevision(V1.GetArticleRevisionRequest request, ServerCallContext context)
    {
        if (!ArticleNames.TryReadRevision(request.Name, out var id, out var number))
        {
            throw DomainException.Invalid(new FieldViolation("name", "Must be a resource name of the form 'articles/{article}/revisions/{revision}'."));
        }

        if (await store.FindRevisionAsync(id, number, context.CancellationToken) is { } revision)
        {
            return revision.ToProto();
        }

        throw await store.FindAsync(id, context.CancellationToken) is null ? DomainException.NotFound(id) : RevisionNotFound(request.Name);
    }

    public override async Task<V1.ListArticleRevisionsResponse> ListArticleRevisions(V1.ListArticleRevisionsRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        var id = violations.Name<ArticleId>("parent", request.Parent);
        var size = violations.PageSize(request.PageSize, DefaultPage, MaxPage);
        violations.ThrowIfAny();
        var before = PageTokens.Decode(request) is { } position ? position.Number<int>(0) : int.MaxValue;
        var revisions = await store.ListRevisionsAsync(id, before, size + 1, context.CancellationToken);
        if (revisions.Count == 0 && await store.FindAsync(id, context.CancellationToken) is null)
        {
            throw DomainException.NotFound(id);
        }

        var response = new V1.ListArticleRevisionsResponse { ArticleRevisions = { revisions.Take(size).Select(revision => revision.ToProto()) } };
        if (revisions.Count > size)
        {
            response.NextPageToken = PageTokens.Encode(request, revisions[size - 1].Number.ToString(CultureInfo.InvariantCulture));
        }

        return response;
    }

    public override async Task<V1.WithdrawArticleResponse> WithdrawArticle(V1.WithdrawArticleRequest request, ServerCallContext context)
    {
        var violations = new RequestViolations();
        var id = violations.Name<ArticleId>("name", request.Name);
        violations.MaxLength("reason", request.Reason, MaxReason);
        violations.Text("reason", request.Reason);
        violations.ThrowIfAny();
        var tombstone = await committer.WithdrawAsync(id, request.Reason, request.Etag, context.CancellationToken);
        return new V1.WithdrawArticleResponse { Article = tombstone.ToProto() };
    }

    private async Task<Ingested> CountAsync(Task<Ingested> ingesting)
    {
        try
        {
            var ingested = await ingesting;
            instrumentation.Ingested(ingested);
            return ingested;
        }
        catch (DomainException refused)
        {
            instrumentation.Refused(refused);
            throw;
        }
    }

    private static async IAsyncEnumerable<IngestItem> ReadItemsAsync(
        IAsyncStreamReader<V1.IngestArticlesRequest> requests,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var index = 0L; await requests.MoveNext(cancellationToken); index++)
        {
            var request = requests.Current;
            List<FieldViolation> violations = [];
            if (request.ItemId.Length > MaxItemId)
            {
                violations.Add(new FieldViolation("item_id", $"Must have at most {MaxItemId} UTF-16 code units; has {request.ItemId.Length}."));
            }

            if (request.Submission is null)
            {
                violations.Add(new FieldViolation("submission", "Required."));
            }

            yield return new IngestItem(index, request.Submission?.ToDomain(), violations) { Key = violations.Count == 0 ? request.ItemId : "" };
        }
    }

    private static DateTimeOffset? ReadTime(RequestViolations violations, string field, Google.Protobuf.WellKnownTypes.Timestamp? time) =>
        time is null ? null : violations.Time(field, time, DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    private static DomainException RevisionNotFound(string name) =>
        new(DomainErrorKind.NotFound, "ARTICLE_REVISION_NOT_FOUND", $"The article revision '{name}' does not exist.")
        {
            ResourceType = "article revision",
            ResourceName = name,
            Metadata = new Dictionary<string, string> { ["revision"] = name },
        };
}
