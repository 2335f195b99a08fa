using System.Data;
using System.Data.Common;
using System.Runtime.ExceptionServices;
using Newsdesk.Platform.Storage.Engines;

namespace Newsdesk.Platform.Storage;

/// <summary>Runs the works of one group in one transaction and completes them after its commit.</summary>
internal sealed class WriteGroup(IDatabaseEngine engine, TimeProvider clock)
{
    private const string Savepoint = "work";

    /// <returns>The topics that got events.</returns>
    /// <exception cref="Exception">The transaction failed, and with it every work that has not failed already.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(DbConnection connection, IReadOnlyList<WriteWork> works, CancellationToken cancellationToken)
    {
        await using var transaction = await engine.BeginWriteAsync(connection, cancellationToken);
        var session = new WriteSession(connection, transaction, clock);
        var done = new List<WriteWork>(works.Count);
        foreach (var work in works)
        {
            await transaction.SaveAsync(Savepoint, cancellationToken);
            session.Begin(work);
            try
            {
                await work.RunAsync(session, cancellationToken);
                await transaction.ReleaseAsync(Savepoint, cancellationToken);
                done.Add(work);
            }
            catch (Exception failure) when (connection.State == ConnectionState.Open)
            {
                await UndoAsync(transaction, failure, cancellationToken);
                session.Undo();
                work.Fail(failure);
            }
        }

        await session.SaveCountersAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        done.ForEach(work => work.Complete());
        return session.PublishedTopics;
    }

    private static async Task UndoAsync(DbTransaction transaction, Exception failure, CancellationToken cancellationToken)
    {
        try
        {
            await transaction.RollbackAsync(Savepoint, cancellationToken);
        }
        catch (Exception) when (failure is DbException)
        {
            // The database has undone the whole transaction, as SQLite does when its disk is full: the first failure tells why.
            ExceptionDispatchInfo.Throw(failure);
        }
    }
}
