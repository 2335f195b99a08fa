using Dapper;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Storage;
using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Clustering;
using Newsdesk.Stories.Ports;

namespace Newsdesk.Stories.Adapters.Storage;

/// <summary>Reads the membership of stories.</summary>
internal sealed class MembershipStore(IDatabase database) : IMembershipReader
{
    // Fewer than the parameters that one statement may have on either engine.
    private const int MaxIds = 500;

    public async Task<IReadOnlyList<StoryMember>> FindMembersAsync(IReadOnlyCollection<ArticleId> articles, CancellationToken cancellationToken)
    {
        var rows = new List<MemberRow>();
        foreach (var some in articles.Select(article => article.Value).Chunk(MaxIds))
        {
            var ids = InList.Of(some);
            rows.AddRange(await QueryAsync<MemberRow>($"{StorySql.SelectMembers} WHERE article IN {ids.Sql}", ids.Parameters, cancellationToken));
        }

        return rows.ConvertAll(row => row.ToMember());
    }

    public async Task<IReadOnlyDictionary<ArticleId, long>> FindWithdrawalsAsync(IReadOnlyCollection<ArticleId> articles, CancellationToken cancellationToken)
    {
        var found = new Dictionary<ArticleId, long>();
        foreach (var some in articles.Select(article => article.Value).Chunk(MaxIds))
        {
            var ids = InList.Of(some);
            var sql = $"SELECT article, sequence FROM withdrawals WHERE article IN {ids.Sql}";
            foreach (var (article, sequence) in await QueryAsync<(string, long)>(sql, ids.Parameters, cancellationToken))
            {
                found.Add(ArticleId.Parse(article), sequence);
            }
        }

        return found;
    }

    public Task<StoredStory?> FindStoryAsync(StoryId story, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async (connection, token) =>
            {
                const string Story =
                    """
                    SELECT founding_sequence, last_sequence, revision, create_time, update_time
                    FROM stories
                    WHERE id = @id
                    """;
                const string Members = "SELECT article, revision, publish_time FROM members WHERE story = @id AND held = 1";
                var id = new { id = story.Value };
                var found = await connection.QueryAsync<(long Founded, long Last, long Revision, long? Created, long? Updated)>(
                    new CommandDefinition(Story, id, cancellationToken: token));
                if (found.AsList() is not [var row])
                {
                    return null;
                }

                var members = await connection.QueryAsync<(string Article, long Revision, long Time)>(new CommandDefinition(Members, id, cancellationToken: token));
                return new StoredStory
                {
                    Id = story,
                    FoundingSequence = row.Founded,
                    LastSequence = row.Last,
                    Revision = (int)row.Revision,
                    CreateTime = row.Created is { } created ? UnixMicroseconds.ToTime(created) : null,
                    UpdateTime = row.Updated is { } updated ? UnixMicroseconds.ToTime(updated) : null,
                    Members = members.ToDictionary(
                        member => ArticleId.Parse(member.Article),
                        member => new HeldArticle((int)member.Revision, UnixMicroseconds.ToTime(member.Time))),
                };
            },
            cancellationToken);

    public async Task<IReadOnlyList<ClusterMember>> ReadClusterMembersAsync(StoryId story, CancellationToken cancellationToken)
    {
        var rows = await QueryAsync<MemberRow>($"{StorySql.SelectMembers} WHERE story = @id AND held = 1", new { id = story.Value }, cancellationToken);
        return [.. rows.Select(row => row.ToMember().ToClusterMember())];
    }

    private Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object parameters, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<T>>(
            async (connection, token) => (await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: token))).AsList(),
            cancellationToken);
}
