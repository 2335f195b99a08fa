using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Identity;

/// <summary>Names an outlet after the host that it publishes under.</summary>
public static class OutletKey
{
    private const int HashLength = 20;

    /// <summary>
    /// The id of the outlet of a host: edition and mobile labels off, <c>.</c> as <c>-</c> and <c>-</c> as <c>--</c>, so that two hosts never share an id. A host that makes no id that
    /// way, for its length or its first character, is hashed.
    /// </summary>
    public static OutletId OfHost(string host, UrlRules rules)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(rules);

        var site = rules.OutletOf(host);
        var id = site.Replace("-", "--", StringComparison.Ordinal).Replace('.', '-');
        return ResourceIds.TryParse(id, out OutletId outlet) ? outlet : ResourceIds.Parse<OutletId>(StableHash.Base32(site, "o", HashLength));
    }
}
