using Dapper;
using Google.Protobuf;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Messaging;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Entities.Adapters;

/// <summary>Keeps the latest annotation of each article.</summary>
internal sealed class AnnotationStore(IDatabase database)
{
    private const string Keep =
        """
        INSERT INTO annotations (article, ingest_sequence, revision, annotation, model_version, knowledge_base_version)
        VALUES (@Article, @IngestSequence, @Revision, @Annotation, @ModelVersion, @KnowledgeBaseVersion)
        ON CONFLICT (article) DO UPDATE SET
            ingest_sequence = excluded.ingest_sequence, revision = excluded.revision, annotation = excluded.annotation,
            model_version = excluded.model_version, knowledge_base_version = excluded.knowledge_base_version
        WHERE excluded.ingest_sequence >= annotations.ingest_sequence
        """;

    /// <summary>
    /// Stores an annotation and publishes it, once for each event. An annotation older than the stored one is published all the same, since those who listen
    /// put revisions into order themselves.
    /// </summary>
    public Task AddAsync(string eventId, ArticleId article, V1.Annotation annotation, long ingestSequence, OutboxEvent annotated, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, token) =>
            {
                if (await session.FirstTimeAsync(eventId, token))
                {
                    await session.ExecuteAsync(Keep, RowOf(article, annotation, ingestSequence), token);
                    await session.PublishAsync(annotated, token);
                }
            },
            cancellationToken);

    /// <summary>Removes the annotation of a withdrawn article.</summary>
    public Task WithdrawAsync(string eventId, ArticleId article, long ingestSequence, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, token) =>
            {
                if (await session.FirstTimeAsync(eventId, token))
                {
                    await session.ExecuteAsync(Keep, RowOf(article, annotation: null, ingestSequence), token);
                }
            },
            cancellationToken);

    /// <summary>The annotation of the latest annotated revision; null when there is none, or the article was withdrawn.</summary>
    public Task<V1.Annotation?> FindAsync(ArticleId article, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async (connection, token) =>
            {
                var bytes = await connection.QuerySingleOrDefaultAsync<byte[]?>(
                    new CommandDefinition("SELECT annotation FROM annotations WHERE article = @article", new { article = article.Value }, cancellationToken: token));
                return bytes is null ? null : V1.Annotation.Parser.ParseFrom(bytes);
            },
            cancellationToken);

    private static AnnotationRow RowOf(ArticleId article, V1.Annotation? annotation, long ingestSequence) => new()
    {
        Article = article.Value,
        IngestSequence = ingestSequence,
        Revision = annotation?.ArticleRevision ?? 0,
        Annotation = annotation?.ToByteArray(),
        ModelVersion = annotation?.ModelVersion ?? "",
        KnowledgeBaseVersion = annotation?.KnowledgeBaseVersion ?? "",
    };
}
