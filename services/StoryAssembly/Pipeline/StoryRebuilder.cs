using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Adapters.Storage;
using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Ports;

namespace Newsdesk.Stories.Pipeline;

/// <summary>Makes the latest document of a story again, with the program and the settings of today, and publishes it when it differs.</summary>
internal sealed class StoryRebuilder(
    IMembershipReader membership,
    DocumentStore documents,
    StoryPublisher publisher,
    BatchWriter writer,
    PublicationDesk desk)
{
    /// <returns>The document, serialised, and whether it differs from the one stored.</returns>
    public async Task<(byte[] Document, bool Changed)> RebuildAsync(StoryId id, CancellationToken cancellationToken)
    {
        var stored = await membership.FindStoryAsync(id, cancellationToken) ?? throw DomainException.NotFound(id);
        var story = Story.Read(stored);
        var changes = await documents.ListChangesAsync(id, story.Revision + 1, 1, cancellationToken);
        var publication = await publisher.MakeAsync(story, story.Current.Before(changes[0]), cancellationToken)
            ?? throw DomainException.Precondition("STORY_DOCUMENT_NOT_VERIFIED", id, "has a document that does not verify");
        var document = publication.Document ?? throw DomainException.Precondition("STORY_DOCUMENT_NOT_VERIFIED", id, "has no articles any more");

        var before = await documents.FindAsync(id, story.Revision, cancellationToken);
        if (before is not null && before.AsSpan().SequenceEqual(document))
        {
            return (document, false);
        }

        if (!await writer.RepublishAsync(story, publication, cancellationToken))
        {
            throw new DomainException(DomainErrorKind.Conflict, "STORY_CHANGED", $"The story '{id.Name}' went on meanwhile; call again.")
            {
                Metadata = new Dictionary<string, string> { ["story"] = id.Name },
            };
        }

        await desk.RepublishedAsync(story, document, cancellationToken);
        return (document, true);
    }
}
