using System.Collections.Frozen;
using System.Collections.Immutable;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Articles.Identity;

/// <summary>What of an address does not tell one article from another, read from <c>url-rules.txt</c>.</summary>
public sealed class UrlRules
{
    private readonly FrozenSet<string> _parameters;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _parameterLookup;
    private readonly ImmutableArray<string> _parameterPrefixes;
    private readonly ImmutableArray<string> _sitePrefixes;
    private readonly ImmutableArray<string> _outletPrefixes;
    private readonly PublicSuffixes _suffixes;

    private UrlRules(ILookup<string, string> rules, PublicSuffixes suffixes)
    {
        _parameters = rules["parameter"].Where(pattern => !pattern.EndsWith('*')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _parameterLookup = _parameters.GetAlternateLookup<ReadOnlySpan<char>>();
        _parameterPrefixes = [.. rules["parameter"].Where(pattern => pattern.EndsWith('*')).Select(pattern => pattern[..^1])];
        _sitePrefixes = [.. rules["site-prefix"]];
        _outletPrefixes = [.. rules["site-prefix"], .. rules["outlet-prefix"]];
        _suffixes = suffixes;
        PathEnds = [.. rules["path-end"].OrderByDescending(end => end.Length)];
        PathSegments = [.. rules["path-segment"]];
        CacheHosts = [.. rules["cache"]];
    }

    /// <summary>The rules that ship with the product.</summary>
    public static UrlRules Default { get; } = new(DataFile.ReadRules(typeof(UrlRules).Assembly, "url-rules.txt"), PublicSuffixes.Default);

    internal ImmutableArray<string> PathEnds { get; }

    internal ImmutableArray<string> PathSegments { get; }

    internal ImmutableArray<string> CacheHosts { get; }

    /// <summary>Whether a query parameter, <c>name</c> or <c>name=value</c>, only says how a reader came to the page.</summary>
    internal bool IsIdle(ReadOnlySpan<char> parameter)
    {
        var equals = parameter.IndexOf('=');
        var name = equals < 0 ? parameter : parameter[..equals];
        if (_parameterLookup.Contains(name) || _parameterLookup.Contains(parameter))
        {
            return true;
        }

        foreach (var prefix in _parameterPrefixes)
        {
            if (parameter.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The host without the labels under which a site shows the same articles again: <c>www.</c>, <c>m.</c>, <c>amp.</c></summary>
    internal string SiteOf(string host) => TakeOff(host, _sitePrefixes);

    /// <summary>The host without the labels of a publisher's editions and desks.</summary>
    internal string OutletOf(string host) => TakeOff(host, _outletPrefixes);

    /// <summary>Whether two hosts belong to one registered name.</summary>
    internal bool AreOneSite(string host, string other) => _suffixes.AreOneSite(host, other);

    private string TakeOff(string host, ImmutableArray<string> prefixes)
    {
        var rest = host.AsSpan();
        var taken = true;
        while (taken)
        {
            taken = false;
            foreach (var prefix in prefixes)
            {
                if (rest.StartsWith(prefix, StringComparison.Ordinal) && IsSite(rest[prefix.Length..]))
                {
                    rest = rest[prefix.Length..];
                    taken = true;
                }
            }
        }

        return rest.Length == host.Length ? host : rest.ToString();
    }

    // Not so far that only a public suffix would remain.
    private bool IsSite(ReadOnlySpan<char> host) => !_suffixes.RegistrableDomain(host).IsEmpty;
}
