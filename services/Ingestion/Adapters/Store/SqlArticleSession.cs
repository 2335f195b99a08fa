using Newsdesk.Articles.Copies;
using Newsdesk.Articles.Outlets;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Revisions;
using Newsdesk.Articles.Times;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Articles.Adapters.Store;

/// <summary>One write of articles inside the writer's transaction.</summary>
internal sealed class SqlArticleSession(IWriteSession session) : IBulkArticleSession
{
    private const string Sequence = "ingest_sequence";
    private const string CreateOutlet = "CreateOutlet";

    public async Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken) =>
        (await session.FindAsync<ArticleRow>($"{ArticleRow.WithText} WHERE a.article = @Id", new { Id = id.Value }, cancellationToken))?.ToDomain();

    public async Task<IReadOnlyList<Article>> FindAllAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancellationToken)
    {
        var list = PaddedList.Of(ids.Select(id => id.Value));
        var rows = await session.QueryAsync<ArticleRow>($"{ArticleRow.WithText} WHERE a.article IN {list.Sql}", list.Parameters, cancellationToken);
        return [.. rows.Select(row => row.ToDomain())];
    }

    public async Task<bool> HasRevisionAsync(ArticleId id, string contentHash, DateTimeOffset? publishTime, CancellationToken cancellationToken) =>
        await session.FindAsync<long?>(
            "SELECT MIN(revision) FROM article_revisions WHERE article = @Id AND content_hash = @Hash" + (publishTime is null ? "" : " AND publish_time = @Time"),
            new { Id = id.Value, Hash = contentHash, Time = publishTime is { } time ? Microseconds.ToUnix(time) : 0 },
            cancellationToken) is not null;

    public Task<long> NextSequenceAsync(CancellationToken cancellationToken) => session.NextAsync(Sequence, cancellationToken);

    public async Task<long> LastSequenceAsync(CancellationToken cancellationToken) =>
        await session.FindAsync<long?>("SELECT MAX(sequence) FROM article_revisions", null, cancellationToken) ?? 0;

    public async Task<IReadOnlyList<CopyEntry>> ReadSketchesAsync(long first, long end, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<SketchRow>(
            """
            SELECT sequence AS Sequence, family_sequence AS FamilySequence, sketch AS Sketch FROM article_revisions
            WHERE sequence >= @First AND sequence < @End AND sketch IS NOT NULL ORDER BY sequence
            """,
            new { First = first, End = end },
            cancellationToken);
        return [.. rows.Select(row => new CopyEntry(row.Sequence, row.FamilySequence, Sketch.FromBytes(row.Sketch)))];
    }

    public async Task<IReadOnlyList<CopySource>> ReadSourcesAsync(IReadOnlyCollection<long> sequences, CancellationToken cancellationToken)
    {
        var list = InList.Of(sequences);
        var rows = await session.QueryAsync<SourceRow>(
            $"""
            SELECT r.sequence AS Sequence, r.article AS Article, a.family AS Family, r.text AS Text FROM article_revisions r JOIN articles a ON a.article = r.article
            WHERE r.sequence IN {list.Sql} AND r.text <> ''
            """,
            list.Parameters,
            cancellationToken);
        return [.. rows.Select(row => new CopySource(row.Sequence, ResourceIds.Parse<ArticleId>(row.Article), ResourceIds.Parse<ArticleId>(row.Family), row.Text))];
    }

    public Task<IReadOnlyList<long>> ReadSequencesAsync(ArticleId id, CancellationToken cancellationToken) =>
        session.QueryAsync<long>("SELECT sequence FROM article_revisions WHERE article = @Id ORDER BY sequence", new { Id = id.Value }, cancellationToken);

    public async Task<FamilyOrigin?> FindOriginAsync(ArticleId family, CancellationToken cancellationToken) =>
        (await session.FindAsync<OriginRow>(
            "SELECT origin AS Article, agency_own AS Credit, publish_time AS PublishTime, sequence AS Sequence FROM families WHERE family = @Family",
            new { Family = family.Value },
            cancellationToken))?.ToDomain();

    public async Task<IReadOnlyList<FamilyOrigin>> ReadMembersAsync(ArticleId family, int count, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<OriginRow>(
            """
            SELECT article AS Article, CAST(CASE WHEN agency_own <> 0 THEN 2 WHEN wire_agency IS NOT NULL THEN 1 ELSE 0 END AS BIGINT) AS Credit,
                publish_time AS PublishTime, first_sequence AS Sequence FROM articles
            WHERE family = @Family AND state = @State ORDER BY 2 DESC, publish_time, first_sequence LIMIT @Count
            """,
            new { Family = family.Value, State = (long)ArticleState.Active, Count = count },
            cancellationToken);
        return [.. rows.Select(row => row.ToDomain())];
    }

    public Task SaveOriginAsync(ArticleId family, FamilyOrigin origin, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            INSERT INTO families (family, origin, agency_own, publish_time, sequence) VALUES (@Family, @Origin, @Credit, @PublishTime, @Sequence)
            ON CONFLICT (family) DO UPDATE SET origin = excluded.origin, agency_own = excluded.agency_own, publish_time = excluded.publish_time, sequence = excluded.sequence
            """,
            new
            {
                Family = family.Value,
                Origin = origin.Article.Value,
                Credit = (long)origin.Rank.Credit,
                PublishTime = Microseconds.ToUnix(origin.Rank.PublishTime),
                origin.Rank.Sequence,
            },
            cancellationToken);

    public async Task<Outlet?> FindOutletAsync(string domain, CancellationToken cancellationToken) =>
        await ReadOutletAsync("JOIN outlet_domains d ON d.outlet = o.outlet WHERE d.domain = @Key", domain, cancellationToken);

    public async Task<IReadOnlyList<Outlet>> FindOutletsAsync(IReadOnlyCollection<string> domains, CancellationToken cancellationToken)
    {
        var asked = PaddedList.Of(domains);
        var rows = await session.QueryAsync<OutletRow>(
            $"SELECT DISTINCT {OutletRow.Columns} FROM outlets o JOIN outlet_domains d ON d.outlet = o.outlet WHERE d.domain IN {asked.Sql}",
            asked.Parameters,
            cancellationToken);
        if (rows.Count == 0)
        {
            return [];
        }

        var found = PaddedList.Of(rows.Select(row => row.Id));
        var held = (await session.QueryAsync<DomainRow>(
            $"SELECT domain AS Domain, outlet AS Outlet FROM outlet_domains WHERE outlet IN {found.Sql} ORDER BY position, domain",
            found.Parameters,
            cancellationToken)).ToLookup(row => row.Outlet, row => row.Domain, StringComparer.Ordinal);
        return [.. rows.Select(row => row.ToDomain([.. held[row.Id]]))];
    }

    public async Task<Outlet?> FindOutletAsync(OutletId id, CancellationToken cancellationToken) =>
        await ReadOutletAsync("WHERE o.outlet = @Key", id.Value, cancellationToken);

    public Task SaveOutletAsync(Outlet outlet, CancellationToken cancellationToken) => session.WriteOutletAsync(outlet, cancellationToken);

    public async Task<OutletId?> FindRequestAsync(string requestId, CancellationToken cancellationToken) =>
        await session.FindRequestAsync(CreateOutlet, requestId, cancellationToken) is { } outlet ? ResourceIds.Parse<OutletId>(outlet) : null;

    public Task SaveRequestAsync(string requestId, Outlet outlet, CancellationToken cancellationToken) =>
        session.SaveRequestAsync(CreateOutlet, requestId, outlet.Id.Value, outlet.CreateTime, cancellationToken);

    public Task SaveRevisionAsync(NewRevision revision, CancellationToken cancellationToken) => SaveRevisionsAsync([revision], cancellationToken);

    public async Task SaveRevisionsAsync(IReadOnlyList<NewRevision> revisions, CancellationToken cancellationToken)
    {
        await session.ExecuteAllAsync(RevisionRow.Insert, [.. revisions.Select(revision => RevisionRow.ValuesOf(revision.Article, revision.Traces))], cancellationToken);
        // Of an article that has several of these revisions, the last is the one that counts.
        var articles = new Dictionary<ArticleId, Article>(revisions.Count);
        foreach (var revision in revisions)
        {
            articles[revision.Article.Id] = revision.Article;
        }

        await SaveAsync(articles.Values, cancellationToken);
        await session.PublishAllAsync([.. revisions.Select(revision => ArticleEvents.Ingested(revision.Article, revision.Outlet, revision.Traces.Changes))], cancellationToken);
    }

    public async Task SaveWithdrawalAsync(Article tombstone, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            "UPDATE article_revisions SET text = '', changes = '[]', sketch = NULL WHERE article = @Id",
            new { Id = tombstone.Id.Value },
            cancellationToken);
        await SaveAsync([tombstone], cancellationToken);
        await session.PublishAsync(ArticleEvents.Withdrawn(tombstone), cancellationToken);
    }

    private Task SaveAsync(IReadOnlyCollection<Article> articles, CancellationToken cancellationToken) =>
        session.ExecuteAllAsync(ArticleRow.Upsert, [.. articles.Select(ArticleRow.ValuesOf)], cancellationToken);

    private async Task<Outlet?> ReadOutletAsync(string condition, string key, CancellationToken cancellationToken)
    {
        var row = await session.FindAsync<OutletRow>($"SELECT {OutletRow.Columns} FROM outlets o {condition}", new { Key = key }, cancellationToken);
        return row is null
            ? null
            : row.ToDomain(await session.QueryAsync<string>(
                "SELECT domain FROM outlet_domains WHERE outlet = @Outlet ORDER BY position, domain",
                new { Outlet = row.Id },
                cancellationToken));
    }

    private sealed class SketchRow
    {
        public required long Sequence { get; init; }

        public required long FamilySequence { get; init; }

        public required byte[] Sketch { get; init; }
    }

    private sealed class SourceRow
    {
        public required long Sequence { get; init; }

        public required string Article { get; init; }

        public required string Family { get; init; }

        public required string Text { get; init; }
    }

    private sealed class OriginRow
    {
        public required string Article { get; init; }

        public required long Credit { get; init; }

        public required long PublishTime { get; init; }

        public required long Sequence { get; init; }

        public FamilyOrigin ToDomain() =>
            new(ResourceIds.Parse<ArticleId>(Article), new OriginRank((WireCredit)Credit, Microseconds.FromUnix(PublishTime), Sequence));
    }
}
