using Dapper;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Storage;
using Newsdesk.Stories.Assembly;

namespace Newsdesk.Stories.Adapters.Storage;

/// <summary>Keeps the latest documents of each story and the changes that all of them are made of.</summary>
internal sealed class DocumentStore(IDatabase database)
{
    public static async Task WriteAsync(IWriteSession session, StoryId story, int revision, byte[] content, int kept, CancellationToken cancellationToken)
    {
        const string Upsert =
            """
            INSERT INTO story_documents (story, revision, content) VALUES (@story, @revision, @content)
            ON CONFLICT (story, revision) DO UPDATE SET content = excluded.content
            """;
        await session.ExecuteAsync(Upsert, new { story = story.Value, revision = (long)revision, content }, cancellationToken);
        const string Prune = "DELETE FROM story_documents WHERE story = @story AND revision <= @last";
        await session.ExecuteAsync(Prune, new { story = story.Value, last = (long)revision - kept }, cancellationToken);
    }

    public Task<StoryStatus?> FindStatusAsync(StoryId story, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async (connection, token) =>
            {
                const string Sql = "SELECT revision, published_revision, state FROM stories WHERE id = @id";
                var rows = await connection.QueryAsync<(long Revision, long Published, long State)>(
                    new CommandDefinition(Sql, new { id = story.Value }, cancellationToken: token));
                return rows.AsList() is [var row] ? new StoryStatus((int)row.Revision, (int)row.Published, (StoryState)row.State) : null;
            },
            cancellationToken);

    public Task<byte[]?> FindAsync(StoryId story, int revision, CancellationToken cancellationToken) =>
        database.ReadAsync(
            (connection, token) => connection.QuerySingleOrDefaultAsync<byte[]?>(new CommandDefinition(
                "SELECT content FROM story_documents WHERE story = @story AND revision = @revision",
                new { story = story.Value, revision = (long)revision },
                cancellationToken: token)),
            cancellationToken);

    /// <summary>The changes up to a revision, in their order.</summary>
    public Task<IReadOnlyList<StoryChange>> ReadChangesAsync(StoryId story, int revision, CancellationToken cancellationToken) =>
        QueryChangesAsync($"{StorySql.SelectChanges} WHERE story = @story AND revision <= @revision ORDER BY revision", new { story = story.Value, revision = (long)revision }, cancellationToken);

    /// <summary>The latest changes before a revision, latest first.</summary>
    public Task<IReadOnlyList<StoryChange>> ListChangesAsync(StoryId story, int before, int limit, CancellationToken cancellationToken) =>
        QueryChangesAsync(
            $"{StorySql.SelectChanges} WHERE story = @story AND revision < @before ORDER BY revision DESC LIMIT @limit",
            new { story = story.Value, before = (long)before, limit },
            cancellationToken);

    private Task<IReadOnlyList<StoryChange>> QueryChangesAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<StoryChange>>(
            async (connection, token) =>
            {
                var rows = await connection.QueryAsync<ChangeRow>(new CommandDefinition(sql, parameters, cancellationToken: token));
                return [.. rows.Select(row => row.ToChange())];
            },
            cancellationToken);
}

/// <summary>Where a story stands.</summary>
/// <param name="PublishedRevision">The latest revision that was published; 0 when none was.</param>
internal sealed record StoryStatus(int Revision, int PublishedRevision, StoryState State);
