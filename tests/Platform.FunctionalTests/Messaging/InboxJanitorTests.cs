using System.Collections.Concurrent;
using System.Globalization;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Newsdesk.Platform.FunctionalTests.Probe;
using Newsdesk.Platform.FunctionalTests.Storage;
using Newsdesk.Platform.Messaging;
using Newsdesk.Platform.Storage;
using Newsdesk.Testing;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Platform.FunctionalTests.Messaging;

public sealed class InboxJanitorTests
{
    private const int OldIds = (2 * InboxJanitor.MaxBatch) + 1;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task ExecuteAsync_ManyOldIds_ForgetsThemInBoundedWrites(DatabaseKind kind)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, kind);
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero));
        var options = new OutboxOptions();
        var old = clock.GetUtcNow() - options.InboxRetention;
        await RememberAsync(service.Store, "old", OldIds, old);
        await RememberAsync(service.Store, "young", 3, clock.GetUtcNow());
        var forgotten = new ConcurrentQueue<int>();
        var database = new WatchedDatabase(service.Store, ids => forgotten.Enqueue(Convert.ToInt32(ids, CultureInfo.InvariantCulture)));
        using var janitor = new InboxJanitor(database, Options.Create(options), clock, NullLogger<InboxJanitor>.Instance);

        await janitor.StartAsync(Cancellation);
        await Eventually.TrueAsync(() =>
        {
            clock.Advance(TimeSpan.FromHours(1));
            return forgotten.Sum() == OldIds;
        });
        await janitor.StopAsync(Cancellation);

        Assert.All(forgotten, ids => Assert.InRange(ids, 0, InboxJanitor.MaxBatch));
        var kept = await service.Store.ReadAsync((connection, _) => connection.QueryAsync<string>("SELECT id FROM inbox ORDER BY id"), Cancellation);
        Assert.Equal(["young-0", "young-1", "young-2"], kept);
    }

    private static Task<int> RememberAsync(IDatabase store, string prefix, int count, DateTimeOffset time) => store.WriteAsync(
        (session, token) => session.Connection.ExecuteAsync(new CommandDefinition(
            "INSERT INTO inbox (id, handle_time) VALUES (@id, @time)",
            Enumerable.Range(0, count).Select(i => new { id = $"{prefix}-{i}", time = time.ToUnixMicroseconds() }),
            session.Transaction,
            cancellationToken: token)),
        Cancellation);
}
