using Newsdesk.Articles.Outlets;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Ports;

/// <summary>Keeps articles, their revisions and their outlets.</summary>
public interface IArticleStore
{
    /// <summary>
    /// Runs <paramref name="write"/> in a transaction, one at a time in the order of the calls, and completes after the commit. What throws changes nothing.
    /// It may run a second time on a fresh transaction.
    /// </summary>
    Task<T> WriteAsync<T>(Func<IBulkArticleSession, CancellationToken, Task<T>> write, CancellationToken cancellationToken);

    Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>The articles of these ids that exist, in any order, with their texts.</summary>
    Task<IReadOnlyList<Article>> FindAllAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancellationToken);

    /// <summary>Articles whose sequence is below <paramref name="before"/>, latest first, without their texts.</summary>
    Task<IReadOnlyList<Article>> ListAsync(ArticleFilter filter, long before, int count, CancellationToken cancellationToken);

    Task<ArticleRevision?> FindRevisionAsync(ArticleId id, int number, CancellationToken cancellationToken);

    /// <summary>Revisions whose number is below <paramref name="before"/>, latest first, without their texts.</summary>
    Task<IReadOnlyList<ArticleRevision>> ListRevisionsAsync(ArticleId id, int before, int count, CancellationToken cancellationToken);

    Task<Outlet?> FindOutletAsync(OutletId id, CancellationToken cancellationToken);

    /// <summary>Outlets whose id sorts after <paramref name="after"/>, in the order of their ids.</summary>
    Task<IReadOnlyList<Outlet>> ListOutletsAsync(string regionCode, string after, int count, CancellationToken cancellationToken);
}
