using System.Globalization;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents;

namespace Newsdesk.Stories.Verification;

/// <summary>
/// Checks that evidence points where it says: the revision is stored, the span lies in it, its text is the one hashed, outlet and address are right.
/// </summary>
internal sealed class EvidenceVerifier(IRevisionTexts texts, ProblemList problems)
{
    /// <summary>No sentence and no headline is longer; what is proves nothing in particular.</summary>
    public const int MaxSpan = 2_000;

    /// <summary>How the texts of the evidence are laid out.</summary>
    public SourceLayouts Layouts { get; } = new();

    /// <summary>The evidence with its texts; null when any of it does not hold.</summary>
    public List<ResolvedEvidence>? Resolve(IReadOnlyList<Evidence> evidence)
    {
        if (evidence.Count == 0)
        {
            problems.Add(VerificationRules.EvidenceMissing, "Expected at least one evidence, found none.");
            return null;
        }

        var resolved = new List<ResolvedEvidence>(evidence.Count);
        foreach (var item in evidence)
        {
            if (Resolve(item) is { } found)
            {
                resolved.Add(found);
            }
        }

        return resolved.Count == evidence.Count ? resolved : null;
    }

    public ResolvedEvidence? Resolve(Evidence evidence)
    {
        if (texts.Find(evidence.Article, evidence.ArticleRevision) is not { } revision)
        {
            problems.Add(VerificationRules.ArticleUnknown, Invariant($"Revision {evidence.ArticleRevision} of article '{evidence.Article}' is not stored."));
            return null;
        }

        VerifyOutlet(evidence, revision);
        var resolved = new ResolvedEvidence(evidence, revision);
        if (evidence.Part is ArticlePart.Unspecified || !evidence.Span.FitsIn(resolved.PartText.Length) || evidence.Span.Length is < 1 or > MaxSpan)
        {
            problems.Add(
                VerificationRules.SpanOutOfRange,
                Invariant($"Span {evidence.Span} is no sentence of the {resolved.PartText.Length} characters of article '{evidence.Article}'."));
            return null;
        }

        if (ContentHash.Of(resolved.Span) is var hash && hash != evidence.SpanHash)
        {
            problems.Add(VerificationRules.SpanHashMismatch,
                Invariant($"The text at {evidence.Span} hashes to {hash}, the evidence says {evidence.SpanHash}."));
            return null;
        }

        return resolved;
    }

    private void VerifyOutlet(Evidence evidence, RevisionText revision)
    {
        if (evidence.Outlet != revision.Outlet || evidence.OutletDisplayName != revision.OutletDisplayName)
        {
            problems.Add(
                VerificationRules.OutletMismatch,
                $"Article '{evidence.Article}' is of {revision.OutletDisplayName} ({revision.Outlet}), the evidence says {evidence.OutletDisplayName} ({evidence.Outlet}).");
        }

        if (evidence.Url != revision.Url)
        {
            problems.Add(VerificationRules.OutletMismatch, $"Article '{evidence.Article}' stands at {revision.Url}, the evidence says {evidence.Url}.");
        }
    }

    private static string Invariant(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);
}
