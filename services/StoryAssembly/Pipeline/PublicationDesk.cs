using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Ports;
using Newsdesk.Stories.Reading;

namespace Newsdesk.Stories.Pipeline;

/// <summary>Brings what is committed to the readers: memory first, then Redis, then those who watch.</summary>
internal sealed class PublicationDesk(LatestDocuments latest, IStoryDocumentCache cache, PublicationSignal watchers)
{
    /// <summary>A revision was made anew, with other bytes.</summary>
    public async Task RepublishedAsync(Story story, byte[] document, CancellationToken cancellationToken)
    {
        latest.Publish(story.Id, document);
        await cache.RemoveAsync(story.Id, story.Revision, cancellationToken);
        await cache.PutAsync(story.Id, story.Revision, document, cancellationToken);
        watchers.Published();
    }

    public async Task PublishedAsync(StoryBatch batch, CancellationToken cancellationToken)
    {
        var published = batch.Stories.Where(update => update.Publication is not null).ToList();
        published.ForEach(update => latest.Publish(update.Story.Id, update.Publication?.Document));
        await Task.WhenAll(published.Select(update => update.Publication?.Document is { } document
            ? cache.PutAsync(update.Story.Id, update.Story.Revision, document, cancellationToken)
            : Task.CompletedTask));
        if (published.Count > 0)
        {
            watchers.Published();
        }
    }
}
