using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace Newsdesk.Platform.Storage.Engines;

/// <summary>PostgreSQL, for a database that outlives a pod and serves several.</summary>
internal sealed class PostgresEngine : IDatabaseEngine
{
    // Any number that no other program takes: the key of the lock under which one replica migrates.
    private const long MigrationLock = 0x4E65_7773_6465_736B;

    private readonly NpgsqlDataSource _source;
    private readonly string _server;

    public PostgresEngine(string connectionString, TimeSpan commandTimeout)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            CommandTimeout = (int)commandTimeout.TotalSeconds,
            ApplicationName = "newsdesk",
        };
        if (settings.MaxAutoPrepare == 0)
        {
            settings.MaxAutoPrepare = 64;
        }

        _server = $"'{settings.Host}:{settings.Port}', database '{settings.Database}', user '{settings.Username}'";
        _source = NpgsqlDataSource.Create(settings);
    }

    public bool IsShared => true;

    public async Task<DbConnection> OpenReaderAsync(CancellationToken cancellationToken) =>
        await _source.OpenConnectionAsync(cancellationToken);

    public async Task<DbConnection> OpenWriterAsync(CancellationToken cancellationToken) =>
        await _source.OpenConnectionAsync(cancellationToken);

    public async Task<DbTransaction> BeginMigrationAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT pg_advisory_xact_lock({MigrationLock})";
        await command.ExecuteNonQueryAsync(cancellationToken);
        return transaction;
    }

    public bool IsUnavailable(DbException failure) => failure switch
    {
        PostgresException answered => answered.IsTransient || IsShuttingDown(answered.SqlState),
        // Without an answer of the server the failure is of the connection.
        NpgsqlException => true,
        _ => false,
    };

    public string? DescribeOpenFailure(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            $"The PostgreSQL server at {_server} refuses the login: check user and password in Database:ConnectionString.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            $"The PostgreSQL server at {_server} has no such database.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } =>
            $"The PostgreSQL server at {_server} does not let this user create tables.",
        PostgresException answered when IsShuttingDown(answered.SqlState) || answered.IsTransient =>
            $"The PostgreSQL server at {_server} does not take connections now: {answered.MessageText}.",
        NpgsqlException or SocketException or TimeoutException =>
            $"The PostgreSQL server at {_server} cannot be reached: check Database:ConnectionString.",
        _ => null,
    };

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static bool IsShuttingDown(string sqlState) =>
        sqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow;
}
