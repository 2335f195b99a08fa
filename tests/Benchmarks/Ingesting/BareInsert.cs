using Newsdesk.Testing.Storage;

namespace Newsdesk.Benchmarks.Ingesting;

/// <summary>Inserts the rows that ingest wrote into an empty database of the same schema, as fast as the driver does: prepared statements, the rows of 128 articles in a transaction, on disk at its commit.</summary>
internal static class BareInsert
{
    private const int Group = 128;

    public static async Task<Speed> RunAsync(TestDatabase from, TestDatabase into, int articles)
    {
        await CreateSchemaAsync(into);
        RowSet[] rows;
        await using (var source = await from.OpenAsync(CancellationToken.None))
        {
            rows =
            [
                await RowSet.ReadAsync(source, "article_revisions", "sequence"),
                await RowSet.ReadAsync(source, "articles", "sequence"),
                await RowSet.ReadAsync(source, "outbox", "position"),
            ];
        }

        await using var connection = await into.OpenAsync(CancellationToken.None);
        await using var writer = RowWriter.Create(connection);
        await writer.PrepareAsync(rows);
        return await Speed.MeasureAsync(articles, () => InsertAsync(writer, rows, articles));
    }

    private static async Task InsertAsync(RowWriter writer, RowSet[] rows, int articles)
    {
        for (var first = 0; first < articles; first += Group)
        {
            await writer.WriteAsync(rows, first, Math.Min(Group, articles - first));
        }
    }

    private static async Task CreateSchemaAsync(TestDatabase database)
    {
        await using var run = await IngestRun.StartAsync(database, isPublishing: false);
    }
}
