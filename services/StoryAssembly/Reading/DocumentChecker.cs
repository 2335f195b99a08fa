using Newsdesk.Kernel.Errors;
using Newsdesk.Stories.Adapters.Storage;
using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Documents;
using Newsdesk.Stories.Ports;
using Newsdesk.Stories.Verification;

namespace Newsdesk.Stories.Reading;

/// <summary>Verifies any document against the texts that are stored here. What was withdrawn proves nothing any more.</summary>
internal sealed class DocumentChecker(ArticleStore articles, IMembershipReader membership, DocumentOptions options)
{
    /// <summary>Far more than a document of ours rests on; it bounds the work for one that a client made.</summary>
    private const int MaxRevisions = 1_000;

    public async Task<VerificationReport> VerifyAsync(StoryDocument document, CancellationToken cancellationToken)
    {
        var revisions = DocumentSources.Of(document).Take(MaxRevisions + 1).ToList();
        if (revisions.Count > MaxRevisions)
        {
            throw DomainException.Invalid(new FieldViolation("document", $"Must rest on at most {MaxRevisions} article revisions."));
        }

        var found = await articles.FindAsync(revisions, cancellationToken);
        var withdrawn = await membership.FindWithdrawalsAsync([.. revisions.Select(revision => revision.Article).Distinct()], cancellationToken);
        var texts = found.Values
            .Select(article => article.Article)
            .Where(article => withdrawn.GetValueOrDefault(article.Id) < article.IngestSequence);
        return DocumentVerifier.Verify(document, new MemberTexts(texts), options);
    }
}
