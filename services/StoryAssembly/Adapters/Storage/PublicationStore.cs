using Dapper;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Stories.Adapters.Storage;

/// <summary>Reads what was published, in order.</summary>
internal sealed class PublicationStore(IDatabase database)
{
    /// <summary>The first and the last position that are kept; zeros when nothing was published.</summary>
    public Task<(long First, long Last)> ReadRangeAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            (connection, token) => connection.QuerySingleAsync<(long, long)>(
                new CommandDefinition("SELECT COALESCE(MIN(position), 0), COALESCE(MAX(position), 0) FROM publications", cancellationToken: token)),
            cancellationToken);

    /// <param name="story">Only of this story; null for all.</param>
    /// <param name="after">The position to begin after.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    public Task<IReadOnlyList<PublicationRow>> ReadAsync(StoryId? story, long after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<PublicationRow>>(
            async (connection, token) =>
            {
                var condition = story is null ? "" : "AND story = @story";
                var sql =
                    $"""
                    SELECT position AS Position, story AS Story, revision AS Revision, base_revision AS BaseRevision, summary AS Summary
                    FROM publications
                    WHERE position > @after {condition}
                    ORDER BY position
                    LIMIT @limit
                    """;
                var rows = await connection.QueryAsync<PublicationRow>(new CommandDefinition(sql, new { story = story?.Value, after, limit }, cancellationToken: token));
                return rows.AsList();
            },
            cancellationToken);
}

/// <summary>A row of <c>publications</c>. Filled by property: of a result without rows SQLite cannot tell that a column is BYTEA.</summary>
internal sealed record PublicationRow
{
    public required long Position { get; init; }

    public required string Story { get; init; }

    public required long Revision { get; init; }

    /// <summary>The revision published before; 0 when there was none.</summary>
    public required long BaseRevision { get; init; }

    public required byte[] Summary { get; init; }
}
