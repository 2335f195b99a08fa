using Newsdesk.Articles.Sources;
using Newsdesk.Articles.Sources.Polling;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Ports;

/// <summary>Says which source is polled next and by whom, and takes the results: one poll of a source at a time, however many replicas there are.</summary>
public interface ISourceQueue
{
    /// <summary>Takes the leases of sources that are due and held by nobody, longest due first.</summary>
    Task<IReadOnlyList<SourceLease>> LeaseDueAsync(DateTimeOffset now, TimeSpan time, int count, CancellationToken cancellationToken);

    /// <summary>Takes the lease of one source, due or not; null while another holds it.</summary>
    /// <exception cref="DomainException">There is no such source, or <paramref name="check"/> refuses.</exception>
    Task<SourceLease?> LeaseAsync(SourceId id, DateTimeOffset now, TimeSpan time, Action<Source> check, CancellationToken cancellationToken);

    /// <summary>Holds on to a lease. False when it is lost.</summary>
    Task<bool> RenewAsync(SourceLease lease, DateTimeOffset expireTime, CancellationToken cancellationToken);

    /// <summary>Gives a lease back without a result.</summary>
    Task ReleaseAsync(SourceLease lease, CancellationToken cancellationToken);

    /// <summary>When the next source can be taken; null when none is to be polled.</summary>
    Task<DateTimeOffset?> NextDueTimeAsync(CancellationToken cancellationToken);

    /// <summary>What the feed of a source has listed.</summary>
    Task<IReadOnlyList<SeenEntry>> ReadEntriesAsync(SourceId id, CancellationToken cancellationToken);

    /// <summary>Writes the result of a poll and gives its lease back. False, and nothing is written, when the lease was lost meanwhile.</summary>
    Task<bool> CompleteAsync(SourceLease lease, PollResult result, CancellationToken cancellationToken);
}
