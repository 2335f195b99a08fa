using System.Data.Common;
using Dapper;
using Newsdesk.Entities.Adapters;
using Newsdesk.Events.V1;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Entities.Reannotation;

/// <summary>The articles that wait to be annotated again. It is a table, so that what was queued stays queued through a crash.</summary>
internal sealed class ReannotationQueue(IDatabase database)
{
    private const string Counter = "reannotations";
    private const string IsOld = "content IS NOT NULL AND (model_version <> @Model OR knowledge_base_version <> @KnowledgeBase)";

    // Fewer than the parameters that one statement may have on either engine.
    private const int MaxIds = 500;

    // Short enough that new articles do not wait long for the writer.
    private const int PageSize = 1_000;

    /// <summary>Queues those of the articles whose annotation has other versions; none at all when one of them has no annotation.</summary>
    /// <returns>How many of them wait now.</returns>
    /// <exception cref="DomainException">An article is not annotated, was withdrawn, or was annotated before articles were kept.</exception>
    public Task<long> EnqueueAsync(IReadOnlyList<ArticleId> articles, AnnotationVersions versions, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, token) =>
            {
                var rows = new Dictionary<string, StoredVersions>(StringComparer.Ordinal);
                foreach (var some in articles.Chunk(MaxIds))
                {
                    var ids = InList.Of(some.Select(article => article.Value));
                    var sql = $"""
                        SELECT article AS Article, model_version AS Model, knowledge_base_version AS KnowledgeBase,
                            CAST(annotation IS NOT NULL AS INTEGER) AS Annotated, CAST(content IS NOT NULL AS INTEGER) AS Kept
                        FROM annotations
                        WHERE article IN {ids.Sql}
                        """;
                    foreach (var row in await session.QueryAsync<StoredVersions>(sql, ids.Parameters, token))
                    {
                        rows[row.Article] = row;
                    }
                }

                string[] old = [.. articles.Select(article => Check(article, rows.GetValueOrDefault(article.Value))).Where(row => !row.Has(versions)).Select(row => row.Article).Distinct()];
                var request = await session.NextAsync(Counter, token);
                await session.ExecuteAllAsync(
                    "INSERT INTO reannotations (article, request) VALUES ($1, $2) ON CONFLICT (article) DO UPDATE SET request = excluded.request",
                    [.. old.Select(article => new object?[] { article, request })],
                    token);
                return (long)old.Length;
            },
            cancellationToken);

    /// <summary>Queues all articles whose annotation has other versions, some at a time.</summary>
    /// <returns>How many of them wait now.</returns>
    public async Task<long> EnqueueOldAsync(AnnotationVersions versions, CancellationToken cancellationToken)
    {
        const string Last = $"SELECT MAX(article) FROM (SELECT article FROM annotations WHERE article > @After AND {IsOld} ORDER BY article LIMIT @PageSize) AS page";
        const string Queue =
            $"""
            INSERT INTO reannotations (article, request)
            SELECT article, @Request FROM annotations WHERE article > @After AND article <= @UpTo AND {IsOld}
            ON CONFLICT (article) DO UPDATE SET request = excluded.request
            """;
        var (queued, after) = (0L, "");
        while (await database.ReadAsync((connection, token) => FindLastAsync(connection, after, token), cancellationToken) is { } upTo)
        {
            var from = after;
            queued += await database.WriteAsync(
                async (session, token) =>
                {
                    var request = await session.NextAsync(Counter, token);
                    return await session.ExecuteAsync(Queue, new { Request = request, After = from, UpTo = upTo, versions.Model, versions.KnowledgeBase }, token);
                },
                cancellationToken);
            after = upTo;
        }

        return queued;

        Task<string?> FindLastAsync(DbConnection connection, string from, CancellationToken token) =>
            connection.ExecuteScalarAsync<string?>(new CommandDefinition(Last, new { After = from, PageSize, versions.Model, versions.KnowledgeBase }, cancellationToken: token));
    }

    /// <summary>The next that wait, in the order of their ids.</summary>
    public Task<IReadOnlyList<WaitingArticle>> ReadAsync(string after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<WaitingArticle>>(
            async (connection, token) =>
            {
                const string Sql = "SELECT article AS Article, request AS Request FROM reannotations WHERE article > @after ORDER BY article LIMIT @limit";
                return (await connection.QueryAsync<WaitingArticle>(new CommandDefinition(Sql, new { after, limit }, cancellationToken: token))).AsList();
            },
            cancellationToken);

    /// <summary>What is stored of an article; null when there is nothing to annotate any more.</summary>
    public Task<KeptArticle?> FindAsync(string article, CancellationToken cancellationToken) =>
        database.ReadAsync(
            (connection, token) =>
            {
                const string Sql =
                    """
                    SELECT content AS Content, annotation_number AS AnnotationNumber, model_version AS Model, knowledge_base_version AS KnowledgeBase
                    FROM annotations
                    WHERE article = @article AND content IS NOT NULL
                    """;
                return connection.QuerySingleOrDefaultAsync<KeptArticle?>(new CommandDefinition(Sql, new { article }, cancellationToken: token));
            },
            cancellationToken);

    /// <summary>Stores and publishes the annotation and takes the article out of the queue; when another revision came meanwhile, it goes on waiting.</summary>
    public Task CompleteAsync(WaitingArticle waiting, ArticleAnnotated annotated, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, token) =>
            {
                if (await AnnotationStore.ReplaceAsync(session, annotated, token))
                {
                    await RemoveAsync(session, waiting, token);
                }
            },
            cancellationToken);

    /// <summary>Takes out an article that needs no annotation any more.</summary>
    public Task RemoveAsync(WaitingArticle waiting, CancellationToken cancellationToken) =>
        database.WriteAsync((session, token) => RemoveAsync(session, waiting, token), cancellationToken);

    /// <summary>Whether at least as many annotations wait to be published, those that the bus has refused aside.</summary>
    public Task<bool> HasUnpublishedAsync(int count, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async (connection, token) =>
            {
                const string Sql = "SELECT COUNT(*) FROM (SELECT position FROM outbox WHERE topic = @topic AND attempts = 0 LIMIT @count) AS waiting";
                return await connection.ExecuteScalarAsync<long>(new CommandDefinition(Sql, new { topic = AnnotationStore.Topic, count }, cancellationToken: token)) == count;
            },
            cancellationToken);

    private static Task<int> RemoveAsync(IWriteSession session, WaitingArticle waiting, CancellationToken cancellationToken) =>
        session.ExecuteAsync("DELETE FROM reannotations WHERE article = @Article AND request = @Request", waiting, cancellationToken);

    private static StoredVersions Check(ArticleId article, StoredVersions? row) => row switch
    {
        { Annotated: 1, Kept: 1 } => row,
        { Annotated: 1 } => throw DomainException.Precondition("ARTICLE_NOT_KEPT", article, "was annotated before the service kept what it annotates; it is annotated again with its next revision"),
        _ => throw AnnotationRefusals.NotFound(article),
    };

    private sealed record StoredVersions
    {
        public required string Article { get; init; }

        public required string Model { get; init; }

        public required string KnowledgeBase { get; init; }

        /// <summary>1 or 0, as both engines tell it.</summary>
        public required long Annotated { get; init; }

        public required long Kept { get; init; }

        public bool Has(AnnotationVersions versions) => versions == new AnnotationVersions(Model, KnowledgeBase);
    }
}
