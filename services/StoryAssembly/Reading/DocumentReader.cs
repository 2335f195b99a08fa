using Google.Protobuf;
using Newsdesk.Kernel.Errors;
using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Adapters.Storage;
using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Mapping;
using Newsdesk.Stories.Ports;
using Newsdesk.Stories.Telemetry;

namespace Newsdesk.Stories.Reading;

/// <summary>Finds a document where it is nearest: in memory, in Redis, in the database; else makes it again from the articles.</summary>
internal sealed class DocumentReader(
    LatestDocuments latest,
    IStoryDocumentCache cache,
    DocumentStore store,
    StoryDocumentMaker maker,
    StoryInstrumentation instrumentation)
{
    /// <summary>The latest published document, serialised.</summary>
    public async Task<byte[]> ReadLatestAsync(StoryId story, CancellationToken cancellationToken)
    {
        if (latest.Find(story) is { } kept)
        {
            instrumentation.Read("memory");
            return kept;
        }

        var stamp = latest.Stamp;
        var status = await FindStatusAsync(story, cancellationToken);
        if (status.PublishedRevision == 0 || status.State is StoryState.Emptied)
        {
            throw NoDocument(story, status.PublishedRevision);
        }

        var document = await ReadAsync(story, status.PublishedRevision, cancellationToken);
        latest.Offer(story, document, stamp);
        return document;
    }

    /// <summary>The document at a revision that the story has reached.</summary>
    public async Task<byte[]> ReadRevisionAsync(StoryId story, int revision, CancellationToken cancellationToken)
    {
        var status = await FindStatusAsync(story, cancellationToken);
        return revision >= 1 && revision <= status.PublishedRevision
            ? await ReadAsync(story, revision, cancellationToken)
            : throw NoDocument(story, revision);
    }

    private async Task<byte[]> ReadAsync(StoryId story, int revision, CancellationToken cancellationToken)
    {
        if (await cache.FindAsync(story, revision, cancellationToken) is { } cached)
        {
            instrumentation.Read("redis");
            return cached;
        }

        var stored = await store.FindAsync(story, revision, cancellationToken);
        instrumentation.Read(stored is null ? "rebuilt" : "database");
        var document = stored ?? await MakeAsync(story, revision, cancellationToken);
        await cache.PutAsync(story, revision, document, cancellationToken);
        return document;
    }

    private async Task<byte[]> MakeAsync(StoryId story, int revision, CancellationToken cancellationToken)
    {
        var changes = await store.ReadChangesAsync(story, revision, cancellationToken);
        var current = StoryRevision.At(changes, revision);
        if (current.Members.Count == 0)
        {
            throw NoDocument(story, revision);
        }

        var made = await maker.MakeAsync(story, current, current.Before(changes[^1]), cancellationToken);
        instrumentation.Made(made.Report.IsVerified);
        return made.Report.IsVerified ? made.Document.ToProto().ToByteArray() : throw NoDocument(story, revision);
    }

    private async Task<StoryStatus> FindStatusAsync(StoryId story, CancellationToken cancellationToken) =>
        await store.FindStatusAsync(story, cancellationToken) ?? throw DomainException.NotFound(story);

    private static DomainException NoDocument(StoryId story, int revision)
    {
        var name = DocumentMapping.NameOf(story);
        return new(DomainErrorKind.NotFound, "STORY_DOCUMENT_NOT_FOUND", $"The story document '{name}' has no published revision {revision}.")
        {
            ResourceType = "story document",
            ResourceName = name,
            Metadata = new Dictionary<string, string> { ["storyDocument"] = name, ["revision"] = revision.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        };
    }
}
