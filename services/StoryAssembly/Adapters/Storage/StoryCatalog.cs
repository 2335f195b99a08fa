using Dapper;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Stories.Adapters.Storage;

/// <summary>Finds published stories.</summary>
internal sealed class StoryCatalog(IDatabase database)
{
    private const int MaxIds = 500;

    /// <summary>The published ones among these.</summary>
    public async Task<IReadOnlyDictionary<StoryId, V1.Story>> FindAsync(IReadOnlyCollection<StoryId> stories, CancellationToken cancellationToken)
    {
        var found = new Dictionary<StoryId, V1.Story>();
        foreach (var some in stories.Select(story => story.Value).Distinct().Chunk(MaxIds))
        {
            var ids = InList.Of(some);
            var sql = $"SELECT id AS Id, summary AS Summary FROM stories WHERE id IN {ids.Sql} AND summary IS NOT NULL";
            foreach (var row in await QueryAsync<StoryRow>(sql, ids.Parameters, cancellationToken))
            {
                found.Add(StoryId.Parse(row.Id), row.ToProto());
            }
        }

        return found;
    }

    public Task<IReadOnlyList<StoryRow>> ListAsync(StoryQuery query, StoryPosition? after, int limit, CancellationToken cancellationToken)
    {
        var (sql, parameters) = query.Build(after, limit);
        return QueryAsync<StoryRow>(sql, parameters, cancellationToken);
    }

    /// <summary>Stories with most of these words in their headline, of equals the highest ranked.</summary>
    public Task<IReadOnlyList<StoryRow>> SearchAsync(IReadOnlyCollection<string> terms, int skip, int limit, CancellationToken cancellationToken)
    {
        var keys = InList.Of(terms.Select(StoryKeys.OfWord));
        keys.Parameters.AddDynamicParams(new { skip, limit });
        var sql =
            $"""
            SELECT id AS Id, summary AS Summary
            FROM stories
            JOIN (SELECT story, COUNT(*) AS hits FROM story_keys WHERE find_key IN {keys.Sql} GROUP BY story) AS found ON found.story = stories.id
            ORDER BY hits DESC, rank_score DESC, id
            LIMIT @limit OFFSET @skip
            """;
        return QueryAsync<StoryRow>(sql, keys.Parameters, cancellationToken);
    }

    /// <summary>The articles that a story holds, earliest first; null when there is no such story.</summary>
    public async Task<IReadOnlyList<MemberListRow>?> ListMembersAsync(StoryId story, MemberPosition? after, int limit, CancellationToken cancellationToken)
    {
        const string Sql =
            """
            SELECT members.article AS Article, members.revision AS Revision, title AS Title, url AS Url, outlet AS Outlet,
                outlet_display_name AS OutletDisplayName, members.publish_time AS PublishTime, origin AS Origin, join_score AS JoinScore
            FROM members
            JOIN article_revisions ON article_revisions.article = members.article AND article_revisions.revision = members.revision
            WHERE story = @story AND held = 1 AND (members.publish_time > @time OR (members.publish_time = @time AND members.article > @article))
            ORDER BY members.publish_time, members.article
            LIMIT @limit
            """;
        var parameters = new { story = story.Value, time = after?.PublishTime ?? long.MinValue, article = after?.Article ?? "", limit };
        if ((await FindAsync([story], cancellationToken)).Count == 0)
        {
            return null;
        }

        return await QueryAsync<MemberListRow>(Sql, parameters, cancellationToken);
    }

    private Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object parameters, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<T>>(
            async (connection, token) => (await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: token))).AsList(),
            cancellationToken);
}
