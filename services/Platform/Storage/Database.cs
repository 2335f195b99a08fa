using System.Data.Common;
using System.Threading.Channels;
using Newsdesk.Kernel.Errors;
using Newsdesk.Platform.Storage.Engines;

namespace Newsdesk.Platform.Storage;

/// <inheritdoc/>
internal sealed class Database(IDatabaseEngine engine, Writer writer) : IDatabase
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public async Task<T> ReadAsync<T>(Func<DbConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            await using var connection = await engine.OpenReaderAsync(cancellationToken);
            return await read(connection, cancellationToken);
        }
        catch (DbException failure) when (engine.DescribeUnavailable(failure) is { } sentence)
        {
            throw Unavailable(sentence, failure);
        }
    }

    public async Task<T> WriteAsync<T>(Func<IWriteSession, CancellationToken, Task<T>> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        cancellationToken.ThrowIfCancellationRequested();
        var work = new WriteWork<T>(write);
        try
        {
            await writer.EnqueueAsync(work, cancellationToken);
            return await work.WaitAsync(cancellationToken);
        }
        catch (DbException failure) when (engine.DescribeUnavailable(failure) is { } sentence)
        {
            throw Unavailable(sentence, failure);
        }
        catch (ChannelClosedException closed)
        {
            throw Unavailable("The service is stopping.", closed);
        }
    }

    private static DomainException Unavailable(string sentence, Exception cause) =>
        new(DomainErrorKind.Unavailable, ErrorReasons.DependencyUnavailable, sentence, cause) { RetryAfter = RetryAfter };
}
