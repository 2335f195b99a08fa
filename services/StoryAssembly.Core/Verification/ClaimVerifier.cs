using System.Globalization;
using Newsdesk.Stories.Documents;
using Newsdesk.Stories.Documents.Claims;

namespace Newsdesk.Stories.Verification;

/// <summary>Checks the claims: each value, and what it counts, is read again from its source; agreement is told right.</summary>
internal sealed class ClaimVerifier(EvidenceVerifier evidenceVerifier, ProblemList problems)
{
    public void Verify(Claim claim, string path)
    {
        var numbers = new List<ClaimNumber>();
        if (claim.Values.Count == 0)
        {
            problems.Enter(path, claim.Subject);
            problems.Add(VerificationRules.NumberUnsupported, "The claim has no value.");
        }

        for (var i = 0; i < claim.Values.Count; i++)
        {
            var value = claim.Values[i];
            problems.Enter(DocumentSections.At($"{path}.values", i), value.DisplayText);
            if (evidenceVerifier.Resolve(value.Evidence) is { } source && Read(claim, value, source) is { } number)
            {
                numbers.Add(number);
            }
        }

        // Of each outlet the latest value counts, so their order is part of the claim.
        if (claim.Values.Zip(claim.Values.Skip(1)).Any(v => v.First.PublishTime > v.Second.PublishTime))
        {
            problems.Add(VerificationRules.NumberUnsupported, "The values are not in the order of their articles.");
        }

        var expected = ClaimAgreements.Of(claim.Values, numbers);
        if (numbers.Count == claim.Values.Count && expected != claim.Agreement)
        {
            problems.Add(VerificationRules.NumberUnsupported, $"The values make the claim {expected}, the document says {claim.Agreement}.");
        }
    }

    private ClaimNumber? Read(Claim claim, ClaimValue value, ResolvedEvidence source)
    {
        var number = ClaimReader.Read(source.PartText, value.Evidence.Span, source.Revision.Published);
        var isGiven = number is not null
            && number.Number.Value.Equals(value.Value)
            && number.Subject == claim.Subject
            && number.Number.Unit == claim.Unit
            && source.Span.SequenceEqual(value.DisplayText);
        if (!isGiven)
        {
            problems.Add(
                VerificationRules.NumberUnsupported,
                string.Create(CultureInfo.InvariantCulture,
                    $"The source gives '{source.Span}' for '{number?.Subject}', the document says {value.Value} for '{claim.Subject}'."));
        }

        if (value.PublishTime != source.Revision.PublishTime)
        {
            problems.Add(VerificationRules.DateUnsupported, $"Article '{value.Evidence.Article}' was published at another time.");
        }

        return isGiven ? number : null;
    }
}
