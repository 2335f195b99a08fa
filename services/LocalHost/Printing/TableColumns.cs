namespace Newsdesk.LocalHost.Printing;

/// <summary>What the columns of a table hold.</summary>
internal static class TableColumns
{
    /// <summary>Which columns hold nothing but whole numbers and empty cells, and are to be aligned on the right.</summary>
    public static bool[] OfNumbers(int count, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] all = [.. rows];
        return [.. Enumerable.Range(0, count).Select(column => all.Any(row => row[column].Length > 0) && all.All(row => row[column].All(char.IsAsciiDigit)))];
    }
}
