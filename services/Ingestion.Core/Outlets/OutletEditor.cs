using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Times;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Outlets;

/// <summary>Creates and changes outlets at a caller's word.</summary>
public sealed class OutletEditor(IArticleStore store, TimeProvider time)
{
    /// <param name="outlet">The outlet; its times are set here.</param>
    /// <param name="requestId">With the id of an earlier call, the outlet of that call is answered; empty for none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="DomainException">The id or a domain is taken.</exception>
    public Task<Outlet> CreateAsync(Outlet outlet, string requestId, CancellationToken cancellationToken) =>
        store.WriteAsync(
            async (session, token) =>
            {
                if (await session.FindRequestAsync(requestId, token) is { } made)
                {
                    return await session.FindOutletAsync(made, token) ?? throw DomainException.NotFound(made);
                }

                if (await session.FindOutletAsync(outlet.Id, token) is not null)
                {
                    throw DomainException.AlreadyExists(outlet.Id);
                }

                await CheckDomainsAsync(session, outlet, token);
                var now = Microseconds.Truncate(time.GetUtcNow());
                var created = outlet with { CreateTime = now, UpdateTime = now };
                await session.SaveOutletAsync(created, token);
                await session.SaveRequestAsync(requestId, created, token);
                return created;
            },
            cancellationToken);

    /// <param name="id">The outlet.</param>
    /// <param name="etag">What its etag must be; empty for any.</param>
    /// <param name="change">Makes it what it shall be.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="DomainException">There is no such outlet, it is not the one of the etag, or a domain is taken.</exception>
    public Task<Outlet> UpdateAsync(OutletId id, string etag, Func<Outlet, Outlet> change, CancellationToken cancellationToken) =>
        store.WriteAsync(
            async (session, token) =>
            {
                var known = await session.FindOutletAsync(id, token) ?? throw DomainException.NotFound(id);
                if (etag.Length > 0 && etag != known.Etag)
                {
                    throw DomainException.EtagMismatch(id);
                }

                // Later than before also when the clock stands: the etag is made of it.
                var next = known.UpdateTime + TimeSpan.FromMicroseconds(1);
                var now = Microseconds.Truncate(time.GetUtcNow());
                var changed = change(known) with { UpdateTime = now > next ? now : next };
                await CheckDomainsAsync(session, changed, token);
                await session.SaveOutletAsync(changed, token);
                return changed;
            },
            cancellationToken);

    private static async Task CheckDomainsAsync(IArticleSession session, Outlet outlet, CancellationToken cancellationToken)
    {
        foreach (var domain in outlet.Domains)
        {
            if (await session.FindOutletAsync(domain, cancellationToken) is { } holder && holder.Id != outlet.Id)
            {
                throw new DomainException(DomainErrorKind.AlreadyExists, "OUTLET_DOMAIN_TAKEN", $"The domain '{domain}' belongs to the outlet '{holder.Id.Name}'.")
                {
                    ResourceType = OutletId.Noun,
                    ResourceName = holder.Id.Name,
                    Metadata = new Dictionary<string, string> { ["domain"] = domain, [OutletId.Noun] = holder.Id.Name },
                };
            }
        }
    }
}
