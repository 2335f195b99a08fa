using System.Data.Common;

namespace Newsdesk.Platform.Storage.Engines;

/// <summary>What differs between the database engines once the SQL is the same.</summary>
internal interface IDatabaseEngine : IAsyncDisposable
{
    /// <summary>Whether other processes may write to the same database.</summary>
    bool IsShared { get; }

    Task<DbConnection> OpenReaderAsync(CancellationToken cancellationToken);

    Task<DbConnection> OpenWriterAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction of the writer. Until it ends no other process writes or migrates: it waits here.</summary>
    Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>One sentence for a caller when the failure lies with the database rather than with the command, so that a later try may succeed; else null.</summary>
    string? DescribeUnavailable(DbException failure);

    /// <summary>One sentence for a person who started the service with wrong settings; null when the failure is of another kind.</summary>
    string? DescribeOpenFailure(Exception failure);
}
