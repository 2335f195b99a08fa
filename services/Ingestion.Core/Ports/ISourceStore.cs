using Newsdesk.Articles.Sources;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Ports;

/// <summary>Keeps sources and the history of their polls.</summary>
public interface ISourceStore
{
    /// <summary>Stores a new source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="requestId">With the id of an earlier call, the source of that call is answered and nothing is stored; empty for none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="DomainException">The id or the address is taken, or the outlet is not known.</exception>
    Task<Source> CreateAsync(Source source, string requestId, CancellationToken cancellationToken);

    /// <summary>The source of this address, stored now if there is none.</summary>
    /// <exception cref="DomainException">The id is taken by another address, or the outlet is not known.</exception>
    Task<Source> CreateOrFindAsync(Source source, CancellationToken cancellationToken);

    Task<Source?> FindAsync(SourceId id, CancellationToken cancellationToken);

    /// <summary>Sources whose id sorts after <paramref name="after"/>, in the order of their ids.</summary>
    Task<IReadOnlyList<Source>> ListAsync(SourceFilter filter, string after, int count, CancellationToken cancellationToken);

    /// <summary>Changes a source in one transaction. A poll under way for its former address loses its lease.</summary>
    /// <exception cref="DomainException">There is no such source, the new address is taken, the outlet is not known, or <paramref name="change"/> refuses.</exception>
    Task<Source> UpdateAsync(SourceId id, Func<Source, Source> change, CancellationToken cancellationToken);

    /// <summary>Removes a source with its history; a poll under way loses its lease.</summary>
    /// <param name="id">The source.</param>
    /// <param name="etag">What its etag must be; empty for any.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="DomainException">There is no such source, or it is not the one of the etag.</exception>
    Task DeleteAsync(SourceId id, string etag, CancellationToken cancellationToken);

    /// <summary>Polls whose number is below <paramref name="before"/>, latest first.</summary>
    Task<IReadOnlyList<SourcePoll>> ListPollsAsync(SourceId id, long before, int count, CancellationToken cancellationToken);
}
