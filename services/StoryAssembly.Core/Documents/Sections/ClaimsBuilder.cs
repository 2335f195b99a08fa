using Newsdesk.Stories.Documents.Claims;
using Newsdesk.Stories.Documents.Printing;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>By the numbers: every claim with a number as each outlet gives it, earliest first.</summary>
internal static class ClaimsBuilder
{
    public const int MaxClaims = 8;

    public static IReadOnlyList<Claim> Build(List<List<ClaimEntry>> ledger) => [.. ledger.Take(MaxClaims).Select(Make)];

    private static Claim Make(List<ClaimEntry> entries)
    {
        List<ClaimValue> values = [.. entries.Select(MakeValue)];
        var first = entries[0].Number;
        return new Claim(first.Subject, first.Number.Unit, ClaimAgreements.Of(values, [.. entries.Select(e => e.Number)]), values);
    }

    private static ClaimValue MakeValue(ClaimEntry entry)
    {
        var member = entry.Sentence.Article.Member;
        return new ClaimValue(entry.Number.Number.Value, entry.Number.Display.Of(member.Text), EvidenceMaker.Text(member, entry.Number.Display),
            member.PublishTime);
    }
}
