namespace Newsdesk.Stories.Adapters.Storage;

/// <summary>Statements, in the SQL that SQLite and PostgreSQL share.</summary>
internal static class StorySql
{
    public const string SelectMembers =
        """
        SELECT article AS Article, story AS Story, revision AS Revision, held AS Held, join_sequence AS JoinSequence, last_sequence AS LastSequence,
            publish_time AS PublishTime, terms AS Terms, join_score AS JoinScore, decision AS Decision
        FROM members
        """;

    public const string SelectChanges =
        """
        SELECT story AS Story, revision AS Revision, cause AS Cause, article AS Article, article_revision AS ArticleRevision,
            previous_article_revision AS PreviousArticleRevision, sequence AS Sequence, as_of_time AS AsOfTime
        FROM story_changes
        """;

    public const string UpsertMember =
        """
        INSERT INTO members (article, story, revision, held, join_sequence, last_sequence, publish_time, terms, join_score, decision)
        VALUES (@Article, @Story, @Revision, @Held, @JoinSequence, @LastSequence, @PublishTime, @Terms, @JoinScore, @Decision)
        ON CONFLICT (article) DO UPDATE SET
            story = excluded.story, revision = excluded.revision, held = excluded.held, join_sequence = excluded.join_sequence,
            last_sequence = excluded.last_sequence, publish_time = excluded.publish_time, terms = excluded.terms, join_score = excluded.join_score,
            decision = excluded.decision
        """;

    public const string InsertChange =
        """
        INSERT INTO story_changes (story, revision, cause, article, article_revision, previous_article_revision, sequence, as_of_time)
        VALUES (@Story, @Revision, @Cause, @Article, @ArticleRevision, @PreviousArticleRevision, @Sequence, @AsOfTime)
        """;

    public const string UpsertStory =
        """
        INSERT INTO stories (id, founding_sequence, last_sequence, revision, state, create_time, update_time, published_revision, rank_score)
        VALUES (@id, @foundingSequence, @lastSequence, @revision, @state, @createTime, @updateTime, 0, 0)
        ON CONFLICT (id) DO UPDATE SET
            last_sequence = excluded.last_sequence, revision = excluded.revision, state = excluded.state, create_time = excluded.create_time,
            update_time = excluded.update_time
        """;

    public const string PublishStory =
        """
        UPDATE stories SET
            published_revision = @revision, first_publish_time = @firstPublishTime, latest_publish_time = @latestPublishTime, rank_score = @rankScore,
            summary = @summary
        WHERE id = @id
        """;

    public const string UpsertRevision =
        """
        INSERT INTO article_revisions (article, revision, sequence, title, url, outlet, outlet_display_name, origin, publish_time, content, annotation_number)
        VALUES (@article, @revision, @sequence, @title, @url, @outlet, @outletDisplayName, @origin, @publishTime, @content, @annotationNumber)
        ON CONFLICT (article, revision) DO UPDATE SET content = excluded.content, annotation_number = excluded.annotation_number
        WHERE excluded.annotation_number > article_revisions.annotation_number
        """;
}
