using Newsdesk.Stories.Documents;

namespace Newsdesk.Stories.Verification;

/// <summary>Checks every sentence of a document against the stored text of its sources and believes nothing that the document says about itself.</summary>
public static class DocumentVerifier
{
    /// <param name="document">The document.</param>
    /// <param name="texts">The stored texts.</param>
    /// <param name="options">Its limits.</param>
    /// <param name="pinnedHeadline">The headline that an editor pinned; empty when none did.</param>
    public static VerificationReport Verify(StoryDocument document, IRevisionTexts texts, DocumentOptions options, string pinnedHeadline = "")
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(options);

        return new VerificationRun(texts, options, pinnedHeadline).Verify(document);
    }
}
