using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Adapters.Storage;
using Newsdesk.Stories.Diffing;
using Newsdesk.Stories.Mapping;
using Newsdesk.Stories.Reading;
using Newsdesk.Stories.V1;

namespace Newsdesk.Stories.Watching;

/// <summary>Tells what a publication changed for a reader.</summary>
internal sealed class ChangeReader(DocumentReader documents)
{
    public async Task<StoryChange> ReadAsync(PublicationRow row, CancellationToken cancellationToken) => new()
    {
        Story = Story.Parser.ParseFrom(row.Summary),
        Difference = row.BaseRevision == 0 ? null : await CompareAsync(StoryId.Parse(row.Story), (int)row.BaseRevision, (int)row.Revision, cancellationToken),
        ResumeToken = ResumeToken.Write(row.Position),
    };

    /// <summary>How two revisions differ.</summary>
    public async Task<DocumentDifference> CompareDocumentsAsync(StoryId story, int baseRevision, int revision, CancellationToken cancellationToken)
    {
        var before = StoryDocument.Parser.ParseFrom(await documents.ReadRevisionAsync(story, baseRevision, cancellationToken));
        var after = StoryDocument.Parser.ParseFrom(await documents.ReadRevisionAsync(story, revision, cancellationToken));
        return DocumentDiff.Between(before.ToDomain(), after.ToDomain()).ToProto();
    }

    // A story that was or became empty has no document to compare with.
    private async Task<DocumentDifference?> CompareAsync(StoryId story, int baseRevision, int revision, CancellationToken cancellationToken)
    {
        try
        {
            return await CompareDocumentsAsync(story, baseRevision, revision, cancellationToken);
        }
        catch (DomainException refusal) when (refusal.Kind is DomainErrorKind.NotFound)
        {
            return null;
        }
    }
}
