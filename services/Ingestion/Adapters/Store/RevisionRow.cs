using System.Text.Json;
using Newsdesk.Articles.Revisions;
using Newsdesk.Articles.Times;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Adapters.Store;

/// <summary>A revision as the database holds it.</summary>
internal sealed class RevisionRow
{
    public const string Columns = """
        article AS Article, revision AS Revision, title AS Title, publish_time AS PublishTime, content_hash AS ContentHash, sequence AS Sequence, changes AS Changes,
        create_time AS CreateTime
        """;

    /// <summary>Takes <see cref="ValuesOf"/>.</summary>
    public const string Insert = """
        INSERT INTO article_revisions (article, revision, title, text, publish_time, content_hash, sequence, changes, sketch, family_sequence, create_time)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """;

    public required string Article { get; init; }

    public required long Revision { get; init; }

    public required string Title { get; init; }

    public string Text { get; init; } = "";

    public required long PublishTime { get; init; }

    public required string ContentHash { get; init; }

    public required long Sequence { get; init; }

    public required string Changes { get; init; }

    public required long CreateTime { get; init; }

    public ArticleRevision ToDomain() => new()
    {
        Article = ResourceIds.Parse<ArticleId>(Article),
        Number = (int)Revision,
        Title = Title,
        Text = Text,
        PublishTime = Microseconds.FromUnix(PublishTime),
        ContentHash = ContentHash,
        Sequence = Sequence,
        Changes = JsonSerializer.Deserialize<SentenceChange[]>(Changes) ?? [],
        CreateTime = Microseconds.FromUnix(CreateTime),
    };

    public static object?[] ValuesOf(Article article, RevisionTraces traces) =>
    [
        article.Id.Value,
        (long)article.Revision,
        article.Title,
        article.Text,
        Microseconds.ToUnix(article.PublishTime),
        article.ContentHash,
        article.Sequence,
        JsonSerializer.Serialize(traces.Changes),
        traces.Sketch.ToBytes(),
        traces.FamilySequence,
        Microseconds.ToUnix(article.UpdateTime),
    ];
}
