using System.Collections.Frozen;
using System.Globalization;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Articles.Identity;

/// <summary>Tells where the name that somebody registered begins in a host, by the rules of the Public Suffix List in <c>public-suffixes.txt</c>.</summary>
public sealed class PublicSuffixes
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _suffixes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _wildcards;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _exceptions;

    private PublicSuffixes(IEnumerable<string> rules)
    {
        var byKind = rules.Select(ToAscii).ToLookup(rule => rule[0] is '*' or '!' ? rule[0] : '.', rule => rule.TrimStart('*', '!').TrimStart('.'));
        _suffixes = Lookup(byKind['.']);
        _wildcards = Lookup(byKind['*']);
        _exceptions = Lookup(byKind['!']);
    }

    /// <summary>The rules that ship with the product.</summary>
    public static PublicSuffixes Default { get; } = new(DataFile.ReadLines(typeof(PublicSuffixes).Assembly, "public-suffixes.txt"));

    /// <summary>Whether two hosts belong to one registered name. Hosts without one (an address in numbers, <c>localhost</c>) belong to themselves alone.</summary>
    public bool AreOneSite(string host, string other)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(other);

        var site = RegistrableDomain(host);
        return host == other || (!site.IsEmpty && site.SequenceEqual(RegistrableDomain(other)));
    }

    /// <summary>The public suffix of a host and the label before it; empty when the host is itself a suffix, has one label or an empty one, or is an address in numbers.</summary>
    /// <param name="host">In lower-case ASCII, without a closing stop.</param>
    public ReadOnlySpan<char> RegistrableDomain(ReadOnlySpan<char> host)
    {
        if (host.IsEmpty || host[0] is '[' or '.' || host[^1] is '.' || char.IsAsciiDigit(host[^1]) || host.Contains("..", StringComparison.Ordinal))
        {
            return [];
        }

        // From the whole name towards its end: the first rule that fits is the longest. A name that no rule knows ends in its last label.
        var inner = ReadOnlySpan<char>.Empty;
        for (var rest = host; ; rest = rest[(rest.IndexOf('.') + 1)..])
        {
            if (_exceptions.Contains(rest))
            {
                return rest;
            }

            if (!rest.Contains('.') || _suffixes.Contains(rest) || _wildcards.Contains(rest[(rest.IndexOf('.') + 1)..]))
            {
                return inner;
            }

            inner = rest;
        }
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(IEnumerable<string> names) =>
        names.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static string ToAscii(string rule) => System.Text.Ascii.IsValid(rule) ? rule : new IdnMapping().GetAscii(rule);
}
