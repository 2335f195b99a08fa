using Newsdesk.Stories.Documents;

namespace Newsdesk.Stories.Verification;

/// <summary>Checks every sentence of a document against the stored text of its sources and believes nothing that the document says about itself.</summary>
public static class DocumentVerifier
{
    public static VerificationReport Verify(StoryDocument document, IRevisionTexts texts, DocumentOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(options);

        return new VerificationRun(texts, options).Verify(document);
    }
}
