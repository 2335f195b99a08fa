using System.Collections.Immutable;
using System.Net;

namespace Newsdesk.Articles.Fetching;

/// <summary>Address ranges that are no place on the public internet, after IANA's special-purpose registries (RFC 6890 and what followed it).</summary>
internal static class SpecialRanges
{
    /// <summary>Addresses of IPv6 hosts that are assigned at all.</summary>
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>Where a translator puts IPv4 addresses for networks without IPv4 (RFC 6052): as public as the address within.</summary>
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    private static readonly ImmutableArray<(IPNetwork Range, string Kind)> V4 =
    [
        Of("0.0.0.0/8", "of this network"),
        Of("10.0.0.0/8", "private"),
        Of("100.64.0.0/10", "behind a carrier's translator"),
        Of("127.0.0.0/8", "loopback"),
        // The host of Azure's virtual machines, metadata included, under an address that is public elsewhere.
        Of("168.63.129.16/32", "of a cloud's own services"),
        Of("169.254.0.0/16", "link-local, as metadata services are"),
        Of("172.16.0.0/12", "private"),
        Of("192.0.0.0/24", "reserved for protocols"),
        Of("192.0.2.0/24", "for documentation"),
        Of("192.88.99.0/24", "of retired 6to4 relays"),
        Of("192.168.0.0/16", "private"),
        Of("198.18.0.0/15", "for benchmarks"),
        Of("198.51.100.0/24", "for documentation"),
        Of("203.0.113.0/24", "for documentation"),
        Of("224.0.0.0/4", "multicast"),
        Of("240.0.0.0/4", "reserved or broadcast"),
    ];

    private static readonly ImmutableArray<(IPNetwork Range, string Kind)> V6 =
    [
        Of("::/128", "unspecified"),
        Of("::1/128", "loopback"),
        Of("::/96", "an IPv4 address in disguise"),
        Of("fc00::/7", "private"),
        Of("fe80::/10", "link-local"),
        Of("fec0::/10", "site-local"),
        Of("ff00::/8", "multicast"),
        // Teredo, ORCHID and benchmarks lie in here.
        Of("2001::/23", "reserved for protocols and tunnels"),
        Of("2001:db8::/32", "for documentation"),
        Of("2002::/16", "of retired 6to4 tunnels"),
        Of("3fff::/20", "for documentation"),
    ];

    /// <summary>What is special about an address, to complete "which is ..."; null when it is public.</summary>
    public static string? KindOf(IPAddress address)
    {
        if (address.GetAddressBytes() is not { Length: 16 } bytes)
        {
            return Find(V4, address);
        }

        if (Translated.Contains(address))
        {
            return Find(V4, new IPAddress(bytes.AsSpan(12)));
        }

        return address.ScopeId != 0 ? "link-local" : Find(V6, address) ?? (GlobalUnicast.Contains(address) ? null : "not assigned");
    }

    private static string? Find(ImmutableArray<(IPNetwork Range, string Kind)> ranges, IPAddress address)
    {
        foreach (var (range, kind) in ranges)
        {
            if (range.Contains(address))
            {
                return kind;
            }
        }

        return null;
    }

    private static (IPNetwork Range, string Kind) Of(string range, string kind) => (IPNetwork.Parse(range), kind);
}
