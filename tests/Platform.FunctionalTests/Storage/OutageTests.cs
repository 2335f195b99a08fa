using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using Newsdesk.Kernel.Errors;
using Newsdesk.Platform.FunctionalTests.Probe;
using Newsdesk.Platform.Storage;
using Newsdesk.Testing;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Platform.FunctionalTests.Storage;

/// <summary>A database without space, without connections, or gone: callers are told, what was acknowledged stays, and the writer goes on afterwards.</summary>
public sealed class OutageTests
{
    private static readonly byte[] Page = new byte[4096];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WriteAsync_SqliteDiskFull_IsUnavailableUntilThereIsSpace()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);
        await LimitPagesAsync(service.Store, await PagesAsync(service.Store) + 20);
        List<string> acknowledged = [];

        var failure = await Assert.ThrowsAsync<DomainException>(async () =>
        {
            while (true)
            {
                var id = $"n{acknowledged.Count:000}";
                await NoteAsync(service.Store, id);
                acknowledged.Add(id);
            }
        });

        AssertUnavailable(failure, "is full");
        Assert.NotEmpty(acknowledged);
        await LimitPagesAsync(service.Store, 1_000_000);
        await NoteAsync(service.Store, "with-space");
        Assert.Equal([.. acknowledged, "with-space"], await NotesAsync(service.Store));
    }

    [Fact]
    public async Task WriteAsync_SqliteDiskFillsInAGroup_KeepsExactlyWhatIsAcknowledged()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build);
        await LimitPagesAsync(service.Store, await PagesAsync(service.Store) + 40);
        using var gate = await WriterGate.CloseAsync(service.Store);
        var acknowledged = new ConcurrentBag<string>();
        var failures = new ConcurrentBag<Exception>();

        var writes = Enumerable.Range(0, 60).Select(i => TryNoteAsync(service.Store, $"n{i:000}", acknowledged, failures)).ToList();
        gate.Open();
        await Task.WhenAll(writes);

        Assert.All(failures, failure => AssertUnavailable(failure, "is full"));
        Assert.NotEmpty(failures);
        Assert.Equal(acknowledged.Order(StringComparer.Ordinal), await NotesAsync(service.Store));
        await LimitPagesAsync(service.Store, 1_000_000);
        await NoteAsync(service.Store, "with-space");
    }

    [Fact]
    public async Task WriteAsync_PostgresStopsInTheMiddle_KeepsWhatIsAcknowledgedAndGoesOn()
    {
        Assert.SkipUnless(PrivatePostgres.IsInstalled, PrivatePostgres.Absence);
        using var server = await PrivatePostgres.CreateAsync(Cancellation);
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, settings: $"--Database:ConnectionString={server.ConnectionString}");
        var acknowledged = new ConcurrentBag<string>();
        var failures = new ConcurrentBag<Exception>();
        using var enough = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 8).Select(writer => WriteUntilAsync(service.Store, $"w{writer}", acknowledged, failures, enough.Token)).ToList();
        await Eventually.TrueAsync(() => acknowledged.Count > 50);

        server.Stop();
        await Eventually.TrueAsync(() => failures.Count > 8);
        AssertUnavailable(await Assert.ThrowsAsync<DomainException>(() => NotesAsync(service.Store)), "does not answer");
        await server.StartAsync(Cancellation);
        var before = acknowledged.Count;
        await Eventually.TrueAsync(() => acknowledged.Count > before + 50);
        await enough.CancelAsync();
        await Task.WhenAll(writers);

        Assert.All(failures, failure => AssertUnavailable(failure, "does not answer"));
        Assert.Empty(acknowledged.Except(await NotesAsync(service.Store)));
    }

    [Fact]
    public async Task WriteAsync_ConnectionCutOffInTheWork_FailsTheGroupAndGoesOn()
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, DatabaseKind.Postgres);

        var failure = await Assert.ThrowsAsync<DomainException>(() => service.Store.WriteAsync(
            async (session, token) =>
            {
                await session.ExecuteAsync("INSERT INTO notes (id, number) VALUES ('lost', 1)", null, token);
                await session.ExecuteAsync("SELECT pg_terminate_backend(pg_backend_pid())", null, token);
            },
            Cancellation));

        AssertUnavailable(failure, "does not answer");
        await NoteAsync(service.Store, "next");
        Assert.Equal(["next"], await NotesAsync(service.Store));
    }

    [Fact]
    public async Task ReadAsync_AllConnectionsInUse_IsUnavailableAndHoldsUpNoWrite()
    {
        await using var service = await ServiceFixture.StartAsync(
            ProbeHost.Build, DatabaseKind.Postgres, settings: ["--Database:MaxConnections=2", "--Database:ConnectTimeout=00:00:01", "--Outbox:PollInterval=01:00:00"]);
        var held = new CountdownEvent(2);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var readers = Enumerable.Range(0, 2).Select(_ => service.Store.ReadAsync(
            async (connection, token) =>
            {
                held.Signal();
                await release.Task.WaitAsync(token);
                return await connection.ExecuteScalarAsync<int>("SELECT 1");
            },
            Cancellation)).ToList();
        await Eventually.TrueAsync(() => held.IsSet);

        var failure = await Assert.ThrowsAsync<DomainException>(() => NotesAsync(service.Store));
        await NoteAsync(service.Store, "written");
        release.SetResult();

        AssertUnavailable(failure, "All connections");
        var read = await Task.WhenAll(readers);
        Assert.Equal([1, 1], read);
        Assert.Equal(["written"], await NotesAsync(service.Store));
    }

    private static void AssertUnavailable(Exception failure, string sentence)
    {
        var refusal = Assert.IsType<DomainException>(failure);
        Assert.Equal(DomainErrorKind.Unavailable, refusal.Kind);
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
        Assert.NotNull(refusal.RetryAfter);
        Assert.IsAssignableFrom<DbException>(refusal.InnerException);
    }

    private static async Task WriteUntilAsync(IDatabase store, string prefix, ConcurrentBag<string> acknowledged, ConcurrentBag<Exception> failures, CancellationToken enough)
    {
        for (var i = 0; !enough.IsCancellationRequested; i++)
        {
            await TryNoteAsync(store, $"{prefix}-{i}", acknowledged, failures);
        }
    }

    private static async Task TryNoteAsync(IDatabase store, string id, ConcurrentBag<string> acknowledged, ConcurrentBag<Exception> failures)
    {
        try
        {
            await NoteAsync(store, id);
            acknowledged.Add(id);
        }
        catch (Exception failure)
        {
            failures.Add(failure);
        }
    }

    private static Task<int> NoteAsync(IDatabase store, string id) => store.WriteAsync(
        (session, token) => session.ExecuteAsync("INSERT INTO notes (id, number, body) VALUES (@id, 1, @Page)", new { id, Page }, token),
        Cancellation);

    private static async Task<IReadOnlyList<string>> NotesAsync(IDatabase store) =>
        [.. (await store.ReadAsync((connection, _) => connection.QueryAsync<string>("SELECT id FROM notes"), Cancellation)).Order(StringComparer.Ordinal)];

    private static Task<long> PagesAsync(IDatabase store) =>
        store.WriteAsync((session, token) => session.FindAsync<long>("PRAGMA page_count", null, token), Cancellation);

    private static Task<long> LimitPagesAsync(IDatabase store, long pages) =>
        store.WriteAsync((session, token) => session.FindAsync<long>($"PRAGMA max_page_count = {pages}", null, token), Cancellation);
}
