using Newsdesk.Stories.Documents;

namespace Newsdesk.Stories.Verification;

/// <summary>A sentence where it stands in a document.</summary>
/// <param name="Section">Field of the document's message.</param>
/// <param name="Path">Path of the sentence, such as <c>points[1].sentences[0]</c>.</param>
/// <param name="Account">The outlet account that it stands in, if any.</param>
/// <param name="Point">The point that it stands in, if any.</param>
/// <param name="Step">The timeline entry that it stands in, if any.</param>
internal readonly record struct SectionSentence(
    string Section, string Path, DocumentSentence Sentence, OutletAccount? Account = null, TimelineEntry? Step = null, Point? Point = null)
{
    public SentencePlace Place =>
        Section == "headline" ? SentencePlace.Headline
        : Path.EndsWith(".heading", StringComparison.Ordinal) ? SentencePlace.Heading
        : SentencePlace.Body;
}
