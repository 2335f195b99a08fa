using Dapper;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Storage;
using Newsdesk.Topics.Subjects;

namespace Newsdesk.Topics.Adapters;

/// <summary>Keeps topics in the service's own database.</summary>
internal sealed class TopicStore(IDatabase database, TimeProvider time) : ITopicStore
{
    public Task ApplyAsync(string eventId, StorySubjects story, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, token) =>
            {
                if (await session.FirstTimeAsync(eventId, token) && await StorySubjectsWriter.IsNewerAsync(session, story, token))
                {
                    await StorySubjectsWriter.ReplaceAsync(session, story, time.GetUtcNow(), token);
                }
            },
            cancellationToken);

    public async Task<Topic?> FindAsync(TopicId id, CancellationToken cancellationToken)
    {
        var found = await QueryAsync($"{TopicSql.Select} WHERE id = @id", new { id = id.Value }, cancellationToken);
        return found.SingleOrDefault();
    }

    public Task<IReadOnlyList<Topic>> FindManyAsync(IReadOnlyCollection<TopicId> ids, CancellationToken cancellationToken)
    {
        var list = InList.Of(ids.Select(id => id.Value).Distinct(StringComparer.Ordinal));
        return QueryAsync($"{TopicSql.Select} WHERE id IN {list.Sql}", list.Parameters, cancellationToken);
    }

    public Task<IReadOnlyList<Topic>> ListAsync(TopicKind? kind, TopicPosition? after, int limit, CancellationToken cancellationToken) =>
        QueryAsync(
            TopicSql.List,
            new
            {
                kind = kind is null ? -1 : (long)kind,
                count = after?.StoryCount ?? long.MaxValue,
                id = after?.Topic.Value ?? "",
                limit,
            },
            cancellationToken);

    public Task<IReadOnlyList<Topic>> SearchAsync(string key, int skip, int limit, CancellationToken cancellationToken) =>
        QueryAsync(TopicSql.Search, new { key, pattern = key + "%", skip, limit }, cancellationToken);

    public Task<IReadOnlyList<TopicStoryPosition>> ListStoriesAsync(TopicId id, TopicStoryPosition? after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<TopicStoryPosition>>(
            async (connection, token) =>
            {
                var parameters = new
                {
                    topic = id.Value,
                    time = after?.LatestPublishTime.ToUnixMicroseconds() ?? long.MaxValue,
                    story = after?.Story.Value ?? "",
                    limit,
                };
                var rows = await connection.QueryAsync<(string Story, long Time)>(new CommandDefinition(TopicSql.Stories, parameters, cancellationToken: token));
                return [.. rows.Select(row => new TopicStoryPosition(UnixMicroseconds.ToTime(row.Time), StoryId.Parse(row.Story)))];
            },
            cancellationToken);

    private Task<IReadOnlyList<Topic>> QueryAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Topic>>(
            async (connection, token) =>
            {
                var rows = await connection.QueryAsync<TopicRow>(new CommandDefinition(sql, parameters, cancellationToken: token));
                return [.. rows.Select(row => row.ToTopic())];
            },
            cancellationToken);
}
