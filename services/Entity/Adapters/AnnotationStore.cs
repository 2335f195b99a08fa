using Dapper;
using Google.Protobuf;
using Newsdesk.Events.V1;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Messaging;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Entities.Adapters;

/// <summary>Keeps the latest annotation of each article, with what it was made of.</summary>
internal sealed class AnnotationStore(IDatabase database)
{
    public const string Topic = "article-annotated";

    // The same revision again changes nothing: it may have been annotated again meanwhile.
    private const string Keep =
        """
        INSERT INTO annotations (article, ingest_sequence, revision, annotation, model_version, knowledge_base_version, annotation_number, content)
        VALUES (@Article, @IngestSequence, @Revision, @Annotation, @ModelVersion, @KnowledgeBaseVersion, @AnnotationNumber, @Content)
        ON CONFLICT (article) DO UPDATE SET
            ingest_sequence = excluded.ingest_sequence, revision = excluded.revision, annotation = excluded.annotation,
            model_version = excluded.model_version, knowledge_base_version = excluded.knowledge_base_version,
            annotation_number = excluded.annotation_number, content = excluded.content
        WHERE excluded.ingest_sequence > annotations.ingest_sequence
        """;

    private const string Replace =
        """
        UPDATE annotations SET
            annotation = @Annotation, model_version = @ModelVersion, knowledge_base_version = @KnowledgeBaseVersion, annotation_number = @AnnotationNumber
        WHERE article = @Article AND ingest_sequence = @IngestSequence AND annotation_number = @AnnotationNumber - 1 AND annotation IS NOT NULL
        """;

    /// <summary>
    /// Stores an annotation and publishes it, once for each event. An annotation older than the stored one is published all the same, since those who listen
    /// put revisions into order themselves.
    /// </summary>
    public Task AddAsync(string eventId, ArticleIngested ingested, ArticleAnnotated annotated, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, token) =>
            {
                if (await session.FirstTimeAsync(eventId, token))
                {
                    await session.ExecuteAsync(Keep, RowOf(annotated, ingested.ToByteArray()), token);
                    await session.PublishAsync(EventOf(annotated), token);
                }
            },
            cancellationToken);

    /// <summary>Puts an annotation in the place of the one before it, of the same revision, and publishes it. False when that one is not the stored one any more: then nothing is changed.</summary>
    public static async Task<bool> ReplaceAsync(IWriteSession session, ArticleAnnotated annotated, CancellationToken cancellationToken)
    {
        var isReplaced = await session.ExecuteAsync(Replace, RowOf(annotated, content: null), cancellationToken) == 1;
        if (isReplaced)
        {
            await session.PublishAsync(EventOf(annotated), cancellationToken);
        }

        return isReplaced;
    }

    /// <summary>Removes the annotation of a withdrawn article.</summary>
    public Task WithdrawAsync(string eventId, ArticleId article, long ingestSequence, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, token) =>
            {
                if (await session.FirstTimeAsync(eventId, token))
                {
                    var row = new AnnotationRow { Article = article.Value, IngestSequence = ingestSequence, Revision = 0, AnnotationNumber = 0, ModelVersion = "", KnowledgeBaseVersion = "" };
                    await session.ExecuteAsync(Keep, row, token);
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

    private static AnnotationRow RowOf(ArticleAnnotated annotated, byte[]? content) => new()
    {
        Article = IdOf(annotated).Value,
        IngestSequence = annotated.Article.IngestSequence,
        Revision = annotated.Article.Revision,
        AnnotationNumber = annotated.Annotation.AnnotationNumber,
        Annotation = annotated.Annotation.ToByteArray(),
        Content = content,
        ModelVersion = annotated.Annotation.ModelVersion,
        KnowledgeBaseVersion = annotated.Annotation.KnowledgeBaseVersion,
    };

    private static OutboxEvent EventOf(ArticleAnnotated annotated) =>
        new(Topic, $"{Topic}/{IdOf(annotated).Value}/{annotated.Article.Revision}/{annotated.Annotation.AnnotationNumber}", annotated);

    private static ArticleId IdOf(ArticleAnnotated annotated) => ArticleId.FromName(annotated.Article.Name);
}
