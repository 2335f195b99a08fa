using Newsdesk.Kernel.Dates;
using Newsdesk.Stories.Documents;
using Newsdesk.Stories.Documents.Editing;

namespace Newsdesk.Stories.Verification;

/// <summary>Checks that the source dates a timeline entry as the entry says.</summary>
internal static class TimelineVerifier
{
    public static void Verify(TimelineEntry entry, ResolvedEvidence source, ProblemList problems)
    {
        var isDated = DateRecognizer
            .Recognize(source.Span, source.Revision.Published)
            .Exists(d => d.Start == entry.Start && d.End == entry.End && DateLabels.Of(d) == entry.DateLabel);
        if (!isDated)
        {
            problems.Add(VerificationRules.DateUnsupported, $"The source does not date this to '{entry.DateLabel}'.");
        }
    }
}
