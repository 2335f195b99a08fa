using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.Documents.Sources;

/// <summary>
/// Tells copies from texts of their own, and which texts come from one origin: an agency, or an outlet with a text of its own. Goes by the family, which
/// never changes; of the origins that its members name, the one told last counts.
/// </summary>
internal sealed class MemberFamilies
{
    private readonly Dictionary<ArticleId, List<MemberArticle>> _families = [];
    private readonly Dictionary<ArticleId, ArticleId> _originals = [];
    private readonly Dictionary<ArticleId, MemberArticle> _representatives = [];
    private readonly Dictionary<ArticleId, string> _agencies = [];
    private readonly HashSet<string> _agencyNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _origins = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="members">In their fixed order.</param>
    public MemberFamilies(IReadOnlyList<MemberArticle> members)
    {
        foreach (var member in members)
        {
            if (!_families.TryGetValue(member.Family, out var family))
            {
                _families.Add(member.Family, family = []);
            }

            family.Add(member);
            if (member.WireAgency.Length > 0)
            {
                _agencies.TryAdd(member.Family, member.WireAgency);
                _agencyNames.Add(member.WireAgency);
            }
        }

        foreach (var (id, family) in _families)
        {
            var told = family.MaxBy(m => m.IngestSequence)!;
            var original = told.Origin ?? told.Id;
            _originals.Add(id, original);
            _representatives.Add(id, family.Find(m => m.Id == original) ?? family[0]);
        }

        foreach (var member in members.Where(IsRepresentative))
        {
            _origins.TryAdd(OriginNameOf(member), _origins.Count);
        }
    }

    public int OriginCount => _origins.Count;

    /// <summary>Whether it speaks for its family: the origin itself, or the earliest copy when the origin is not a member.</summary>
    public bool IsRepresentative(MemberArticle member) => ReferenceEquals(RepresentativeOf(member), member);

    public MemberArticle RepresentativeOf(MemberArticle member) => _representatives[member.Family];

    /// <summary>Whether its text is another article's, which need not be a member.</summary>
    public bool IsCopy(MemberArticle member) => _originals[member.Family] != member.Id;

    /// <summary>Members with nearly its text.</summary>
    public int CountOthers(MemberArticle member) => _families[member.Family].Count - 1;

    /// <summary>Number of the independent origin that a member's text comes from.</summary>
    public int OriginOf(MemberArticle member) => _origins[OriginNameOf(RepresentativeOf(member))];

    // The agency's own site and the outlets that print its texts are one origin.
    private string OriginNameOf(MemberArticle representative)
    {
        if (_agencies.TryGetValue(representative.Family, out var agency))
        {
            return agency;
        }

        var outlet = representative.Outlet;
        return _agencyNames.Contains(outlet.DisplayName) ? outlet.DisplayName : outlet.Id.Name;
    }
}
