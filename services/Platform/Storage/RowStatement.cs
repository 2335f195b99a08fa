using System.Data.Common;
using System.Globalization;

namespace Newsdesk.Platform.Storage;

/// <summary>A statement that is run once for each of many rows. Its parameters are <c>$1</c>, <c>$2</c>, ..., which both engines take in that form.</summary>
public static class RowStatement
{
    extension(IWriteSession session)
    {
        /// <summary>Runs the statement for every row in order: in one round trip where the engine has one, prepared once where it has none.</summary>
        /// <param name="sql">The statement.</param>
        /// <param name="rows">Its parameters, as many in each row; null is NULL.</param>
        /// <param name="cancellationToken">Ends the work.</param>
        public async Task ExecuteAllAsync(string sql, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(rows);
            if (rows.Count > 0)
            {
                await (session.Connection.CanCreateBatch ? SendAsync(session, sql, rows, cancellationToken) : RepeatAsync(session, sql, rows, cancellationToken));
            }
        }
    }

    private static async Task SendAsync(IWriteSession session, string sql, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        await using var batch = session.Connection.CreateBatch();
        batch.Transaction = session.Transaction;
        foreach (var row in rows)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            foreach (var value in row)
            {
                // Without a name it is taken by its place, and the driver need not search the statement.
                var parameter = command.CreateParameter();
                parameter.Value = value ?? DBNull.Value;
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task RepeatAsync(IWriteSession session, string sql, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        await using var command = session.Connection.CreateCommand();
        command.Transaction = session.Transaction;
        command.CommandText = sql;
        var parameters = new DbParameter[rows[0].Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = command.CreateParameter();
            parameters[i].ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i + 1}");
            command.Parameters.Add(parameters[i]);
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = row[i] ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
