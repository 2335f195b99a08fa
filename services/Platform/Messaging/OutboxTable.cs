using Dapper;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Platform.Messaging;

/// <summary>Reads the outbox and clears what was acknowledged.</summary>
internal sealed class OutboxTable(IDatabase database)
{
    public Task<IReadOnlyList<string>> TopicsAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<string>>(
        async (connection, token) => (await connection.QueryAsync<string>(
            new CommandDefinition("SELECT DISTINCT topic FROM outbox ORDER BY topic", cancellationToken: token))).AsList(),
        cancellationToken);

    /// <summary>The oldest events of a topic, in order, as many as the limits allow and at least one if there is one.</summary>
    public Task<IReadOnlyList<OutboxRow>> ReadAsync(string topic, int maxEvents, int maxBytes, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<OutboxRow>>(
        async (connection, token) =>
        {
            var rows = new List<OutboxRow>();
            var bytes = 0L;
            var oldestFirst = connection.QueryUnbufferedAsync<OutboxRow>(
                "SELECT position, topic, id, type, data, trace_parent AS traceParent FROM outbox WHERE topic = @topic ORDER BY position LIMIT @maxEvents",
                new { topic, maxEvents });
            await foreach (var row in oldestFirst.WithCancellation(token))
            {
                bytes += row.Data.Length;
                if (rows.Count > 0 && bytes > maxBytes)
                {
                    break;
                }

                rows.Add(row);
            }

            return rows;
        },
        cancellationToken);

    public Task DeleteAsync(IReadOnlyCollection<long> positions, CancellationToken cancellationToken)
    {
        var list = InList.Of(positions);
        return positions.Count == 0
            ? Task.CompletedTask
            : database.WriteAsync(
                (session, token) => session.ExecuteAsync($"DELETE FROM outbox WHERE position IN {list.Sql}", list.Parameters, token),
                cancellationToken);
    }
}
