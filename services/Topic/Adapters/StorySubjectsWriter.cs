using Dapper;
using Newsdesk.Platform.Storage;
using Newsdesk.Topics.Search;
using Newsdesk.Topics.Subjects;

namespace Newsdesk.Topics.Adapters;

/// <summary>Puts the subjects of a story's newer revision in the place of those of the older, within one transaction.</summary>
internal static class StorySubjectsWriter
{
    /// <summary>Takes the revision as seen; false when this or a later one was seen before.</summary>
    public static async Task<bool> IsNewerAsync(IWriteSession session, StorySubjects story, CancellationToken cancellationToken)
    {
        const string Sql =
            """
            INSERT INTO stories (id, revision) VALUES (@id, @revision)
            ON CONFLICT (id) DO UPDATE SET revision = excluded.revision WHERE stories.revision < excluded.revision
            """;
        return await session.ExecuteAsync(Sql, new { id = story.Story.Value, revision = (long)story.Revision }, cancellationToken) == 1;
    }

    public static async Task ReplaceAsync(IWriteSession session, StorySubjects story, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = await session.QueryAsync<string>("SELECT topic FROM topic_stories WHERE story = @story", new { story = story.Story.Value }, cancellationToken);
        await session.ExecuteAsync("DELETE FROM topic_stories WHERE story = @story", new { story = story.Story.Value }, cancellationToken);

        var subjects = story.Active ? story.Subjects : [];
        foreach (var subject in subjects)
        {
            await WriteTopicAsync(session, subject.Topic, now, cancellationToken);
            await WriteStoryAsync(session, story, subject, cancellationToken);
        }

        var touched = before.Union(subjects.Select(subject => subject.Topic.Id.Value)).ToArray();
        await CountStoriesAsync(session, touched, now, cancellationToken);
    }

    /// <summary>A card changes only for one known to be right at the same time or later, whatever the order in which they arrive.</summary>
    private static async Task WriteTopicAsync(IWriteSession session, Topic topic, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql =
            """
            INSERT INTO topics (id, kind, display_name, aliases, description, as_of, origin, license, entity, story_count, create_time, update_time)
            VALUES (@Id, @Kind, @DisplayName, @Aliases, @Description, @AsOf, @Origin, @License, @Entity, 0, @CreateTime, @UpdateTime)
            ON CONFLICT (id) DO UPDATE SET
                kind = excluded.kind, display_name = excluded.display_name, aliases = excluded.aliases, description = excluded.description,
                as_of = excluded.as_of, origin = excluded.origin, license = excluded.license, update_time = excluded.update_time
            WHERE COALESCE(excluded.as_of, 0) >= COALESCE(topics.as_of, 0)
                AND (excluded.display_name <> topics.display_name OR excluded.aliases <> topics.aliases OR excluded.description <> topics.description
                    OR COALESCE(excluded.as_of, 0) <> COALESCE(topics.as_of, 0))
            """;
        if (await session.ExecuteAsync(Sql, TopicRow.From(topic, now), cancellationToken) == 0)
        {
            return;
        }

        await session.ExecuteAsync("DELETE FROM topic_names WHERE topic = @topic", new { topic = topic.Id.Value }, cancellationToken);
        foreach (var key in topic.Aliases.Prepend(topic.DisplayName).Select(NameKey.Of).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal))
        {
            await session.ExecuteAsync("INSERT INTO topic_names (name_key, topic) VALUES (@key, @topic)", new { key, topic = topic.Id.Value }, cancellationToken);
        }
    }

    private static Task<int> WriteStoryAsync(IWriteSession session, StorySubjects story, SubjectMention subject, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "INSERT INTO topic_stories (topic, story, latest_publish_time, mention_count) VALUES (@topic, @story, @time, @count)",
            new
            {
                topic = subject.Topic.Id.Value,
                story = story.Story.Value,
                time = story.LatestPublishTime.ToUnixMicroseconds(),
                count = (long)subject.MentionCount,
            },
            cancellationToken);

    private static Task<int> CountStoriesAsync(IWriteSession session, string[] topics, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var list = InList.Of(topics);
        list.Parameters.Add("now", now.ToUnixMicroseconds());
        var sql =
            $"""
            UPDATE topics SET
                story_count = (SELECT COUNT(*) FROM topic_stories WHERE topic = topics.id),
                latest_publish_time = (SELECT MAX(latest_publish_time) FROM topic_stories WHERE topic = topics.id),
                update_time = @now
            WHERE id IN {list.Sql}
            """;
        return session.ExecuteAsync(sql, list.Parameters, cancellationToken);
    }
}
