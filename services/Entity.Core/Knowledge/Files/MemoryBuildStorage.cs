namespace Newsdesk.Entities.Knowledge.Files;

/// <summary>Builds in memory: for knowledge bases of some thousand entries.</summary>
internal sealed class MemoryBuildStorage : IBuildStorage
{
    public IRecordSorter CreateSorter() => new Sorter();

    public Stream OpenTemporary() => new MemoryStream();

    private sealed class Sorter : IRecordSorter
    {
        private readonly List<byte[]> _records = [];

        public void Add(ReadOnlySpan<byte> record) => _records.Add(record.ToArray());

        public IEnumerable<ReadOnlyMemory<byte>> ReadSorted() => _records
            .Order(Comparer<byte[]>.Create(static (left, right) => left.AsSpan().SequenceCompareTo(right)))
            .Select(record => new ReadOnlyMemory<byte>(record));

        public void Dispose()
        {
        }
    }
}
