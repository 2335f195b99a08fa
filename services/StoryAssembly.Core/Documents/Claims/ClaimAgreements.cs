namespace Newsdesk.Stories.Documents.Claims;

/// <summary>Tells whether the outlets agree: of each outlet its latest value counts.</summary>
internal static class ClaimAgreements
{
    /// <param name="values">Earliest first.</param>
    /// <param name="numbers">What each of them reads as.</param>
    public static ClaimAgreement Of(IReadOnlyList<ClaimValue> values, IReadOnlyList<ClaimNumber> numbers)
    {
        var latest = values
            .Zip(numbers)
            .GroupBy(v => v.First.Evidence.Outlet)
            .Select(g => g.Last().Second)
            .ToList();
        if (latest.Count < 2)
        {
            return ClaimAgreement.Unspecified;
        }

        return latest.TrueForAll(n => latest.TrueForAll(n.AgreesWith)) ? ClaimAgreement.Agreed : ClaimAgreement.Conflicting;
    }
}
