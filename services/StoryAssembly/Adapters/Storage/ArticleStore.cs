using Dapper;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Newsdesk.Events.V1;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Storage;
using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Mapping;
using Newsdesk.Stories.Pipeline;
using Newsdesk.Stories.Ports;

namespace Newsdesk.Stories.Adapters.Storage;

/// <summary>Reads article revisions. Only their annotation ever changes, which arrivals tell, so the ones used last are kept in memory.</summary>
internal sealed class ArticleStore(IDatabase database, IOptions<AssemblyOptions> options) : IStoryArticles, IDisposable
{
    private const int MaxArticles = 200;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = options.Value.ArticleCacheLength });
    private readonly Lock _keeping = new();
    private long _forgotten;

    public async Task<IReadOnlyList<StoryArticle>> ReadAsync(IReadOnlyCollection<ArticleRevision> revisions, CancellationToken cancellationToken)
    {
        var found = await FindAsync(revisions, cancellationToken);
        return
        [
            .. revisions.Select(revision => found.GetValueOrDefault(revision)
                ?? throw new InvalidOperationException($"Revision {revision.Revision} of {revision.Article.Name} is not stored.")),
        ];
    }

    /// <summary>The revisions in the order asked, each with an annotation that is not older than told.</summary>
    /// <param name="revisions">The number of an annotation that is stored, by revision.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<StoryArticle>> ReadAsync(IReadOnlyDictionary<ArticleRevision, long> revisions, CancellationToken cancellationToken)
    {
        var found = await ReadAsync([.. revisions.Keys], cancellationToken);
        if (found.All(IsNew))
        {
            return found;
        }

        Forget(found.Where(article => !IsNew(article)).Select(article => article.Key));
        return await ReadAsync([.. revisions.Keys], cancellationToken);

        bool IsNew(StoryArticle article) => article.Article.AnnotationNumber >= revisions[article.Key];
    }

    /// <summary>Those of the revisions that are stored.</summary>
    public async Task<IReadOnlyDictionary<ArticleRevision, StoryArticle>> FindAsync(
        IReadOnlyCollection<ArticleRevision> revisions,
        CancellationToken cancellationToken)
    {
        var found = new Dictionary<ArticleRevision, StoryArticle>();
        var missing = new List<ArticleRevision>();
        foreach (var revision in revisions)
        {
            if (_cache.TryGetValue(revision, out StoryArticle? cached) && cached is not null)
            {
                found[revision] = cached;
            }
            else
            {
                missing.Add(revision);
            }
        }

        foreach (var some in missing.Chunk(MaxArticles))
        {
            await ReadAsync(some, found, cancellationToken);
        }

        return found;
    }

    public void Dispose() => _cache.Dispose();

    private async Task ReadAsync(ArticleRevision[] revisions, Dictionary<ArticleRevision, StoryArticle> found, CancellationToken cancellationToken)
    {
        var forgotten = Volatile.Read(ref _forgotten);
        var wanted = revisions.ToHashSet();
        var ids = InList.Of(revisions.Select(revision => revision.Article.Value).Distinct());
        var sql = $"SELECT article AS Article, revision AS Revision, content AS Content FROM article_revisions WHERE article IN {ids.Sql}";
        var rows = await database.ReadAsync(
            (connection, token) => connection.QueryAsync<RevisionRow>(new CommandDefinition(sql, ids.Parameters, cancellationToken: token)),
            cancellationToken);
        foreach (var row in rows)
        {
            var key = new ArticleRevision(ArticleId.Parse(row.Article), (int)row.Revision);
            if (wanted.Contains(key))
            {
                found[key] = Keep(key, ArticleAnnotated.Parser.ParseFrom(row.Content).ToDomain(), forgotten);
            }
        }
    }

    private StoryArticle Keep(ArticleRevision key, StoryArticle article, long forgotten)
    {
        lock (_keeping)
        {
            // What was read before something was forgotten may be just that.
            if (_forgotten == forgotten)
            {
                _cache.Set(key, article, new MemoryCacheEntryOptions { Size = Math.Max(1, article.Article.Text.Length) });
            }
        }

        return article;
    }

    private void Forget(IEnumerable<ArticleRevision> revisions)
    {
        lock (_keeping)
        {
            _forgotten++;
            foreach (var revision in revisions)
            {
                _cache.Remove(revision);
            }
        }
    }

    private sealed record RevisionRow
    {
        public required string Article { get; init; }

        public required long Revision { get; init; }

        public required byte[] Content { get; init; }
    }
}
