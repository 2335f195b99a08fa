using Dapper;
using Newsdesk.Platform.FunctionalTests.Probe;
using Newsdesk.Platform.Hosting;
using Newsdesk.Testing;
using Newsdesk.Testing.Storage;

namespace Newsdesk.Platform.FunctionalTests.Storage;

public sealed class MigrationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task StartAsync_Twice_AppliesEachMigrationOnce(DatabaseKind kind)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, kind);
        await service.StopAsync();
        await service.StartAsync();

        var applied = await service.Store.ReadAsync(
            (connection, _) => connection.QueryAsync<string>("SELECT name FROM schema_migrations ORDER BY name"),
            Cancellation);
        Assert.Equal(["outbox_retries", "platform", "probe"], applied);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "UPDATE schema_migrations SET checksum = 'other' WHERE name = 'probe'", "another migration 0001")]
    [InlineData(DatabaseKind.Postgres, "UPDATE schema_migrations SET checksum = 'other' WHERE name = 'probe'", "another migration 0001")]
    [InlineData(DatabaseKind.Sqlite, "UPDATE schema_migrations SET version = 7 WHERE name = 'probe'", "newer version")]
    [InlineData(DatabaseKind.Postgres, "UPDATE schema_migrations SET version = 7 WHERE name = 'probe'", "newer version")]
    public async Task StartAsync_OtherSchema_IsRefusedInOneSentence(DatabaseKind kind, string change, string explanation)
    {
        await using var service = await ServiceFixture.StartAsync(ProbeHost.Build, kind);
        await service.StopAsync();
        await using (var connection = await service.Database.OpenAsync(Cancellation))
        {
            await connection.ExecuteAsync(change);
        }

        var failure = await Assert.ThrowsAsync<StartupException>(service.StartAsync);

        Assert.Contains(explanation, StartupFailure.Describe(failure), StringComparison.Ordinal);
    }
}
