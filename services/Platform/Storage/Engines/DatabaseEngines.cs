using Newsdesk.Platform.Hosting;

namespace Newsdesk.Platform.Storage.Engines;

internal static class DatabaseEngines
{
    /// <summary>Takes PostgreSQL when a connection string is set, SQLite otherwise.</summary>
    public static IDatabaseEngine Create(DatabaseOptions options, ServiceIdentity service)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            return new SqliteEngine(options.Path ?? $"{service.AppId}.db", options.CommandTimeout);
        }

        try
        {
            return new PostgresEngine(options.ConnectionString, options);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            // The parser's message may quote the string, which may hold a password.
            throw new StartupException("Database:ConnectionString is not a PostgreSQL connection string.", failure);
        }
    }
}
