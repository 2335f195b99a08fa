using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Members;

namespace Newsdesk.Stories.Documents.Sources;

/// <summary>Tells copies from texts of their own, and which texts come from one origin: an agency, or an outlet with a text of its own.</summary>
internal sealed class MemberFamilies
{
    private readonly Dictionary<ArticleId, MemberArticle> _representatives = [];
    private readonly Dictionary<ArticleId, string> _agencies = [];
    private readonly HashSet<string> _agencyNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _origins = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="members">In their fixed order.</param>
    public MemberFamilies(IReadOnlyList<MemberArticle> members)
    {
        foreach (var member in members)
        {
            var family = FamilyOf(member);
            if (!_representatives.TryGetValue(family, out var first) || (first.Origin is not null && member.Origin is null))
            {
                _representatives[family] = member;
            }

            if (member.WireAgency.Length > 0)
            {
                _agencies.TryAdd(family, member.WireAgency);
                _agencyNames.Add(member.WireAgency);
            }
        }

        foreach (var member in members.Where(IsRepresentative))
        {
            _origins.TryAdd(OriginNameOf(member), _origins.Count);
        }
    }

    public int OriginCount => _origins.Count;

    /// <summary>Whether it speaks for its family: the origin itself, or the earliest copy when the origin is not a member.</summary>
    public bool IsRepresentative(MemberArticle member) => ReferenceEquals(_representatives[FamilyOf(member)], member);

    public MemberArticle RepresentativeOf(MemberArticle member) => _representatives[FamilyOf(member)];

    /// <summary>Number of the independent origin that a member's text comes from.</summary>
    public int OriginOf(MemberArticle member) => _origins[OriginNameOf(RepresentativeOf(member))];

    private static ArticleId FamilyOf(MemberArticle member) => member.Origin ?? member.Id;

    // The agency's own site and the outlets that print its texts are one origin.
    private string OriginNameOf(MemberArticle representative)
    {
        if (_agencies.TryGetValue(FamilyOf(representative), out var agency))
        {
            return agency;
        }

        var outlet = representative.Outlet;
        return _agencyNames.Contains(outlet.DisplayName) ? outlet.DisplayName : outlet.Id.Name;
    }
}
