using Dapper;
using Newsdesk.Platform.FunctionalTests.Probe;
using Newsdesk.Platform.Storage;
using Newsdesk.Testing;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Platform.FunctionalTests.Storage;

public sealed class DatabaseTests
{
    private const string InsertNote = "INSERT INTO notes (id, number) VALUES (@id, @number)";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task WriteAsync_EachColumnType_ReadsBackTheSame(DatabaseKind kind)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, kind);
        var note = new Note("näïve 漢字 🗞", long.MaxValue, [0, 1, 255], 1.0 / 3);

        await service.Store.WriteAsync(
            (session, token) => session.ExecuteAsync("INSERT INTO notes (id, number, body, score) VALUES (@Id, @Number, @Body, @Score)", note, token),
            Cancellation);

        var stored = await service.Store.ReadAsync((connection, _) => connection.QuerySingleAsync<Note>("SELECT id, number, body, score FROM notes"), Cancellation);
        Assert.Equivalent(note, stored, strict: true);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task WriteAsync_OneOfAGroupFails_UndoesItAlone(DatabaseKind kind)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, kind);
        using var gate = await WriterGate.CloseAsync(service.Store);

        var writes = Enumerable.Range(0, 100).Select(i => TakeNumberAsync(service.Store, $"n{i:00}", fails: i % 7 == 3)).ToList();
        gate.Open();
        var numbers = (await Task.WhenAll(writes.Select(CaughtAsync))).ToList();

        // Numbers without gap, in the order of the calls, over those that did not fail.
        Assert.Equal(Enumerable.Range(0, 100).Where(i => i % 7 != 3), numbers.Index().Where(write => write.Item is not null).Select(write => write.Index));
        Assert.Equal(Enumerable.Range(1, numbers.Count(number => number is not null)).Select(number => (long?)number), numbers.Where(number => number is not null));
        var rows = await service.Store.ReadAsync((connection, _) => connection.QueryAsync<long>("SELECT number FROM notes ORDER BY id"), Cancellation);
        Assert.Equal(numbers.OfType<long>(), rows);
        Assert.Equal(numbers.OfType<long>().Max() + 1, await TakeNumberAsync(service.Store, "next", fails: false));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task WriteAsync_CommitFails_FailsTheWholeGroup(DatabaseKind kind)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, kind);
        using var gate = await WriterGate.CloseAsync(service.Store);

        var good = TakeNumberAsync(service.Store, "good", fails: false);
        var bad = service.Store.WriteAsync(
            (session, token) => session.ExecuteAsync("INSERT INTO replies (id, note) VALUES ('r', 'no such note')", null, token),
            Cancellation);
        gate.Open();

        await Assert.ThrowsAnyAsync<Exception>(() => good);
        await Assert.ThrowsAnyAsync<Exception>(() => bad);
        Assert.Equal(1, await TakeNumberAsync(service.Store, "after", fails: false));
        Assert.Equal(1, await service.Store.ReadAsync((connection, _) => connection.ExecuteScalarAsync<long>("SELECT count(*) FROM notes"), Cancellation));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task WriteAsync_CancelledInTheQueue_IsNotDone(DatabaseKind kind)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, kind);
        using var gate = await WriterGate.CloseAsync(service.Store);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var write = service.Store.WriteAsync((session, token) => session.ExecuteAsync(InsertNote, new { id = "x", number = 1L }, token), patience.Token);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
        gate.Open();
        await TakeNumberAsync(service.Store, "y", fails: false);
        var ids = await service.Store.ReadAsync((connection, _) => connection.QueryAsync<string>("SELECT id FROM notes"), Cancellation);
        Assert.Equal(["y"], ids);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task StopAsync_WritesQueued_FinishesThem(DatabaseKind kind)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, kind);
        var writes = Enumerable.Range(0, 50).Select(i => TakeNumberAsync(service.Store, $"n{i}", fails: false)).ToList();

        await service.StopAsync();
        await Task.WhenAll(writes);
        await service.StartAsync();

        Assert.Equal(50, await service.Store.ReadAsync((connection, _) => connection.ExecuteScalarAsync<long>("SELECT count(*) FROM notes"), Cancellation));
        Assert.Equal(51, await TakeNumberAsync(service.Store, "next", fails: false));
    }

    [Fact]
    public async Task StartAsync_Sqlite_WritesAheadAndFully()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);

        var (journal, synchronous) = await service.Store.WriteAsync(
            async (session, token) => (
                await session.FindAsync<string>("PRAGMA journal_mode", null, token),
                await session.FindAsync<long>("PRAGMA synchronous", null, token)),
            Cancellation);

        Assert.Equal(("wal", 2L), (journal, synchronous));
    }

    private static Task<long> TakeNumberAsync(IDatabase store, string id, bool fails) => store.WriteAsync(
        async (session, token) =>
        {
            var number = await session.NextAsync("notes", token);
            await session.ExecuteAsync(InsertNote, new { id, number }, token);
            if (fails)
            {
                // Fails in the database, which spoils a PostgreSQL transaction until it is rolled back.
                await session.ExecuteAsync(InsertNote, new { id, number }, token);
            }

            return number;
        },
        Cancellation);

    private static async Task<long?> CaughtAsync(Task<long> write)
    {
        try
        {
            return await write;
        }
        catch (System.Data.Common.DbException)
        {
            return null;
        }
    }

    private sealed record Note(string Id, long Number, byte[] Body, double Score);
}
