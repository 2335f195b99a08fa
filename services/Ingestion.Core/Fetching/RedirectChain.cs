using System.Diagnostics.CodeAnalysis;

namespace Newsdesk.Articles.Fetching;

/// <summary>The redirects of one fetch: where they lead, whether to follow them, and what of them is for good.</summary>
public sealed class RedirectChain
{
    private readonly AddressPolicy _policy;
    private readonly int _max;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private bool _isPermanent = true;

    public RedirectChain(Uri start, AddressPolicy policy, int max)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(policy);

        Current = start;
        _policy = policy;
        _max = max;
        _seen.Add(start.AbsoluteUri);
    }

    public Uri Current { get; private set; }

    /// <summary>Where the start has moved for good: the end of the unbroken run of permanent redirects from the start; or null.</summary>
    public Uri? Moved { get; private set; }

    /// <summary>Whether any redirect was followed.</summary>
    public bool HasMoved => _seen.Count > 1;

    public static bool IsRedirect(int status) => status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Goes on to where an answer points. The problem is a whole sentence.</summary>
    /// <param name="status">301, 302, 303, 307 or 308.</param>
    /// <param name="location">The header <c>Location</c> as it was written.</param>
    /// <param name="problem">Why not, or null.</param>
    /// <param name="isRefused">Whether the target itself is what is refused, rather than the way there.</param>
    public bool TryFollow(int status, string? location, [NotNullWhen(false)] out string? problem, out bool isRefused)
    {
        isRefused = false;
        if (string.IsNullOrWhiteSpace(location) || !Uri.TryCreate(Current, location.Trim(), out var target))
        {
            problem = "A redirect names no address to go to.";
            return false;
        }

        if (!_policy.TryParse(target.AbsoluteUri, out var next, out var wrong))
        {
            isRefused = true;
            problem = $"It redirects to an address that {wrong}.";
            return false;
        }

        problem = Current.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp ? "It redirects from https to http, where anybody on the way may change it."
            : _seen.Count > _max ? $"It redirects more than {_max} times."
            : !_seen.Add(next.AbsoluteUri) ? "It redirects in a circle."
            : null;
        if (problem is not null)
        {
            return false;
        }

        _isPermanent &= status is 301 or 308;
        Current = next;
        Moved = _isPermanent ? next : Moved;
        return true;
    }
}
