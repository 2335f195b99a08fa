using Dapper;
using Newsdesk.Platform.Storage;
using Newsdesk.Stories.Assembly;

namespace Newsdesk.Stories.Adapters.Storage;

/// <summary>Which stories to list, and in which order. What is not set does not filter.</summary>
internal sealed record StoryQuery
{
    /// <summary>Highest rank first in place of latest first.</summary>
    public required bool Top { get; init; }

    /// <summary>Resource name of a topic.</summary>
    public string? Topic { get; init; }

    /// <summary>Resource name of an outlet.</summary>
    public string? Outlet { get; init; }

    /// <summary>Published at or after.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>First published before.</summary>
    public DateTimeOffset? To { get; init; }

    public (string Sql, DynamicParameters Parameters) Build(StoryPosition? after, int limit)
    {
        var order = Top ? "rank_score" : "latest_publish_time";
        var parameters = new DynamicParameters(new { active = (long)StoryState.Active, limit });
        var conditions = new List<string> { "state = @active", "published_revision > 0" };
        AddKey("topic", Topic);
        AddKey("outlet", Outlet);
        Add("latest_publish_time >= @from", "from", From?.ToUnixMicroseconds());
        Add("first_publish_time < @to", "to", To?.ToUnixMicroseconds());
        if (after is not null)
        {
            conditions.Add($"({order} < @key OR ({order} = @key AND id > @id))");
            parameters.Add("key", Top ? after.RankScore : after.LatestPublishTime);
            parameters.Add("id", after.Id);
        }

        var sql =
            $"""
            SELECT id AS Id, summary AS Summary, latest_publish_time AS LatestPublishTime, rank_score AS RankScore
            FROM stories
            WHERE {string.Join(" AND ", conditions)}
            ORDER BY {order} DESC, id
            LIMIT @limit
            """;
        return (sql, parameters);

        void AddKey(string name, string? key) => Add($"EXISTS (SELECT 1 FROM story_keys WHERE find_key = @{name} AND story = id)", name, key);

        void Add<T>(string condition, string name, T? value)
        {
            if (value is not null)
            {
                conditions.Add(condition);
                parameters.Add(name, value);
            }
        }
    }
}

/// <summary>Where a page of stories ended.</summary>
internal sealed record StoryPosition(long LatestPublishTime, double RankScore, string Id);
