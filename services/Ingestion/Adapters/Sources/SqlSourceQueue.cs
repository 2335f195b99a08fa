using Dapper;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Sources;
using Newsdesk.Articles.Sources.Polling;
using Newsdesk.Articles.Times;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Articles.Adapters.Sources;

/// <summary>
/// Leases in the row of each source. Every lease has a higher token than the one before; a result is written under the token that it was polled under, or not at all.
/// </summary>
internal sealed class SqlSourceQueue(IDatabase database, PollOptions options) : ISourceQueue
{
    /// <summary>Rows that one statement names.</summary>
    private const int Chunk = 500;

    public Task<IReadOnlyList<SourceLease>> LeaseDueAsync(DateTimeOffset now, TimeSpan time, int count, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, token) =>
            {
                var due = await session.QueryAsync<string>(
                    """
                    SELECT source FROM sources WHERE paused = 0 AND next_poll_time <= @Now AND lease_expire_time <= @Now ORDER BY next_poll_time, source LIMIT @Count
                    """,
                    new { Now = Microseconds.ToUnix(now), Count = count },
                    token);
                List<SourceLease> leases = [];
                foreach (var source in due)
                {
                    if (await TakeAsync(session, source, now, time, token) is { } lease)
                    {
                        leases.Add(lease);
                    }
                }

                return (IReadOnlyList<SourceLease>)leases;
            },
            cancellationToken);

    public Task<SourceLease?> LeaseAsync(SourceId id, DateTimeOffset now, TimeSpan time, Action<Source> check, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, token) =>
            {
                check(await session.FindSourceAsync(id, token) ?? throw DomainException.NotFound(id));
                return await TakeAsync(session, id.Value, now, time, token);
            },
            cancellationToken);

    public async Task<bool> RenewAsync(SourceLease lease, DateTimeOffset expireTime, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                "UPDATE sources SET lease_expire_time = @ExpireTime WHERE source = @Id AND lease_token = @Token",
                new { Id = lease.Source.Id.Value, lease.Token, ExpireTime = Microseconds.ToUnix(expireTime) },
                token),
            cancellationToken) == 1;

    public Task ReleaseAsync(SourceLease lease, CancellationToken cancellationToken) => RenewAsync(lease, DateTimeOffset.UnixEpoch, cancellationToken);

    public async Task<DateTimeOffset?> NextDueTimeAsync(CancellationToken cancellationToken)
    {
        var time = await database.ReadAsync(
            (connection, token) => connection.ExecuteScalarAsync<long?>(new CommandDefinition(
                """
                SELECT MIN(CASE WHEN next_poll_time > lease_expire_time THEN next_poll_time ELSE lease_expire_time END) FROM sources WHERE paused = 0
                """,
                cancellationToken: token)),
            cancellationToken);
        return time is { } next ? Microseconds.FromUnix(next) : null;
    }

    public async Task<IReadOnlyList<SeenEntry>> ReadEntriesAsync(SourceId id, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            (connection, token) => connection.QueryAsync<EntryRow>(new CommandDefinition(
                $"SELECT {EntryRow.Columns} FROM source_entries WHERE source = @Id", new { Id = id.Value }, cancellationToken: token)),
            cancellationToken);
        return [.. rows.Select(row => row.ToDomain())];
    }

    public Task<bool> CompleteAsync(SourceLease lease, PollResult result, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, token) =>
            {
                var id = lease.Source.Id;
                // The update takes the row's lock: from here to the commit nobody can take the lease.
                var isHeld = await session.ExecuteAsync(
                    "UPDATE sources SET lease_expire_time = 0 WHERE source = @Id AND lease_token = @Token", new { Id = id.Value, lease.Token }, token) == 1;
                if (isHeld)
                {
                    await session.SaveProgressAsync(SourceRow.Of(lease.Source with { Progress = result.Progress }), token);
                    await SavePollAsync(session, result.Poll, token);
                    await SaveEntriesAsync(session, id, result, token);
                }

                return isHeld;
            },
            cancellationToken);

    private static async Task<SourceLease?> TakeAsync(IWriteSession session, string source, DateTimeOffset now, TimeSpan time, CancellationToken cancellationToken)
    {
        var taken = await session.ExecuteAsync(
            "UPDATE sources SET lease_token = lease_token + 1, lease_expire_time = @ExpireTime WHERE source = @Id AND lease_expire_time <= @Now",
            new { Id = source, ExpireTime = Microseconds.ToUnix(now + time), Now = Microseconds.ToUnix(now) },
            cancellationToken);
        return taken == 1 && await session.FindAsync<SourceRow>($"SELECT {SourceRow.Columns} FROM sources WHERE source = @Id", new { Id = source }, cancellationToken) is { } row
            ? new SourceLease(row.ToDomain(), row.LeaseToken)
            : null;
    }

    private async Task SavePollAsync(IWriteSession session, SourcePoll poll, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            """
            INSERT INTO source_polls (source, poll, start_time, elapsed, health, health_reason, status_code, received_bytes, entry_count, article_count)
            VALUES (@Source, @Number, @StartTime, @Elapsed, @Health, @HealthReason, @StatusCode, @ReceivedBytes, @EntryCount, @ArticleCount)
            """,
            PollRow.Of(poll),
            cancellationToken);
        await session.ExecuteAsync(
            "DELETE FROM source_polls WHERE source = @Id AND poll <= @Oldest",
            new { Id = poll.Source.Value, Oldest = poll.Number - options.PollHistory },
            cancellationToken);
    }

    private static async Task SaveEntriesAsync(IWriteSession session, SourceId id, PollResult result, CancellationToken cancellationToken)
    {
        foreach (var entry in result.Seen)
        {
            await session.ExecuteAsync(
                """
                INSERT INTO source_entries (source, entry, fingerprint, state, attempts, entity_tag, last_modified, poll)
                VALUES (@Source, @EntryKey, @Fingerprint, @State, @Attempts, @EntityTag, @LastModified, @PollNumber)
                ON CONFLICT (source, entry) DO UPDATE SET fingerprint = excluded.fingerprint, state = excluded.state, attempts = excluded.attempts,
                    entity_tag = excluded.entity_tag, last_modified = excluded.last_modified, poll = excluded.poll
                """,
                EntryRow.Of(id, entry),
                cancellationToken);
        }

        foreach (var keys in result.Forgotten.Chunk(Chunk))
        {
            var list = InList.Of(keys);
            list.Parameters.Add("Id", id.Value);
            await session.ExecuteAsync($"DELETE FROM source_entries WHERE source = @Id AND entry IN {list.Sql}", list.Parameters, cancellationToken);
        }
    }
}
