using System.Data.Common;

namespace Newsdesk.Platform.Storage;

/// <summary>
/// A service's own database: SQLite or PostgreSQL, spoken to in the SQL that both accept. Column types: TEXT, BIGINT,
/// BYTEA, DOUBLE PRECISION; times are BIGINT microseconds since 1970; numbers come from <see cref="IWriteSession.NextAsync"/>.
/// </summary>
public interface IDatabase
{
    /// <summary>Reads on a connection of its own, which sees committed work only. Reads run beside each other and beside writes.</summary>
    /// <exception cref="Kernel.Errors.DomainException">The database does not answer.</exception>
    Task<T> ReadAsync<T>(Func<DbConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>
    /// Queues work to the one writer, which runs the work of many callers in one transaction (a savepoint each) and completes
    /// them after the commit. Work that throws is undone alone; a commit that fails, fails all that shared it.
    /// Work must not write to the same database by another way, nor wait for other work.
    /// </summary>
    /// <remarks>Cancellation takes work out of the queue; work that has begun is finished.</remarks>
    /// <exception cref="Kernel.Errors.DomainException">The database does not answer.</exception>
    Task<T> WriteAsync<T>(Func<IWriteSession, CancellationToken, Task<T>> write, CancellationToken cancellationToken);
}
