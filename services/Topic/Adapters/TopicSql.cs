namespace Newsdesk.Topics.Adapters;

/// <summary>The reading statements of <see cref="TopicStore"/>, in the SQL that SQLite and PostgreSQL share.</summary>
internal static class TopicSql
{
    public const string Select =
        """
        SELECT id AS Id, kind AS Kind, display_name AS DisplayName, aliases AS Aliases, description AS Description, as_of AS AsOf, origin AS Origin,
            license AS License, entity AS Entity, story_count AS StoryCount, latest_publish_time AS LatestPublishTime,
            create_time AS CreateTime, update_time AS UpdateTime
        FROM topics
        """;

    /// <summary>A kind of -1 means any.</summary>
    public const string List =
        $"""
        {Select}
        WHERE (@kind = -1 OR kind = @kind) AND (story_count < @count OR (story_count = @count AND id > @id))
        ORDER BY story_count DESC, id
        LIMIT @limit
        """;

    /// <summary>Keys hold letters, digits and spaces only, so that none of them is a wildcard of LIKE.</summary>
    public const string Search =
        $"""
        {Select}
        JOIN (
            SELECT topic, MAX(CASE WHEN name_key = @key THEN 1 ELSE 0 END) AS whole
            FROM topic_names
            WHERE name_key LIKE @pattern
            GROUP BY topic
        ) AS names ON names.topic = id
        ORDER BY whole DESC, story_count DESC, id
        LIMIT @limit OFFSET @skip
        """;

    public const string Stories =
        """
        SELECT story AS Story, latest_publish_time AS Time
        FROM topic_stories
        WHERE topic = @topic AND (latest_publish_time < @time OR (latest_publish_time = @time AND story > @story))
        ORDER BY latest_publish_time DESC, story
        LIMIT @limit
        """;
}
