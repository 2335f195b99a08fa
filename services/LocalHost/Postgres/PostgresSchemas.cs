using Newsdesk.LocalHost.Hosting;
using Npgsql;

namespace Newsdesk.LocalHost.Postgres;

/// <summary>Gives each service a schema of its own in the one database of `--postgres`.</summary>
internal static class PostgresSchemas
{
    /// <summary>Creates the schemas that are missing.</summary>
    /// <returns>The connection string of each service, by schema name.</returns>
    /// <exception cref="LocalHostException">The connection string is wrong or the server does not answer.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> PrepareAsync(
        string connectionString, IEnumerable<string> schemas, CancellationToken cancellationToken)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(connectionString);
            if (string.IsNullOrWhiteSpace(builder.Host))
            {
                throw new ArgumentException("it names no Host", nameof(connectionString));
            }

            await using var source = NpgsqlDataSource.Create(builder);
            var connections = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var schema in schemas)
            {
                await using var command = source.CreateCommand($"CREATE SCHEMA IF NOT EXISTS {schema}");
                await command.ExecuteNonQueryAsync(cancellationToken);
                connections[schema] = new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = schema }.ConnectionString;
            }

            return connections;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new LocalHostException($"The connection string of --postgres cannot be read: {StartFailure.WithoutParameter(failure)}.", failure);
        }
        catch (NpgsqlException failure)
        {
            throw new LocalHostException($"The PostgreSQL server of --postgres cannot be used: {Reason(failure)}.", failure);
        }
    }

    private static string Reason(NpgsqlException failure) => failure is PostgresException refusal ? refusal.MessageText : failure.Message.TrimEnd('.');
}
