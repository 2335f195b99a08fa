using System.Data.Common;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Platform.FunctionalTests.Storage;

/// <summary>A database that tells the result of every write after its commit.</summary>
internal sealed class WatchedDatabase(IDatabase database, Action<object?> written) : IDatabase
{
    public Task<T> ReadAsync<T>(Func<DbConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        database.ReadAsync(read, cancellationToken);

    public async Task<T> WriteAsync<T>(Func<IWriteSession, CancellationToken, Task<T>> write, CancellationToken cancellationToken)
    {
        var result = await database.WriteAsync(write, cancellationToken);
        written(result);
        return result;
    }
}
