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

    public required string Article { get; init; }

    public required long Revision { get; init; }

    public required string Title { get; init; }

    public string Text { get; init; } = "";

    public required long PublishTime { get; init; }

    public required string ContentHash { get; init; }

    public required long Sequence { get; init; }

    public required string Changes { get; init; }

    public byte[]? Sketch { get; init; }

    public long FamilySequence { get; init; }

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

    public static RevisionRow Of(Article article, RevisionTraces traces) => new()
    {
        Article = article.Id.Value,
        Revision = article.Revision,
        Title = article.Title,
        Text = article.Text,
        PublishTime = Microseconds.ToUnix(article.PublishTime),
        ContentHash = article.ContentHash,
        Sequence = article.Sequence,
        Changes = JsonSerializer.Serialize(traces.Changes),
        Sketch = traces.Sketch.ToBytes(),
        FamilySequence = traces.FamilySequence,
        CreateTime = Microseconds.ToUnix(article.UpdateTime),
    };
}
