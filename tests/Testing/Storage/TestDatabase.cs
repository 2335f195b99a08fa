using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Newsdesk.Testing.Storage;

/// <summary>An empty database of a test's own.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<ValueTask> _drop;
    private readonly Func<DbConnection> _connect;

    private TestDatabase(string setting, Func<DbConnection> connect, Func<ValueTask> drop)
    {
        Setting = setting;
        _connect = connect;
        _drop = drop;
    }

    /// <summary>The command-line argument that makes a service use it.</summary>
    public string Setting { get; }

    /// <summary>Creates one; skips the test where its engine is missing.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind) => kind switch
    {
        DatabaseKind.Sqlite => CreateSqlite(),
        DatabaseKind.Postgres => await CreateAsync(await PostgresServer.SharedAsync()),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such engine."),
    };

    /// <summary>Creates one on this server.</summary>
    public static async Task<TestDatabase> CreateAsync(PostgresServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        var name = $"newsdesk_test_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        var connectionString = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name, Pooling = false, MaxAutoPrepare = 16 }.ConnectionString;
        // Pools of a service that has stopped may still be closing their connections.
        return new TestDatabase(
            $"--Database:ConnectionString={new NpgsqlConnectionStringBuilder(connectionString) { Pooling = true }.ConnectionString}",
            () => new NpgsqlConnection(connectionString),
            async () => await ExecuteAsync(server, $"DROP DATABASE {name} WITH (FORCE)"));
    }

    /// <summary>Opens a connection beside the service's, to see what it has stored.</summary>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = _connect();
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    public ValueTask DisposeAsync() => _drop();

    private static TestDatabase CreateSqlite()
    {
        var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "test.db");
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();
        return new TestDatabase($"--Database:Path={path}", () => new SqliteConnection(connectionString), () =>
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        });
    }

    private static async Task ExecuteAsync(PostgresServer server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
