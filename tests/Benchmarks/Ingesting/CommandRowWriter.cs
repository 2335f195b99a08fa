using System.Data.Common;

namespace Newsdesk.Benchmarks.Ingesting;

/// <summary>SQLite: one prepared statement a table, run once a row.</summary>
internal sealed class CommandRowWriter(DbConnection connection) : RowWriter
{
    private readonly List<DbCommand> _commands = [];

    public override async Task PrepareAsync(IReadOnlyList<RowSet> sets)
    {
        await using var pragma = connection.CreateCommand();
        pragma.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
        await pragma.ExecuteNonQueryAsync();
        foreach (var set in sets)
        {
            var command = connection.CreateCommand();
            command.CommandText = set.InsertSql;
            foreach (var column in set.Columns)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@" + column;
                command.Parameters.Add(parameter);
            }

            _commands.Add(command);
        }
    }

    public override async Task WriteAsync(IReadOnlyList<RowSet> sets, int first, int count)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        for (var row = first; row < first + count; row++)
        {
            for (var set = 0; set < sets.Count; set++)
            {
                var command = _commands[set];
                command.Transaction = transaction;
                var values = sets[set].Rows[row];
                for (var i = 0; i < values.Length; i++)
                {
                    command.Parameters[i].Value = values[i];
                }

                await command.ExecuteNonQueryAsync();
            }
        }

        await transaction.CommitAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var command in _commands)
        {
            await command.DisposeAsync();
        }

        await base.DisposeAsync();
    }
}
