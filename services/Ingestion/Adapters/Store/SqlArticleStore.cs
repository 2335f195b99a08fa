using System.Data.Common;
using Dapper;
using Newsdesk.Articles.Outlets;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Times;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Articles.Adapters.Store;

/// <summary>Keeps articles in the service's database.</summary>
internal sealed class SqlArticleStore(IDatabase database) : IArticleStore
{
    public Task<T> WriteAsync<T>(Func<IBulkArticleSession, CancellationToken, Task<T>> write, CancellationToken cancellationToken) =>
        database.WriteAsync((session, token) => write(new SqlArticleSession(session), token), cancellationToken);

    public async Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync<ArticleRow>($"{ArticleRow.WithText} WHERE a.article = @Id", new { Id = id.Value }, cancellationToken);
        return rows is [var row] ? row.ToDomain() : null;
    }

    public async Task<IReadOnlyList<Article>> FindAllAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancellationToken)
    {
        var list = InList.Of(ids.Select(id => id.Value).Distinct(StringComparer.Ordinal));
        var rows = await ReadAsync<ArticleRow>($"{ArticleRow.WithText} WHERE a.article IN {list.Sql}", list.Parameters, cancellationToken);
        return [.. rows.Select(row => row.ToDomain())];
    }

    public async Task<IReadOnlyList<Article>> ListAsync(ArticleFilter filter, long before, int count, CancellationToken cancellationToken)
    {
        var (where, parameters) = Conditions(filter);
        parameters.Add("Before", before);
        parameters.Add("Count", count);
        var rows = await ReadAsync<ArticleRow>(
            $"{ArticleRow.WithoutText} WHERE a.sequence < @Before{where} ORDER BY a.sequence DESC LIMIT @Count",
            parameters,
            cancellationToken);
        return [.. rows.Select(row => row.ToDomain())];
    }

    public async Task<ArticleRevision?> FindRevisionAsync(ArticleId id, int number, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync<RevisionRow>(
            $"SELECT {RevisionRow.Columns}, text AS Text FROM article_revisions WHERE article = @Id AND revision = @Number",
            new { Id = id.Value, Number = (long)number },
            cancellationToken);
        return rows is [var row] ? row.ToDomain() : null;
    }

    public async Task<IReadOnlyList<ArticleRevision>> ListRevisionsAsync(ArticleId id, int before, int count, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync<RevisionRow>(
            $"SELECT {RevisionRow.Columns} FROM article_revisions WHERE article = @Id AND revision < @Before ORDER BY revision DESC LIMIT @Count",
            new { Id = id.Value, Before = (long)before, Count = count },
            cancellationToken);
        return [.. rows.Select(row => row.ToDomain())];
    }

    public async Task<Outlet?> FindOutletAsync(OutletId id, CancellationToken cancellationToken)
    {
        var outlets = await ReadOutletsAsync("WHERE o.outlet = @Id", new { Id = id.Value }, cancellationToken);
        return outlets is [var outlet] ? outlet : null;
    }

    public Task<IReadOnlyList<Outlet>> ListOutletsAsync(string regionCode, string after, int count, CancellationToken cancellationToken) =>
        ReadOutletsAsync(
            (regionCode.Length > 0 ? "WHERE o.outlet > @After AND o.region_code = @RegionCode" : "WHERE o.outlet > @After") + " ORDER BY o.outlet LIMIT @Count",
            new { After = after, RegionCode = regionCode, Count = count },
            cancellationToken);

    private Task<IReadOnlyList<Outlet>> ReadOutletsAsync(string condition, object parameters, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Outlet>>(
            async (connection, token) =>
            {
                var rows = await QueryAsync<OutletRow>(connection, $"SELECT {OutletRow.Columns} FROM outlets o {condition}", parameters, token);
                if (rows.Count == 0)
                {
                    return [];
                }

                var list = InList.Of(rows.Select(row => row.Id));
                var domains = (await QueryAsync<DomainRow>(
                    connection,
                    $"SELECT domain AS Domain, outlet AS Outlet FROM outlet_domains WHERE outlet IN {list.Sql} ORDER BY position, domain",
                    list.Parameters,
                    token)).ToLookup(row => row.Outlet, row => row.Domain, StringComparer.Ordinal);
                return [.. rows.Select(row => row.ToDomain([.. domains[row.Id]]))];
            },
            cancellationToken);

    private Task<List<T>> ReadAsync<T>(string sql, object parameters, CancellationToken cancellationToken) =>
        database.ReadAsync((connection, token) => QueryAsync<T>(connection, sql, parameters, token), cancellationToken);

    private static async Task<List<T>> QueryAsync<T>(DbConnection connection, string sql, object parameters, CancellationToken cancellationToken) =>
        (await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken))).AsList();

    private static (string Where, DynamicParameters Parameters) Conditions(ArticleFilter filter)
    {
        List<string> conditions = [];
        var parameters = new DynamicParameters();
        Add("a.outlet = @Outlet", "Outlet", filter.Outlet?.Value);
        Add("a.source = @Source", "Source", filter.Source?.Value);
        Add("f.origin = @Origin", "Origin", filter.Origin?.Value);
        Add("a.publish_time >= @MinTime", "MinTime", filter.MinPublishTime is { } min ? Microseconds.ToUnix(min) : null);
        Add("a.publish_time < @MaxTime", "MaxTime", filter.MaxPublishTime is { } max ? Microseconds.ToUnix(max) : null);
        Add("a.state = @State", "State", filter.ShowWithdrawn ? null : (long)ArticleState.Active);
        return (string.Concat(conditions.Select(condition => " AND " + condition)), parameters);

        void Add(string condition, string name, object? value)
        {
            if (value is not null)
            {
                conditions.Add(condition);
                parameters.Add(name, value);
            }
        }
    }
}
