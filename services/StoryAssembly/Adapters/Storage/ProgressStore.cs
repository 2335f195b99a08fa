using Dapper;
using Newsdesk.Platform.Storage;
using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Pipeline;

namespace Newsdesk.Stories.Adapters.Storage;

/// <summary>Counts, once at the start, how far the stories are.</summary>
internal sealed class ProgressStore(IDatabase database)
{
    public Task<ProgressReport> ReadAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            async (connection, token) =>
            {
                const string Sql =
                    """
                    SELECT position, received, (SELECT COUNT(*) FROM arrivals), (SELECT COUNT(*) FROM stories WHERE state = @active)
                    FROM assembly
                    WHERE id = 1
                    """;
                var (position, received, pending, stories) = await connection.QuerySingleAsync<(long, long, long, long)>(
                    new CommandDefinition(Sql, new { active = (long)StoryState.Active }, cancellationToken: token));
                return new ProgressReport(position, received, pending, stories);
            },
            cancellationToken);
}
