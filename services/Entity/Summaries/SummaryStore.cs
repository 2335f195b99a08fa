using Dapper;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Entities.Summaries;

/// <summary>Keeps summaries, and that there are none, with the time at which they were fetched.</summary>
internal sealed class SummaryStore(IDatabase database)
{
    private const string Keep =
        """
        INSERT INTO summaries (wikidata_id, title, text, uri, license, fetch_time) VALUES (@wikidataId, @title, @text, @uri, @license, @fetchTime)
        ON CONFLICT (wikidata_id) DO UPDATE SET
            title = excluded.title, text = excluded.text, uri = excluded.uri, license = excluded.license, fetch_time = excluded.fetch_time
        """;

    /// <summary>What is known of the page that was asked for by this name; null when it was not asked for.</summary>
    public Task<StoredSummary?> FindAsync(string wikidataId, string title, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async (connection, token) =>
            {
                const string Sql = "SELECT text AS Text, uri AS Uri, license AS License, fetch_time AS FetchTime FROM summaries WHERE wikidata_id = @wikidataId AND title = @title";
                var row = await connection.QuerySingleOrDefaultAsync<Row?>(new CommandDefinition(Sql, new { wikidataId, title }, cancellationToken: token));
                return row is null ? null
                    : new StoredSummary(row is { Text: { } text, Uri: { } uri } ? new EntitySummary(text, uri) : null, row.License, UnixMicroseconds.ToTime(row.FetchTime));
            },
            cancellationToken);

    public Task SetAsync(string wikidataId, string title, StoredSummary summary, CancellationToken cancellationToken)
    {
        var row = new { wikidataId, title, text = summary.Summary?.Text, uri = summary.Summary?.Uri, license = summary.License, fetchTime = summary.FetchTime.ToUnixMicroseconds() };
        return database.WriteAsync((session, token) => session.ExecuteAsync(Keep, row, token), cancellationToken);
    }

    private sealed record Row
    {
        public string? Text { get; init; }

        public string? Uri { get; init; }

        public required string License { get; init; }

        public required long FetchTime { get; init; }
    }
}
