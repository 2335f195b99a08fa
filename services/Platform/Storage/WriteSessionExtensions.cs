using Dapper;

namespace Newsdesk.Platform.Storage;

/// <summary>Commands within a write session, bound to its transaction.</summary>
public static class WriteSessionExtensions
{
    extension(IWriteSession session)
    {
        /// <summary>Runs a statement; answers how many rows it changed.</summary>
        public Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken cancellationToken) =>
            session.Connection.ExecuteAsync(session.Command(sql, parameters, cancellationToken));

        public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
            (await session.Connection.QueryAsync<T>(session.Command(sql, parameters, cancellationToken))).AsList();

        /// <summary>The only row, or null.</summary>
        public Task<T?> FindAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
            session.Connection.QuerySingleOrDefaultAsync<T>(session.Command(sql, parameters, cancellationToken));

        private CommandDefinition Command(string sql, object? parameters, CancellationToken cancellationToken) =>
            new(sql, parameters, session.Transaction, cancellationToken: cancellationToken);
    }
}
