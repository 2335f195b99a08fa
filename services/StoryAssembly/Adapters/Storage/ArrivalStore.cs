using Dapper;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Storage;
using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Pipeline;

namespace Newsdesk.Stories.Adapters.Storage;

/// <summary>Keeps what arrives until it is in the stories.</summary>
internal sealed class ArrivalStore(IDatabase database, ArrivalSignal signal)
{
    /// <summary>Stores a revision, once. A later annotation of a revision that is stored takes its place and arrives anew; an earlier one changes nothing.</summary>
    public async Task AddAsync(string eventId, StoryArticle content, ReadOnlyMemory<byte> annotated, CancellationToken cancellationToken)
    {
        var article = content.Article;
        var row = new
        {
            article = article.Id.Value,
            revision = (long)article.Revision,
            sequence = article.IngestSequence,
            title = article.Title,
            url = article.Url,
            outlet = article.Outlet.Id.Value,
            outletDisplayName = article.Outlet.DisplayName,
            origin = article.Origin?.Value,
            publishTime = article.PublishTime.ToUnixMicroseconds(),
            content = annotated.ToArray(),
            annotationNumber = (long)article.AnnotationNumber,
        };
        var added = await database.WriteAsync(
            async (session, token) => await session.FirstTimeAsync(eventId, token)
                && await session.ExecuteAsync(StorySql.UpsertRevision, row, token) == 1
                && await ArriveAsync(session, article.IngestSequence, article.Id, article.Revision, article.AnnotationNumber, token),
            cancellationToken);
        Tell(added, article.IngestSequence);
    }

    /// <summary>Stores a withdrawal, once.</summary>
    public async Task AddAsync(string eventId, WithdrawalAccepted withdrawal, CancellationToken cancellationToken)
    {
        var added = await database.WriteAsync(
            async (session, token) => await session.FirstTimeAsync(eventId, token)
                && await ArriveAsync(session, withdrawal.Sequence, withdrawal.Article, 0, 0, token),
            cancellationToken);
        Tell(added, withdrawal.Sequence);
    }

    /// <summary>What waits, in the order of acceptance.</summary>
    public Task<IReadOnlyList<ArrivalRow>> ReadAsync(int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ArrivalRow>>(
            async (connection, token) =>
            {
                const string Sql = "SELECT sequence AS Sequence, article AS Article, revision AS Revision, annotation_number AS AnnotationNumber FROM arrivals ORDER BY sequence LIMIT @limit";
                return [.. await connection.QueryAsync<ArrivalRow>(new CommandDefinition(Sql, new { limit }, cancellationToken: token))];
            },
            cancellationToken);

    private static async Task<bool> ArriveAsync(
        IWriteSession session, long sequence, ArticleId article, int revision, int annotationNumber, CancellationToken cancellationToken)
    {
        const string Sql =
            """
            INSERT INTO arrivals (sequence, article, revision, annotation_number) VALUES (@sequence, @article, @revision, @annotationNumber)
            ON CONFLICT (sequence) DO UPDATE SET annotation_number = excluded.annotation_number WHERE excluded.annotation_number > arrivals.annotation_number
            """;
        var row = new { sequence, article = article.Value, revision = (long)revision, annotationNumber = (long)annotationNumber };
        var added = await session.ExecuteAsync(Sql, row, cancellationToken) == 1;
        await session.ExecuteAsync("UPDATE assembly SET received = @sequence WHERE id = 1 AND received < @sequence", new { sequence }, cancellationToken);
        return added;
    }

    private void Tell(bool added, long sequence)
    {
        if (added)
        {
            signal.Arrived(sequence);
        }
    }
}
