using Newsdesk.Articles.Copies;
using Newsdesk.Articles.Outlets;
using Newsdesk.Articles.Revisions;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Ports;

/// <summary>What one write may read and change inside its transaction. Valid until the write returns.</summary>
public interface IArticleSession
{
    /// <summary>The article with the text of its latest revision, or null.</summary>
    Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>Whether any revision of the article has this content, and this publish time unless it is null.</summary>
    Task<bool> HasRevisionAsync(ArticleId id, string contentHash, DateTimeOffset? publishTime, CancellationToken cancellationToken);

    /// <summary>Takes the next ingest sequence; it is given back when the transaction is undone.</summary>
    Task<long> NextSequenceAsync(CancellationToken cancellationToken);

    /// <summary>The highest ingest sequence of a revision; 0 when there is none.</summary>
    Task<long> LastSequenceAsync(CancellationToken cancellationToken);

    /// <summary>Sketches of the revisions with sequences in [first, end), in order; withdrawals and withdrawn revisions are left out.</summary>
    Task<IReadOnlyList<CopyEntry>> ReadSketchesAsync(long first, long end, CancellationToken cancellationToken);

    /// <summary>The revisions with these sequences as they stand in the store, those without text left out.</summary>
    Task<IReadOnlyList<CopySource>> ReadSourcesAsync(IReadOnlyCollection<long> sequences, CancellationToken cancellationToken);

    /// <summary>Sequences of all revisions of an article.</summary>
    Task<IReadOnlyList<long>> ReadSequencesAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>The origin of a family of several articles; null while its founder is alone.</summary>
    Task<FamilyOrigin?> FindOriginAsync(ArticleId family, CancellationToken cancellationToken);

    /// <summary>Active members of a family, at most <paramref name="count"/>, in the order of <see cref="OriginRank"/>.</summary>
    Task<IReadOnlyList<FamilyOrigin>> ReadMembersAsync(ArticleId family, int count, CancellationToken cancellationToken);

    Task SaveOriginAsync(ArticleId family, FamilyOrigin origin, CancellationToken cancellationToken);

    /// <summary>The outlet that publishes under this domain, or null.</summary>
    Task<Outlet?> FindOutletAsync(string domain, CancellationToken cancellationToken);

    Task<Outlet?> FindOutletAsync(OutletId id, CancellationToken cancellationToken);

    /// <summary>Writes an outlet and the domains that it has from now on.</summary>
    Task SaveOutletAsync(Outlet outlet, CancellationToken cancellationToken);

    /// <summary>The outlet that an earlier creation with this request id made, or null; null for an empty id.</summary>
    Task<OutletId?> FindRequestAsync(string requestId, CancellationToken cancellationToken);

    /// <summary>Remembers what a creation with a request id made; nothing for an empty id.</summary>
    Task SaveRequestAsync(string requestId, Outlet outlet, CancellationToken cancellationToken);

    /// <summary>Writes the revision and its article, and tells the other services.</summary>
    Task SaveRevisionAsync(NewRevision revision, CancellationToken cancellationToken);

    /// <summary>Writes the tombstone, removes every text of the article, and tells the other services.</summary>
    Task SaveWithdrawalAsync(Article tombstone, CancellationToken cancellationToken);
}
