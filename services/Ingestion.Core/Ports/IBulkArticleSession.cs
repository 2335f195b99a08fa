using Newsdesk.Articles.Outlets;
using Newsdesk.Articles.Revisions;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Ports;

/// <summary>Reads and writes for many articles at once.</summary>
public interface IBulkArticleSession : IArticleSession
{
    /// <summary>The articles of these ids that exist, in any order, with their texts.</summary>
    Task<IReadOnlyList<Article>> FindAllAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancellationToken);

    /// <summary>The outlets that publish under these domains, in any order.</summary>
    Task<IReadOnlyList<Outlet>> FindOutletsAsync(IReadOnlyCollection<string> domains, CancellationToken cancellationToken);

    /// <summary>Writes revisions and their articles, and tells the other services, in this order.</summary>
    Task SaveRevisionsAsync(IReadOnlyList<NewRevision> revisions, CancellationToken cancellationToken);
}
