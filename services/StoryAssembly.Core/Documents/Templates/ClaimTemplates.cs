using Newsdesk.Stories.Documents.Claims;
using Newsdesk.Stories.Verification;

namespace Newsdesk.Stories.Documents.Templates;

/// <summary>Templates filled with numbers that outlets give. Each evidence is a number with its hedge; what it counts is read again around it.</summary>
internal static class ClaimTemplates
{
    /// <summary><c>People killed: nine according to the Herald and the Courier.</c></summary>
    public static string? Agreement(IReadOnlyList<ResolvedEvidence> evidence)
    {
        if (ReadAll(evidence) is not { } claims || !claims.TrueForAll(c => c.AgreesWith(claims[0])) || OutletsOf(evidence).Count < 2)
        {
            return null;
        }

        return List(claims, evidence);
    }

    /// <summary><c>People killed: nine according to the Herald, at least 11 according to the Courier.</c></summary>
    public static string? Difference(IReadOnlyList<ResolvedEvidence> evidence)
    {
        if (ReadAll(evidence) is not { } claims || claims.TrueForAll(c => c.AgreesWith(claims[0])) || OutletsOf(evidence).Count < 2)
        {
            return null;
        }

        return List(claims, evidence);
    }

    public static string? HowMany(IReadOnlyList<ResolvedEvidence> evidence) =>
        ReadAll(evidence) is [{ Noun.Length: > 0, Number.Predicate.Length: > 0 } claim, ..] ? $"How many {claim.Noun} were {claim.Number.Predicate}?" : null;

    private static string List(List<ClaimNumber> claims, IReadOnlyList<ResolvedEvidence> evidence)
    {
        var groups = evidence
            .Zip(claims)
            .GroupBy(p => (p.Second.Number.Value, p.Second.Number.Approximation))
            .Select(g => $"{DisplayOf(g.First().First)} according to {NameLists.Join(OutletsOf([.. g.Select(p => p.First)]))}");
        return $"{Subject(claims[0])}: {string.Join(", ", groups)}.";
    }

    private static List<ClaimNumber>? ReadAll(IReadOnlyList<ResolvedEvidence> evidence)
    {
        var claims = evidence.Select(e => ClaimReader.Read(e.PartText, e.Evidence.Span, e.Revision.Published)).OfType<ClaimNumber>().ToList();
        var areAlike = claims.Count == evidence.Count && claims.TrueForAll(c => c.Subject == claims[0].Subject && c.Number.Unit == claims[0].Number.Unit);
        return areAlike && claims[0].Subject.Length > 0 ? claims : null;
    }

    private static string Subject(ClaimNumber claim) => char.ToUpperInvariant(claim.Subject[0]) + claim.Subject[1..];

    private static string DisplayOf(ResolvedEvidence evidence)
    {
        var display = evidence.Span.ToString();
        return display.Length > 1 && char.IsUpper(display[0]) && char.IsLower(display[1]) ? char.ToLowerInvariant(display[0]) + display[1..] : display;
    }

    private static List<string> OutletsOf(IReadOnlyList<ResolvedEvidence> evidence) => [.. evidence.Select(e => e.Revision.OutletDisplayName).Distinct()];
}
