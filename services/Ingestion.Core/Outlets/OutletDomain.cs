using System.Diagnostics.CodeAnalysis;
using Newsdesk.Articles.Identity;

namespace Newsdesk.Articles.Outlets;

/// <summary>A host in the form in which outlets are found by it.</summary>
public static class OutletDomain
{
    /// <summary>Lower case, ASCII, without <c>www.</c> and mobile labels; false for what is no host name.</summary>
    public static bool TryNormalize(string host, UrlRules rules, [NotNullWhen(true)] out string? domain)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(rules);
        domain = null;
        var name = host.Trim();
        if (Uri.CheckHostName(name) is not UriHostNameType.Dns || !UrlCanonicalizer.Default.TryCanonicalize($"https://{name}/", out var url, out _))
        {
            return false;
        }

        domain = rules.SiteOf(url.Host);
        return true;
    }
}
