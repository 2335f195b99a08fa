namespace Newsdesk.Platform.Storage;

public static class DatabaseExtensions
{
    /// <summary>Writes when there is nothing to give back.</summary>
    public static Task WriteAsync(
        this IDatabase database,
        Func<IWriteSession, CancellationToken, Task> write,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(write);
        return database.WriteAsync(
            async (session, token) =>
            {
                await write(session, token);
                return true;
            },
            cancellationToken);
    }
}
