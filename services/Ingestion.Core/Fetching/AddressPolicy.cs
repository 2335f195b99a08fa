using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Newsdesk.Articles.Fetching;

/// <summary>Which addresses may be fetched from: http and https on the public internet, and what the operator allows.</summary>
public sealed class AddressPolicy
{
    private const int MaxUrl = 2_048;

    private readonly FetchOptions _options;
    private readonly ImmutableArray<IPNetwork> _allowed;

    public AddressPolicy(FetchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);

        _options = options;
        _allowed = [.. options.AllowedRanges.Select(IPNetwork.Parse)];
    }

    /// <summary>Checks what can be told of an address before its name is looked up. The problem completes the sentence "The address ...".</summary>
    public bool TryParse(string url, [NotNullWhen(true)] out Uri? uri, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(url);

        uri = null;
        try
        {
            problem = url.Length > MaxUrl ? $"has more than {MaxUrl} characters"
                : !Uri.TryCreate(url.Trim(), UriKind.Absolute, out var parsed) ? "is not an absolute http or https address"
                : ProblemOf(parsed);
            uri = problem is null ? WithoutFragment(new Uri(url.Trim())) : null;
        }
        catch (UriFormatException)
        {
            // Some names of hosts are found to be none only when they are brought to ASCII.
            problem = "names no host";
        }

        return uri is not null;
    }

    /// <summary>Checks one of the addresses that a name stands for. The problem completes the sentence "The host ..."; null when it may be connected to.</summary>
    public string? ProblemOf(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);

        // A network that is allowed is allowed under its own address, not under another spelling of it.
        if (address.IsIPv4MappedToIPv6)
        {
            return "stands for an address that is an IPv4 address in disguise, not public";
        }

        foreach (var range in _allowed)
        {
            if (range.Contains(address))
            {
                return null;
            }
        }

        // The address itself is not told: what names stand for inside is nobody's business.
        return SpecialRanges.KindOf(address) is { } kind ? $"stands for an address that is {kind}, not public" : null;
    }

    /// <summary>Checks all addresses that a name stands for. One that is not public spoils the others: no news site has any, an attack by name has.</summary>
    public string? ProblemOf(IReadOnlyCollection<IPAddress> addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);

        return addresses.Select(ProblemOf).FirstOrDefault(problem => problem is not null);
    }

    private string? ProblemOf(Uri uri)
    {
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
        {
            return "is not an http or https address";
        }

        if (uri.UserInfo.Length > 0 || uri.OriginalString.AsSpan(0, AuthorityEnd(uri.OriginalString)).Contains('@'))
        {
            return "carries a user name or password";
        }

        if (!_options.IsAllowedPort(uri.Port))
        {
            return $"has the port {uri.Port}, which is not allowed";
        }

        return ProblemOfHost(uri);
    }

    private string? ProblemOfHost(Uri uri)
    {
        var host = uri.IdnHost.TrimEnd('.');
        if (uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6)
        {
            // Uri understands 0x7f.1 and 2130706433: nobody but an attacker writes them.
            var isOdd = uri.HostNameType is UriHostNameType.IPv4 && !uri.OriginalString.Contains($"//{uri.Host}", StringComparison.Ordinal);
            return isOdd ? "has an IP address in an unusual spelling"
                : IPAddress.TryParse(host, out var address) ? ProblemOf(address)
                : "has a host that is no IP address";
        }

        if (uri.HostNameType is not UriHostNameType.Dns || host.Length is 0 or > 253 || host.Contains("..", StringComparison.Ordinal))
        {
            return "names no host";
        }

        // A resolver may read as a number what Uri reads as a name.
        var last = host.AsSpan(host.LastIndexOf('.') + 1);
        return last.ContainsAnyExceptInRange('0', '9') && !last.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? null : "has an IP address in an unusual spelling";
    }

    private static int AuthorityEnd(string url)
    {
        var start = url.IndexOf("//", StringComparison.Ordinal) + 2;
        var length = url.AsSpan(start).IndexOfAny("/?#\\");
        return length < 0 ? url.Length : start + length;
    }

    private static Uri WithoutFragment(Uri uri) => uri.Fragment.Length == 0 ? uri : new Uri(uri.GetLeftPart(UriPartial.Query));
}
