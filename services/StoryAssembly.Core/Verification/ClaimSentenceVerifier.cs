using Newsdesk.Stories.Documents;
using Newsdesk.Stories.Documents.Templates;

namespace Newsdesk.Stories.Verification;

/// <summary>Checks that a sentence about agreement or difference rests on the latest value of every outlet of a claim that the document lists.</summary>
internal static class ClaimSentenceVerifier
{
    public static void Verify(StoryDocument document, ProblemList problems)
    {
        var latest = document.Claims.Select(c => c.Values.GroupBy(v => v.Evidence.Outlet).Select(g => g.Last().Evidence).ToHashSet()).ToList();
        foreach (var place in DocumentSections.Walk(document).Where(p => p.Sentence.TemplateId is TemplateIds.AgreementClaim or TemplateIds.DifferenceClaim))
        {
            if (!latest.Exists(l => l.SetEquals(place.Sentence.Evidence)))
            {
                problems.Describe(place.Path, place.Sentence.Text);
                problems.Add(VerificationRules.NumberUnsupported, "The sentence does not show the latest values of a claim of the document.");
            }
        }
    }
}
