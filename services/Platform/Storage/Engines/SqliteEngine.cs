using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Newsdesk.Platform.Storage.Engines;

/// <summary>SQLite in WAL mode: readers never wait for the writer, and a commit is on disk when it returns.</summary>
internal sealed class SqliteEngine : IDatabaseEngine
{
    private readonly string _path;
    private readonly string _reader;
    private readonly string _writer;

    public SqliteEngine(string path, TimeSpan commandTimeout)
    {
        _path = Path.GetFullPath(path);
        _writer = ConnectionString(SqliteOpenMode.ReadWriteCreate, commandTimeout);
        _reader = ConnectionString(SqliteOpenMode.ReadOnly, commandTimeout);
    }

    public bool IsShared => false;

    public async Task<DbConnection> OpenReaderAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_reader);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    public async Task<DbConnection> OpenWriterAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_writer);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var pragmas = connection.CreateCommand();
            // FULL: a commit survives a power cut, not only a crash of the process.
            pragmas.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";
            await pragmas.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // IMMEDIATE, the provider's default, takes the write lock at once: a second process waits here.
    public async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(cancellationToken);

    public string? DescribeUnavailable(DbException failure) => (failure as SqliteException)?.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => Outages.DiskFull,
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Outages.Locked,
        raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY => Outages.NoAnswer,
        _ => null,
    };

    public string? DescribeOpenFailure(Exception failure) => failure switch
    {
        SqliteException { SqliteErrorCode: raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_READONLY or raw.SQLITE_IOERR } =>
            $"The database file '{_path}' cannot be opened for writing: check that its folder exists and that this user may write there.",
        SqliteException { SqliteErrorCode: raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT } =>
            $"The file '{_path}' is not a SQLite database, or is damaged.",
        SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED } =>
            $"The database file '{_path}' is locked by another process.",
        SqliteException { SqliteErrorCode: raw.SQLITE_FULL } =>
            $"The disk of the database file '{_path}' is full.",
        _ => null,
    };

    public ValueTask DisposeAsync()
    {
        foreach (var connectionString in (string[])[_reader, _writer])
        {
            using var connection = new SqliteConnection(connectionString);
            SqliteConnection.ClearPool(connection);
        }

        return ValueTask.CompletedTask;
    }

    private string ConnectionString(SqliteOpenMode mode, TimeSpan commandTimeout) => new SqliteConnectionStringBuilder
    {
        DataSource = _path,
        Mode = mode,
        DefaultTimeout = (int)commandTimeout.TotalSeconds,
        Pooling = mode == SqliteOpenMode.ReadOnly,
    }.ToString();
}
