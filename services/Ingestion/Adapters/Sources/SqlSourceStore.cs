using Dapper;
using Newsdesk.Articles.Adapters.Store;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Sources;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Articles.Adapters.Sources;

/// <summary>Keeps sources in the service's database.</summary>
internal sealed class SqlSourceStore(IDatabase database) : ISourceStore
{
    private const string Call = "CreateSource";

    public Task<Source> CreateAsync(Source source, string requestId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, token) =>
            {
                if (await session.FindRequestAsync(Call, requestId, token) is { } made)
                {
                    var id = ResourceIds.Parse<SourceId>(made);
                    return await session.FindSourceAsync(id, token) ?? throw DomainException.NotFound(id);
                }

                if (await session.FindSourceAsync(SourceAddress.KeyOf(source.Settings.Url), token) is { } same)
                {
                    throw DomainException.AlreadyExists(same.Id);
                }

                await InsertAsync(session, source, token);
                await session.SaveRequestAsync(Call, requestId, source.Id.Value, source.CreateTime, token);
                return source;
            },
            cancellationToken);

    public Task<Source> CreateOrFindAsync(Source source, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, token) =>
            {
                if (await session.FindSourceAsync(SourceAddress.KeyOf(source.Settings.Url), token) is { } known)
                {
                    return known;
                }

                await InsertAsync(session, source, token);
                return source;
            },
            cancellationToken);

    public async Task<Source?> FindAsync(SourceId id, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync<SourceRow>($"SELECT {SourceRow.Columns} FROM sources WHERE source = @Id", new { Id = id.Value }, cancellationToken);
        return rows is [var row] ? row.ToDomain() : null;
    }

    public async Task<IReadOnlyList<Source>> ListAsync(SourceFilter filter, string after, int count, CancellationToken cancellationToken)
    {
        var conditions = (filter.Health is null ? "" : " AND health = @Health") + (filter.Outlet is null ? "" : " AND outlet = @Outlet");
        var rows = await ReadAsync<SourceRow>(
            $"SELECT {SourceRow.Columns} FROM sources WHERE source > @After{conditions} ORDER BY source LIMIT @Count",
            new { After = after, Count = count, Health = (long)(filter.Health ?? default), Outlet = filter.Outlet?.Value ?? "" },
            cancellationToken);
        return [.. rows.Select(row => row.ToDomain())];
    }

    public Task<Source> UpdateAsync(SourceId id, Func<Source, Source> change, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, token) =>
            {
                var before = await session.FindSourceAsync(id, token) ?? throw DomainException.NotFound(id);
                var after = change(before);
                var isMoved = SourceAddress.KeyOf(after.Settings.Url) != SourceAddress.KeyOf(before.Settings.Url);
                if (isMoved && await session.FindSourceAsync(SourceAddress.KeyOf(after.Settings.Url), token) is { } same)
                {
                    throw DomainException.AlreadyExists(same.Id);
                }

                await CheckOutletAsync(session, after.Settings, before.Settings.Outlet, token);
                await session.UpdateSourceAsync(after, isMoved, token);
                return after;
            },
            cancellationToken);

    public Task DeleteAsync(SourceId id, string etag, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, token) =>
            {
                var source = await session.FindSourceAsync(id, token) ?? throw DomainException.NotFound(id);
                if (etag.Length > 0 && etag != source.Etag)
                {
                    throw DomainException.EtagMismatch(id);
                }

                foreach (var table in (string[])["source_entries", "source_polls", "sources"])
                {
                    await session.ExecuteAsync($"DELETE FROM {table} WHERE source = @Id", new { Id = id.Value }, token);
                }
            },
            cancellationToken);

    public async Task<IReadOnlyList<SourcePoll>> ListPollsAsync(SourceId id, long before, int count, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync<PollRow>(
            $"SELECT {PollRow.Columns} FROM source_polls WHERE source = @Id AND poll < @Before ORDER BY poll DESC LIMIT @Count",
            new { Id = id.Value, Before = before, Count = count },
            cancellationToken);
        return [.. rows.Select(row => row.ToDomain())];
    }

    private static async Task InsertAsync(IWriteSession session, Source source, CancellationToken cancellationToken)
    {
        await CheckOutletAsync(session, source.Settings, null, cancellationToken);
        if (!await session.InsertSourceAsync(source, cancellationToken))
        {
            throw DomainException.AlreadyExists(source.Id);
        }
    }

    private static async Task CheckOutletAsync(IWriteSession session, SourceSettings settings, OutletId? known, CancellationToken cancellationToken)
    {
        if (settings.Outlet is { } outlet && outlet != known
            && await session.FindAsync<string>("SELECT outlet FROM outlets WHERE outlet = @Id", new { Id = outlet.Value }, cancellationToken) is null)
        {
            throw DomainException.Invalid(new FieldViolation("source.outlet", $"There is no outlet '{outlet.Name}'; create it first."));
        }
    }

    private Task<List<T>> ReadAsync<T>(string sql, object parameters, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async (connection, token) => (await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: token))).AsList(),
            cancellationToken);
}
