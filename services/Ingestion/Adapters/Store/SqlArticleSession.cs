using Newsdesk.Articles.Copies;
using Newsdesk.Articles.Outlets;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Revisions;
using Newsdesk.Articles.Times;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Articles.Adapters.Store;

/// <summary>One write of articles inside the writer's transaction.</summary>
internal sealed class SqlArticleSession(IWriteSession session) : IArticleSession
{
    private const string Sequence = "ingest_sequence";
    private const string CreateOutlet = "CreateOutlet";

    public async Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken) =>
        (await session.FindAsync<ArticleRow>($"{ArticleRow.WithText} WHERE a.article = @Id", new { Id = id.Value }, cancellationToken))?.ToDomain();

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
            "SELECT origin AS Article, agency_own AS AgencyOwn, publish_time AS PublishTime, sequence AS Sequence FROM families WHERE family = @Family",
            new { Family = family.Value },
            cancellationToken))?.ToDomain();

    public async Task<IReadOnlyList<FamilyOrigin>> ReadMembersAsync(ArticleId family, int count, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<OriginRow>(
            """
            SELECT article AS Article, agency_own AS AgencyOwn, publish_time AS PublishTime, first_sequence AS Sequence FROM articles
            WHERE family = @Family AND state = @State ORDER BY agency_own DESC, publish_time, first_sequence LIMIT @Count
            """,
            new { Family = family.Value, State = (long)ArticleState.Active, Count = count },
            cancellationToken);
        return [.. rows.Select(row => row.ToDomain())];
    }

    public Task SaveOriginAsync(ArticleId family, FamilyOrigin origin, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            INSERT INTO families (family, origin, agency_own, publish_time, sequence) VALUES (@Family, @Origin, @AgencyOwn, @PublishTime, @Sequence)
            ON CONFLICT (family) DO UPDATE SET origin = excluded.origin, agency_own = excluded.agency_own, publish_time = excluded.publish_time, sequence = excluded.sequence
            """,
            new
            {
                Family = family.Value,
                Origin = origin.Article.Value,
                AgencyOwn = origin.Rank.IsAgencyOwn ? 1L : 0L,
                PublishTime = Microseconds.ToUnix(origin.Rank.PublishTime),
                origin.Rank.Sequence,
            },
            cancellationToken);

    public async Task<Outlet?> FindOutletAsync(string domain, CancellationToken cancellationToken) =>
        await ReadOutletAsync("JOIN outlet_domains d ON d.outlet = o.outlet WHERE d.domain = @Key", domain, cancellationToken);

    public async Task<Outlet?> FindOutletAsync(OutletId id, CancellationToken cancellationToken) =>
        await ReadOutletAsync("WHERE o.outlet = @Key", id.Value, cancellationToken);

    public Task SaveOutletAsync(Outlet outlet, CancellationToken cancellationToken) => session.WriteOutletAsync(outlet, cancellationToken);

    public async Task<OutletId?> FindRequestAsync(string requestId, CancellationToken cancellationToken) =>
        await session.FindRequestAsync(CreateOutlet, requestId, cancellationToken) is { } outlet ? ResourceIds.Parse<OutletId>(outlet) : null;

    public Task SaveRequestAsync(string requestId, Outlet outlet, CancellationToken cancellationToken) =>
        session.SaveRequestAsync(CreateOutlet, requestId, outlet.Id.Value, outlet.CreateTime, cancellationToken);

    public async Task SaveRevisionAsync(Article article, Outlet outlet, RevisionTraces traces, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            """
            INSERT INTO article_revisions (article, revision, title, text, publish_time, content_hash, sequence, changes, sketch, family_sequence, create_time)
            VALUES (@Article, @Revision, @Title, @Text, @PublishTime, @ContentHash, @Sequence, @Changes, @Sketch, @FamilySequence, @CreateTime)
            """,
            RevisionRow.Of(article, traces),
            cancellationToken);
        await SaveAsync(article, cancellationToken);
        await session.PublishAsync(ArticleEvents.Ingested(article, outlet, traces.Changes), cancellationToken);
    }

    public async Task SaveWithdrawalAsync(Article tombstone, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            "UPDATE article_revisions SET text = '', changes = '[]', sketch = NULL WHERE article = @Id",
            new { Id = tombstone.Id.Value },
            cancellationToken);
        await SaveAsync(tombstone, cancellationToken);
        await session.PublishAsync(ArticleEvents.Withdrawn(tombstone), cancellationToken);
    }

    private Task<int> SaveAsync(Article article, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            INSERT INTO articles (article, revision, url, outlet, title, authors, publish_time, language_code, image_url, source, family, wire_agency, agency_own, content_hash,
                sequence, first_sequence, state, withdraw_sequence, withdrawal_reason, create_time, update_time)
            VALUES (@Id, @Revision, @Url, @Outlet, @Title, @Authors, @PublishTime, @LanguageCode, @ImageUrl, @Source, @Family, @WireAgency, @AgencyOwn, @ContentHash,
                @Sequence, @FirstSequence, @State, @WithdrawSequence, @WithdrawalReason, @CreateTime, @UpdateTime)
            ON CONFLICT (article) DO UPDATE SET revision = excluded.revision, outlet = excluded.outlet, title = excluded.title, authors = excluded.authors,
                publish_time = excluded.publish_time, language_code = excluded.language_code, image_url = excluded.image_url, source = excluded.source,
                family = excluded.family, wire_agency = excluded.wire_agency, agency_own = excluded.agency_own, content_hash = excluded.content_hash,
                sequence = excluded.sequence, state = excluded.state, withdraw_sequence = excluded.withdraw_sequence,
                withdrawal_reason = excluded.withdrawal_reason, update_time = excluded.update_time
            """,
            ArticleRow.Of(article),
            cancellationToken);

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

        public required long AgencyOwn { get; init; }

        public required long PublishTime { get; init; }

        public required long Sequence { get; init; }

        public FamilyOrigin ToDomain() =>
            new(ResourceIds.Parse<ArticleId>(Article), new OriginRank(AgencyOwn != 0, Microseconds.FromUnix(PublishTime), Sequence));
    }
}
