using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace Newsdesk.Platform.Storage.Engines;

/// <summary>PostgreSQL, for a database that outlives a pod and serves several.</summary>
internal sealed class PostgresEngine : IDatabaseEngine
{
    // Any number that no other program takes: with the schema, the key of the lock under which one replica writes.
    private const int WriteLock = 0x4E65_7773;

    private readonly NpgsqlDataSource _readers;
    private readonly NpgsqlDataSource _writer;
    private readonly string _server;

    public PostgresEngine(string connectionString, DatabaseOptions options)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            CommandTimeout = (int)options.CommandTimeout.TotalSeconds,
            Timeout = (int)Math.Ceiling(options.ConnectTimeout.TotalSeconds),
            MaxPoolSize = options.MaxConnections,
            ApplicationName = "newsdesk",
        };
        settings.MinPoolSize = Math.Min(settings.MinPoolSize, settings.MaxPoolSize);
        if (settings.MaxAutoPrepare == 0)
        {
            settings.MaxAutoPrepare = 64;
        }

        _server = $"'{settings.Host}:{settings.Port}', database '{settings.Database}', user '{settings.Username}'";
        _readers = NpgsqlDataSource.Create(settings);
        // Apart, so that no number of reads keeps the writer from its connection.
        (settings.MinPoolSize, settings.MaxPoolSize) = (0, 1);
        _writer = NpgsqlDataSource.Create(settings);
    }

    public bool IsShared => true;

    public async Task<DbConnection> OpenReaderAsync(CancellationToken cancellationToken) =>
        await _readers.OpenConnectionAsync(cancellationToken);

    public async Task<DbConnection> OpenWriterAsync(CancellationToken cancellationToken) =>
        await _writer.OpenConnectionAsync(cancellationToken);

    public async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(cancellationToken);
        try
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"SELECT pg_advisory_xact_lock({WriteLock}, hashtext(current_schema()))";
            await command.ExecuteNonQueryAsync(cancellationToken);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public string? DescribeUnavailable(DbException failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => Outages.DiskFull,
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => Outages.NoFreeConnection,
        PostgresException answered => answered.IsTransient || IsShuttingDown(answered.SqlState) ? Outages.NoAnswer : null,
        // The driver has no other mark of it.
        NpgsqlException exhausted when exhausted.Message.Contains("pool has been exhausted", StringComparison.Ordinal) => Outages.NoFreeConnection,
        // Without an answer of the server the failure is of the connection.
        NpgsqlException => Outages.NoAnswer,
        _ => null,
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

    public async ValueTask DisposeAsync()
    {
        await _readers.DisposeAsync();
        await _writer.DisposeAsync();
    }

    private static bool IsShuttingDown(string sqlState) =>
        sqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow;
}
