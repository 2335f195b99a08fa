using Newsdesk.Articles.Intake;
using Newsdesk.Articles.Ports;
using Newsdesk.Articles.Times;

namespace Newsdesk.Articles.Outlets;

/// <summary>Finds the outlet that publishes an article, and registers it when it is met for the first time.</summary>
public sealed class OutletRegistrar(TimeProvider time)
{
    public async Task<Outlet> RegisterAsync(IArticleSession session, PreparedArticle article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(article);

        // An outlet that somebody has chosen for a source is not told about domains by it: the source may list what others publish.
        if (article.Outlet is { } chosen && await session.FindOutletAsync(chosen, cancellationToken) is { } named)
        {
            return named;
        }

        var known = await session.FindOutletAsync(article.Domain, cancellationToken) ?? await session.FindOutletAsync(article.HostOutlet, cancellationToken);
        var outlet = known is null ? Create(article) : Learn(known, article);
        if (!ReferenceEquals(outlet, known))
        {
            await session.SaveOutletAsync(outlet, cancellationToken);
        }

        return outlet;
    }

    private Outlet Create(PreparedArticle article)
    {
        var now = Microseconds.Truncate(time.GetUtcNow());
        return new Outlet
        {
            Id = article.HostOutlet,
            DisplayName = article.OutletName ?? article.Domain,
            Domains = [article.Domain],
            CreateTime = now,
            UpdateTime = now,
        };
    }

    // A further domain of a known outlet, or the first name that anybody gives it.
    private Outlet Learn(Outlet known, PreparedArticle article)
    {
        var isNewDomain = !known.Domains.Contains(article.Domain, StringComparer.Ordinal);
        var isFirstName = article.OutletName is not null && known.Domains.Contains(known.DisplayName, StringComparer.Ordinal);
        return isNewDomain || isFirstName
            ? known with
            {
                DisplayName = isFirstName ? article.OutletName ?? known.DisplayName : known.DisplayName,
                Domains = isNewDomain ? [.. known.Domains, article.Domain] : known.Domains,
                UpdateTime = Microseconds.Truncate(time.GetUtcNow()),
            }
            : known;
    }
}
