using Newsdesk.Stories.Documents;
using Newsdesk.Stories.Verification;

namespace Newsdesk.Stories.Assembly;

/// <summary>Tells which article revisions a document rests on.</summary>
public static class DocumentSources
{
    /// <summary>Each once, in the order of the document; those of sentences that are gone included.</summary>
    public static IEnumerable<ArticleRevision> Of(StoryDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sentences = DocumentSections.Walk(document).Select(place => place.Sentence);
        var changed = (document.RecentChanges?.Changes ?? []).SelectMany(change => new[] { change.OldSentence, change.NewSentence }).OfType<DocumentSentence>();
        return sentences.Concat(changed)
            .SelectMany(sentence => sentence.Evidence)
            .Concat(document.Claims.SelectMany(claim => claim.Values).Select(value => value.Evidence))
            .Select(evidence => new ArticleRevision(evidence.Article, evidence.ArticleRevision))
            .Distinct();
    }
}
