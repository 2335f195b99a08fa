using Google.Protobuf;
using Microsoft.Extensions.Options;
using Newsdesk.Platform.Messaging;
using Newsdesk.Platform.Storage;
using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Mapping;
using Newsdesk.Stories.Pipeline;

namespace Newsdesk.Stories.Adapters.Storage;

/// <summary>Commits a batch: membership, history, documents, what is found by what, publications and events, all or nothing.</summary>
internal sealed class BatchWriter(IDatabase database, IOptions<AssemblyOptions> options)
{
    private const string PublicationCounter = "publications";

    /// <exception cref="PositionLostException">Another process has taken articles in since the batch was begun.</exception>
    public Task CommitAsync(StoryBatch batch, CancellationToken cancellationToken) =>
        database.WriteAsync((session, token) => WriteAsync(session, batch, token), cancellationToken);

    /// <summary>Publishes a story anew at the revision that it has.</summary>
    /// <returns>False when the story went on meanwhile: then nothing is changed.</returns>
    public Task<bool> RepublishAsync(Story story, StoryPublication publication, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, token) =>
            {
                const string Sql = "SELECT COUNT(*) FROM stories WHERE id = @id AND revision = @revision";
                if (await session.FindAsync<long>(Sql, new { id = story.Id.Value, revision = (long)story.Revision }, token) == 0)
                {
                    return false;
                }

                await PublishAsync(session, story, publication, token);
                return true;
            },
            cancellationToken);

    private async Task WriteAsync(IWriteSession session, StoryBatch batch, CancellationToken cancellationToken)
    {
        const string Advance = "UPDATE assembly SET position = @to WHERE id = 1 AND position = @from";
        if (await session.ExecuteAsync(Advance, new { from = batch.From, to = batch.To }, cancellationToken) != 1)
        {
            throw new PositionLostException(batch.From);
        }

        // What was annotated again while the batch was made stays, to be taken in once more.
        await session.ExecuteAllAsync(
            "DELETE FROM arrivals WHERE sequence = $1 AND annotation_number = $2",
            [.. batch.Arrivals.Select(arrival => new object?[] { arrival.Sequence, arrival.AnnotationNumber })],
            cancellationToken);

        foreach (var member in batch.Ledger.ChangedMembers)
        {
            await session.ExecuteAsync(StorySql.UpsertMember, MemberRow.From(member), cancellationToken);
        }

        foreach (var (article, sequence) in batch.Ledger.NewWithdrawals)
        {
            const string Withdraw =
                "INSERT INTO withdrawals (article, sequence) VALUES (@article, @sequence) ON CONFLICT (article) DO UPDATE SET sequence = excluded.sequence";
            await session.ExecuteAsync(Withdraw, new { article = article.Value, sequence }, cancellationToken);
        }

        foreach (var update in batch.Stories)
        {
            await WriteStoryAsync(session, update.Story, cancellationToken);
            if (update.Publication is { } publication)
            {
                await PublishAsync(session, update.Story, publication, cancellationToken);
            }
        }

        await PrunePublicationsAsync(session, cancellationToken);
    }

    private static async Task WriteStoryAsync(IWriteSession session, Story story, CancellationToken cancellationToken)
    {
        var row = new
        {
            id = story.Id.Value,
            foundingSequence = story.FoundingSequence,
            lastSequence = story.LastSequence,
            revision = (long)story.Revision,
            state = (long)story.State,
            createTime = story.CreateTime?.ToUnixMicroseconds(),
            updateTime = story.UpdateTime?.ToUnixMicroseconds(),
        };
        await session.ExecuteAsync(StorySql.UpsertStory, row, cancellationToken);
        foreach (var change in story.Changes)
        {
            await session.ExecuteAsync(StorySql.InsertChange, ChangeRow.From(change), cancellationToken);
        }
    }

    private async Task PublishAsync(IWriteSession session, Story story, StoryPublication publication, CancellationToken cancellationToken)
    {
        var summary = publication.Summary;
        var id = story.Id.Value;
        var revision = (long)story.Revision;
        var brief = summary.ToProto().ToByteArray();
        var baseRevision = await session.FindAsync<long>("SELECT published_revision FROM stories WHERE id = @id", new { id }, cancellationToken);
        var row = new
        {
            id,
            revision,
            firstPublishTime = summary.FirstPublishTime?.ToUnixMicroseconds(),
            latestPublishTime = summary.LatestPublishTime?.ToUnixMicroseconds(),
            rankScore = summary.RankScore,
            summary = brief,
        };
        await session.ExecuteAsync(StorySql.PublishStory, row, cancellationToken);
        await StoryKeys.ReplaceAsync(session, summary, publication.HeadlineTerms, cancellationToken);
        if (publication.Document is { } content)
        {
            await DocumentStore.WriteAsync(session, story.Id, story.Revision, content, options.Value.KeptDocuments, cancellationToken);
        }

        const string Insert =
            "INSERT INTO publications (position, story, revision, base_revision, summary) VALUES (@position, @id, @revision, @baseRevision, @brief)";
        var position = await session.NextAsync(PublicationCounter, cancellationToken);
        await session.ExecuteAsync(Insert, new { position, id, revision, baseRevision, brief }, cancellationToken);
        await session.PublishAsync(new OutboxEvent("story-updated", $"story-updated/{id}/{revision}", summary.ToEvent()), cancellationToken);
    }

    private async Task PrunePublicationsAsync(IWriteSession session, CancellationToken cancellationToken)
    {
        const string Sql = "DELETE FROM publications WHERE position <= (SELECT MAX(position) FROM publications) - @kept";
        await session.ExecuteAsync(Sql, new { kept = options.Value.KeptPublications }, cancellationToken);
    }
}
