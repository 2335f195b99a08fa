using System.Collections.Frozen;

namespace Newsdesk.Articles.Copies;

/// <summary>The names under which agencies are credited.</summary>
internal sealed class WireCredits
{
    /// <summary>Separates agencies, or an agency and its desk: <c>AFP/Reuters</c>, <c>dpa/lby</c>.</summary>
    private const string Joints = "/&+";

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _names;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _ambiguous;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _roles;
    private readonly string[] _unspaced;

    public WireCredits(IReadOnlyList<WireAgency> agencies, IEnumerable<string> roles)
    {
        var names = agencies.SelectMany(agency => agency.Credits.Select(credit => (credit, agency.Name))).ToFrozenDictionary(pair => pair.credit, pair => pair.Name, StringComparer.Ordinal);
        _names = names.GetAlternateLookup<ReadOnlySpan<char>>();
        _ambiguous = agencies.SelectMany(agency => agency.Ambiguous).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _roles = roles.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _unspaced = [.. names.Keys.Where(name => name[0] >= '\u2E80').OrderByDescending(name => name.Length)];
    }

    /// <summary>Name of the agency that is credited by this, as in <c>Reuters</c>, <c>AFP/Reuters</c> or <c>AP Sports Writer</c>; or null.</summary>
    public string? Find(ReadOnlySpan<char> credit)
    {
        var place = credit.IndexOf(" in ", StringComparison.Ordinal);
        credit = WithoutRoles((place < 0 ? credit : credit[..place]).Trim());
        if (_names.TryGetValue(credit, out var name))
        {
            return name;
        }

        var joint = credit.IndexOfAny(Joints);
        return joint > 0 && _names.TryGetValue(credit[..joint].Trim(), out name) && IsDeskOrAgency(credit[(joint + 1)..].Trim()) ? name : null;
    }

    /// <summary>Whether a credit counts only in a frame.</summary>
    public bool IsAmbiguous(ReadOnlySpan<char> credit) => _ambiguous.Contains(credit);

    /// <summary>The same of a text of a script without spaces that begins with the agency: <c>新华社北京9月15日电</c>.</summary>
    public string? FindAtStart(ReadOnlySpan<char> text)
    {
        foreach (var name in _unspaced)
        {
            if (text.StartsWith(name, StringComparison.Ordinal) && _names.TryGetValue(name, out var agency))
            {
                return agency;
            }
        }

        return null;
    }

    /// <summary>The same of a text of a script without spaces that ends with the agency: <c>東京共同</c>.</summary>
    public string? FindAtEnd(ReadOnlySpan<char> text)
    {
        foreach (var name in _unspaced)
        {
            if (text.EndsWith(name, StringComparison.Ordinal) && _names.TryGetValue(name, out var agency))
            {
                return agency;
            }
        }

        return null;
    }

    // A desk is a word or two of small letters; anything else behind the joint makes it a photographer's credit.
    private bool IsDeskOrAgency(ReadOnlySpan<char> rest) =>
        _names.TryGetValue(rest, out _) || (rest.Length is > 0 and <= 8 && rest.IndexOfAnyExceptInRange('a', 'z') < 0);

    private ReadOnlySpan<char> WithoutRoles(ReadOnlySpan<char> credit)
    {
        for (var space = credit.LastIndexOf(' '); space > 0 && _roles.Contains(credit[(space + 1)..]); space = credit.LastIndexOf(' '))
        {
            credit = credit[..space].TrimEnd();
        }

        return credit;
    }
}
