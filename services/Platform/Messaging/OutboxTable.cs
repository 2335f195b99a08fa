using Dapper;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Platform.Messaging;

/// <summary>Reads the outbox, clears what was acknowledged and notes what was refused.</summary>
internal sealed class OutboxTable(IDatabase database)
{
    private const string Columns = "position, topic, id, type, data, trace_parent AS traceParent, attempts";

    public Task<IReadOnlyList<string>> TopicsAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<string>>(
        async (connection, token) => (await connection.QueryAsync<string>(
            new CommandDefinition("SELECT DISTINCT topic FROM outbox ORDER BY topic", cancellationToken: token))).AsList(),
        cancellationToken);

    /// <summary>The oldest events of a topic that were never refused, in order, as many as the limits allow and at least one if there is one.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="after">Events up to this position are left out.</param>
    /// <param name="maxEvents">The most events.</param>
    /// <param name="maxBytes">The most bytes of all but the first.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    public Task<IReadOnlyList<OutboxRow>> ReadNewAsync(string topic, long after, int maxEvents, long maxBytes, CancellationToken cancellationToken) => ReadAsync(
        $"SELECT {Columns} FROM outbox WHERE topic = @topic AND attempts = 0 AND position > @after ORDER BY position LIMIT @maxEvents",
        new DynamicParameters(new { topic, after, maxEvents }),
        maxBytes,
        cancellationToken);

    /// <summary>The refused events of a topic that are due, the longest overdue first. One due later than <paramref name="latest"/> was noted by a wrong clock and is due too.</summary>
    public Task<IReadOnlyList<OutboxRow>> ReadDueAsync(
        string topic,
        DateTimeOffset now,
        DateTimeOffset latest,
        IEnumerable<long> except,
        int maxEvents,
        long maxBytes,
        CancellationToken cancellationToken)
    {
        // No event has position 0; an empty list would match nothing.
        var list = InList.Of(except.Prepend(0L));
        list.Parameters.AddDynamicParams(new { topic, maxEvents, now = now.ToUnixMicroseconds(), latest = latest.ToUnixMicroseconds() });
        return ReadAsync(
            $"""
            SELECT {Columns} FROM outbox
            WHERE topic = @topic AND attempts > 0 AND (retry_time <= @now OR retry_time > @latest) AND position NOT IN {list.Sql}
            ORDER BY retry_time, position LIMIT @maxEvents
            """,
            list.Parameters,
            maxBytes,
            cancellationToken);
    }

    /// <summary>When the next refused event of a topic becomes due; null when there is none.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(string topic, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var next = await database.ReadAsync(
            (connection, token) => connection.ExecuteScalarAsync<long?>(new CommandDefinition(
                "SELECT min(retry_time) FROM outbox WHERE topic = @topic AND attempts > 0 AND retry_time > @now",
                new { topic, now = now.ToUnixMicroseconds() },
                cancellationToken: token)),
            cancellationToken);
        return next is { } microseconds && UnixMicroseconds.TryToTime(microseconds, out var time) ? time : null;
    }

    /// <summary>Deletes what was acknowledged and notes when what was refused is due again, in one transaction.</summary>
    public Task SettleAsync(IReadOnlyCollection<long> acknowledged, IReadOnlyCollection<(OutboxRow Row, DateTimeOffset Due)> refused, CancellationToken cancellationToken) =>
        acknowledged.Count + refused.Count == 0
            ? Task.CompletedTask
            : database.WriteAsync(
                async (session, token) =>
                {
                    var list = InList.Of(acknowledged);
                    await session.ExecuteAsync($"DELETE FROM outbox WHERE position IN {list.Sql}", list.Parameters, token);
                    foreach (var group in refused.GroupBy(refusal => (refusal.Row.Attempts, refusal.Due), refusal => refusal.Row.Position))
                    {
                        var positions = InList.Of(group);
                        positions.Parameters.AddDynamicParams(new { attempts = group.Key.Attempts + 1, due = group.Key.Due.ToUnixMicroseconds() });
                        await session.ExecuteAsync(
                            $"UPDATE outbox SET attempts = @attempts, retry_time = @due WHERE position IN {positions.Sql}", positions.Parameters, token);
                    }
                },
                cancellationToken);

    private Task<IReadOnlyList<OutboxRow>> ReadAsync(string sql, DynamicParameters parameters, long maxBytes, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<OutboxRow>>(
            async (connection, token) =>
            {
                var rows = new List<OutboxRow>();
                var bytes = 0L;
                await foreach (var row in connection.QueryUnbufferedAsync<OutboxRow>(sql, parameters).WithCancellation(token))
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
}
