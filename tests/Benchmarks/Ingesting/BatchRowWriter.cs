using System.Data.Common;

namespace Newsdesk.Benchmarks.Ingesting;

/// <summary>PostgreSQL: all rows of a transaction sent in one round trip, each table's statement prepared by the driver.</summary>
internal sealed class BatchRowWriter(DbConnection connection) : RowWriter
{
    public override Task PrepareAsync(IReadOnlyList<RowSet> sets) => Task.CompletedTask;

    public override async Task WriteAsync(IReadOnlyList<RowSet> sets, int first, int count)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var set in sets)
        {
            for (var row = first; row < first + count; row++)
            {
                batch.BatchCommands.Add(Insert(batch, set, set.Rows[row]));
            }
        }

        await batch.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    private static DbBatchCommand Insert(DbBatch batch, RowSet set, object[] values)
    {
        var command = batch.CreateBatchCommand();
        command.CommandText = set.InsertSql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = set.Columns[i];
            parameter.Value = values[i];
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
