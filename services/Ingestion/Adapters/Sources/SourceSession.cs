using Newsdesk.Articles.Sources;
using Newsdesk.Kernel.Ids;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Articles.Adapters.Sources;

/// <summary>Reads and writes of sources inside the writer's transaction.</summary>
internal static class SourceSession
{
    extension(IWriteSession session)
    {
        public async Task<Source?> FindSourceAsync(SourceId id, CancellationToken cancellationToken) =>
            (await session.FindAsync<SourceRow>($"SELECT {SourceRow.Columns} FROM sources WHERE source = @Key", new { Key = id.Value }, cancellationToken))?.ToDomain();

        public async Task<Source?> FindSourceAsync(string urlKey, CancellationToken cancellationToken) =>
            (await session.FindAsync<SourceRow>($"SELECT {SourceRow.Columns} FROM sources WHERE url_key = @Key", new { Key = urlKey }, cancellationToken))?.ToDomain();

        /// <summary>False when the id or the address is taken.</summary>
        public async Task<bool> InsertSourceAsync(Source source, CancellationToken cancellationToken) =>
            await session.ExecuteAsync(
                """
                INSERT INTO sources (source, display_name, url, url_key, outlet, paused, min_interval, max_interval, create_time, update_time, health, health_reason, poll_time,
                    next_poll_time, rest_time, poll_count, failure_count, article_count, feed_url, entity_tag, last_modified, publish_gap, latest_time, brought, remembered_polls,
                    poll_interval, boilerplate, lease_token, lease_expire_time)
                VALUES (@Id, @DisplayName, @Url, @UrlKey, @Outlet, @Paused, @MinInterval, @MaxInterval, @CreateTime, @UpdateTime, @Health, @HealthReason, @PollTime,
                    @NextPollTime, @RestTime, @PollCount, @FailureCount, @ArticleCount, @FeedUrl, @EntityTag, @LastModified, @PublishGap, @LatestTime, @Brought, @RememberedPolls,
                    @PollInterval, @Boilerplate, 0, 0)
                ON CONFLICT DO NOTHING
                """,
                SourceRow.Of(source),
                cancellationToken) == 1;

        /// <summary>Writes what a caller has changed. When the address is another, what was remembered of its feed goes, and so does the lease of a poll under way.</summary>
        public async Task UpdateSourceAsync(Source source, bool isMoved, CancellationToken cancellationToken)
        {
            var row = SourceRow.Of(source);
            await session.ExecuteAsync(
                """
                UPDATE sources SET display_name = @DisplayName, url = @Url, url_key = @UrlKey, outlet = @Outlet, paused = @Paused, min_interval = @MinInterval,
                    max_interval = @MaxInterval, update_time = @UpdateTime, next_poll_time = @NextPollTime WHERE source = @Id
                """,
                row,
                cancellationToken);
            if (isMoved)
            {
                await session.SaveProgressAsync(row, cancellationToken);
                await session.ExecuteAsync("UPDATE sources SET lease_token = lease_token + 1, lease_expire_time = 0 WHERE source = @Id", row, cancellationToken);
                await session.ExecuteAsync("DELETE FROM source_entries WHERE source = @Id", row, cancellationToken);
            }
        }

        public Task<int> SaveProgressAsync(SourceRow row, CancellationToken cancellationToken) =>
            session.ExecuteAsync(
                """
                UPDATE sources SET health = @Health, health_reason = @HealthReason, poll_time = @PollTime, next_poll_time = @NextPollTime, rest_time = @RestTime,
                    poll_count = @PollCount, failure_count = @FailureCount, article_count = @ArticleCount, feed_url = @FeedUrl, entity_tag = @EntityTag,
                    last_modified = @LastModified, publish_gap = @PublishGap, latest_time = @LatestTime, brought = @Brought, remembered_polls = @RememberedPolls,
                    poll_interval = @PollInterval, boilerplate = @Boilerplate
                WHERE source = @Id
                """,
                row,
                cancellationToken);
    }
}
