using System.Data.Common;
using Dapper;
using Newsdesk.Platform.Hosting;

namespace Newsdesk.Platform.Storage;

/// <summary>Brings a schema up to date: all missing steps in one transaction, or none.</summary>
internal sealed class MigrationRunner(TimeProvider clock)
{
    private const string CreateTable = """
        CREATE TABLE IF NOT EXISTS schema_migrations (
            owner TEXT NOT NULL,
            version BIGINT NOT NULL,
            name TEXT NOT NULL,
            checksum TEXT NOT NULL,
            apply_time BIGINT NOT NULL,
            PRIMARY KEY (owner, version)
        )
        """;

    /// <exception cref="StartupException">The schema is newer than the program, or was made by other migrations.</exception>
    public async Task RunAsync(
        DbConnection connection,
        DbTransaction transaction,
        IReadOnlyList<Migration> migrations,
        CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(new CommandDefinition(CreateTable, transaction: transaction, cancellationToken: cancellationToken));
        foreach (var owned in migrations.GroupBy(migration => migration.Owner))
        {
            await RunAsync(connection, transaction, owned.Key, [.. owned], cancellationToken);
        }
    }

    private async Task RunAsync(
        DbConnection connection,
        DbTransaction transaction,
        string owner,
        IReadOnlyList<Migration> migrations,
        CancellationToken cancellationToken)
    {
        var applied = (await connection.QueryAsync<(long Version, string Checksum)>(new CommandDefinition(
            "SELECT version, checksum FROM schema_migrations WHERE owner = @owner ORDER BY version",
            new { owner },
            transaction,
            cancellationToken: cancellationToken))).ToDictionary(row => row.Version, row => row.Checksum);
        if (applied.Keys.Any(version => version > migrations.Count))
        {
            throw new StartupException($"The database was made by a newer version of {owner}; start that version, or restore an older backup.");
        }

        foreach (var migration in migrations)
        {
            if (!applied.TryGetValue(migration.Version, out var checksum))
            {
                await ApplyAsync(connection, transaction, migration, cancellationToken);
            }
            else if (checksum != migration.Checksum)
            {
                throw new StartupException($"The database was made by another migration {migration.Version:0000} of {owner} than '{migration.Name}'; it belongs to another version.");
            }
        }
    }

    private async Task ApplyAsync(DbConnection connection, DbTransaction transaction, Migration migration, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(new CommandDefinition(migration.Sql, transaction: transaction, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            "INSERT INTO schema_migrations (owner, version, name, checksum, apply_time) VALUES (@Owner, @Version, @Name, @Checksum, @ApplyTime)",
            new { migration.Owner, migration.Version, migration.Name, migration.Checksum, ApplyTime = clock.GetUtcNow().ToUnixMicroseconds() },
            transaction,
            cancellationToken: cancellationToken));
    }
}
