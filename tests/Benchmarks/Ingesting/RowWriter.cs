using System.Data.Common;

namespace Newsdesk.Benchmarks.Ingesting;

/// <summary>Writes rows of several tables in one transaction, the quickest way that the engine's driver offers without leaving INSERT.</summary>
internal abstract class RowWriter : IAsyncDisposable
{
    public static RowWriter Create(DbConnection connection) => connection.CanCreateBatch ? new BatchRowWriter(connection) : new CommandRowWriter(connection);

    public abstract Task PrepareAsync(IReadOnlyList<RowSet> sets);

    /// <summary>Writes <paramref name="count"/> rows of every table from <paramref name="first"/> on and commits them.</summary>
    public abstract Task WriteAsync(IReadOnlyList<RowSet> sets, int first, int count);

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
