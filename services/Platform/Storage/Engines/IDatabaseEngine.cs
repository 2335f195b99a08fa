using System.Data.Common;

namespace Newsdesk.Platform.Storage.Engines;

/// <summary>What differs between the database engines once the SQL is the same.</summary>
internal interface IDatabaseEngine : IAsyncDisposable
{
    /// <summary>Whether other processes may write to the same database.</summary>
    bool IsShared { get; }

    Task<DbConnection> OpenReaderAsync(CancellationToken cancellationToken);

    Task<DbConnection> OpenWriterAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction in which no other process migrates.</summary>
    Task<DbTransaction> BeginMigrationAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Whether the failure lies with the database rather than with the command, so that a later try may succeed.</summary>
    bool IsUnavailable(DbException failure);

    /// <summary>One sentence for a person who started the service with wrong settings; null when the failure is of another kind.</summary>
    string? DescribeOpenFailure(Exception failure);
}
