namespace Newsdesk.Entities.Knowledge.Files;

/// <summary>Takes records in any order and gives them back in the order of their bytes; equal ones in the order in which they came.</summary>
public interface IRecordSorter : IDisposable
{
    void Add(ReadOnlySpan<byte> record);

    /// <summary>Reads all records, once. Each is valid until the next is read.</summary>
    IEnumerable<ReadOnlyMemory<byte>> ReadSorted();
}
