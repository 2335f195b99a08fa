using Newsdesk.Articles.Copies;
using Newsdesk.Articles.Intake;
using Newsdesk.Articles.Outlets;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Revisions;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Ingest;

/// <summary>
/// The store as a run of articles sees it that is read in one go before and written in one go after: what was decided for the articles before lies over what is stored.
/// Each article is decided as if those before it were written already.
/// </summary>
internal sealed class ArticleBatch(IBulkArticleSession session) : IArticleSession
{
    private readonly Dictionary<ArticleId, Article?> _articles = [];
    private readonly Dictionary<string, Outlet?> _outlets = new(StringComparer.Ordinal);
    private readonly Dictionary<long, NewRevision> _unwritten = [];

    /// <summary>Reads what deciding over these articles needs.</summary>
    public async Task ReadAheadAsync(IEnumerable<PreparedArticle> articles, CancellationToken cancellationToken)
    {
        foreach (var article in articles)
        {
            _articles[article.Id] = null;
            _outlets[article.Domain] = null;
        }

        foreach (var known in await session.FindAllAsync(_articles.Keys, cancellationToken))
        {
            _articles[known.Id] = known;
        }

        foreach (var outlet in await session.FindOutletsAsync([.. _outlets.Keys], cancellationToken))
        {
            Remember(outlet);
        }
    }

    /// <summary>Writes what was decided.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await session.SaveRevisionsAsync([.. _unwritten.Values.OrderBy(revision => revision.Article.Sequence)], cancellationToken);
        _unwritten.Clear();
    }

    public async Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken) =>
        _articles.TryGetValue(id, out var known) ? known : await session.FindAsync(id, cancellationToken);

    public async Task<bool> HasRevisionAsync(ArticleId id, string contentHash, DateTimeOffset? publishTime, CancellationToken cancellationToken) =>
        _unwritten.Values.Any(revision => revision.Article.Id == id
            && revision.Article.ContentHash == contentHash
            && (publishTime is null || revision.Article.PublishTime == publishTime))
        || await session.HasRevisionAsync(id, contentHash, publishTime, cancellationToken);

    public Task<long> NextSequenceAsync(CancellationToken cancellationToken) => session.NextSequenceAsync(cancellationToken);

    public async Task<long> LastSequenceAsync(CancellationToken cancellationToken)
    {
        await WriteAsync(cancellationToken);
        return await session.LastSequenceAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<CopyEntry>> ReadSketchesAsync(long first, long end, CancellationToken cancellationToken)
    {
        await WriteAsync(cancellationToken);
        return await session.ReadSketchesAsync(first, end, cancellationToken);
    }

    public async Task<IReadOnlyList<CopySource>> ReadSourcesAsync(IReadOnlyCollection<long> sequences, CancellationToken cancellationToken)
    {
        long[] written = [.. sequences.Where(sequence => !_unwritten.ContainsKey(sequence))];
        var stored = written.Length == 0 ? [] : await session.ReadSourcesAsync(written, cancellationToken);
        return
        [
            .. stored.Select(source => source with { Family = _articles.GetValueOrDefault(source.Article)?.Family ?? source.Family }),
            .. sequences.Except(written)
                .Select(sequence => _unwritten[sequence].Article)
                .Select(article => new CopySource(article.Sequence, article.Id, _articles[article.Id]?.Family ?? article.Family, article.Text)),
        ];
    }

    public async Task<IReadOnlyList<long>> ReadSequencesAsync(ArticleId id, CancellationToken cancellationToken) =>
    [
        .. await session.ReadSequencesAsync(id, cancellationToken),
        .. _unwritten.Values.Where(revision => revision.Article.Id == id).Select(revision => revision.Article.Sequence),
    ];

    public Task<FamilyOrigin?> FindOriginAsync(ArticleId family, CancellationToken cancellationToken) => session.FindOriginAsync(family, cancellationToken);

    public async Task<IReadOnlyList<FamilyOrigin>> ReadMembersAsync(ArticleId family, int count, CancellationToken cancellationToken)
    {
        await WriteAsync(cancellationToken);
        return await session.ReadMembersAsync(family, count, cancellationToken);
    }

    public Task SaveOriginAsync(ArticleId family, FamilyOrigin origin, CancellationToken cancellationToken) => session.SaveOriginAsync(family, origin, cancellationToken);

    public async Task<Outlet?> FindOutletAsync(string domain, CancellationToken cancellationToken) =>
        _outlets.TryGetValue(domain, out var known) ? known : await session.FindOutletAsync(domain, cancellationToken);

    // Asked only for a domain that nobody publishes under yet, or for the outlet of a source; outlets are written at once.
    public Task<Outlet?> FindOutletAsync(OutletId id, CancellationToken cancellationToken) => session.FindOutletAsync(id, cancellationToken);

    public async Task SaveOutletAsync(Outlet outlet, CancellationToken cancellationToken)
    {
        await session.SaveOutletAsync(outlet, cancellationToken);
        Remember(outlet);
    }

    public Task<OutletId?> FindRequestAsync(string requestId, CancellationToken cancellationToken) => session.FindRequestAsync(requestId, cancellationToken);

    public Task SaveRequestAsync(string requestId, Outlet outlet, CancellationToken cancellationToken) => session.SaveRequestAsync(requestId, outlet, cancellationToken);

    public Task SaveRevisionAsync(NewRevision revision, CancellationToken cancellationToken)
    {
        _unwritten.Add(revision.Article.Sequence, revision);
        _articles[revision.Article.Id] = revision.Article;
        return Task.CompletedTask;
    }

    public async Task SaveWithdrawalAsync(Article tombstone, CancellationToken cancellationToken)
    {
        await WriteAsync(cancellationToken);
        await session.SaveWithdrawalAsync(tombstone, cancellationToken);
        _articles[tombstone.Id] = tombstone;
    }

    private void Remember(Outlet outlet)
    {
        foreach (var domain in outlet.Domains)
        {
            // A domain stays with the outlet that had it first.
            if (_outlets.GetValueOrDefault(domain) is not { } holder || holder.Id == outlet.Id)
            {
                _outlets[domain] = outlet;
            }
        }
    }
}
