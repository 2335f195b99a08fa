using Newsdesk.Stories.Documents;

namespace Newsdesk.Stories.Verification;

/// <summary>An evidence with the stored text that it points to.</summary>
internal sealed record ResolvedEvidence(Evidence Evidence, RevisionText Revision)
{
    /// <summary>The text that the positions count in.</summary>
    public string PartText => Evidence.Part is ArticlePart.Title ? Revision.Title : Revision.Text;

    public ReadOnlySpan<char> Span => Evidence.Span.Of(PartText.AsSpan());
}
