using System.Data.Common;

namespace Newsdesk.Benchmarks.Ingesting;

/// <summary>Rows of one table, in memory.</summary>
internal sealed record RowSet(string Table, IReadOnlyList<string> Columns, IReadOnlyList<object[]> Rows)
{
    /// <summary>The statement that inserts one row; its parameters are named after the columns.</summary>
    public string InsertSql => $"INSERT INTO {Table} ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(column => "@" + column))})";

    public static async Task<RowSet> ReadAsync(DbConnection connection, string table, string order)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} ORDER BY {order}";
        await using var reader = await command.ExecuteReaderAsync();
        List<object[]> rows = [];
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return new RowSet(table, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows);
    }
}
