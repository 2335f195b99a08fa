using System.Buffers.Binary;
using Newsdesk.Entities.Knowledge.Files;

namespace Newsdesk.Entities.Importing;

/// <summary>
/// Sorts any number of records in bounded memory: a buffer that is full is sorted and written to a file of its own, a run; in the end the runs are merged.
/// </summary>
internal sealed class RunSorter(string folder, string name, int bufferBytes) : IRecordSorter
{
    private const int BytesPerItem = 40;

    private readonly byte[] _buffer = new byte[bufferBytes];
    private readonly List<Item> _items = new(bufferBytes / BytesPerItem);
    private readonly List<string> _runs = [];
    private int _used;

    /// <summary>The finished runs, oldest first.</summary>
    public IReadOnlyList<string> Runs => _runs;

    /// <summary>Whether runs outlive the sorter.</summary>
    public bool KeepsRuns { get; init; }

    /// <summary>Takes on runs that were finished before.</summary>
    public void Resume(IEnumerable<string> runs) => _runs.AddRange(runs);

    public void Add(ReadOnlySpan<byte> record)
    {
        if (record.Length > _buffer.Length)
        {
            throw new InvalidDataException($"A record of {record.Length} bytes does not fit into the {_buffer.Length} bytes to sort it in.");
        }

        if (_used + record.Length > _buffer.Length)
        {
            Flush();
        }

        record.CopyTo(_buffer.AsSpan(_used));
        _items.Add(new Item(PrefixOf(record), _used, record.Length));
        _used += record.Length;
    }

    /// <summary>Writes what is still in memory as a run.</summary>
    public void Flush()
    {
        if (_items.Count == 0)
        {
            return;
        }

        Sort();
        var path = Path.Combine(folder, $"{name}-{_runs.Count:D6}.run");
        using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, RunReader.BufferBytes))
        using (var writer = new BinaryWriter(file))
        {
            foreach (var item in _items)
            {
                writer.Write7BitEncodedInt(item.Length);
                writer.Write(_buffer, item.Start, item.Length);
            }

            writer.Flush();
            file.Flush(flushToDisk: true);
        }

        _runs.Add(path);
        _items.Clear();
        _used = 0;
    }

    public IEnumerable<ReadOnlyMemory<byte>> ReadSorted()
    {
        if (_runs.Count > 0)
        {
            Flush();
            return RunReader.Merge(_runs);
        }

        Sort();
        return _items.Select(item => new ReadOnlyMemory<byte>(_buffer, item.Start, item.Length));
    }

    public void Dispose()
    {
        if (!KeepsRuns)
        {
            _runs.ForEach(File.Delete);
        }
    }

    // The first eight bytes decide most comparisons without a look at the record.
    private static ulong PrefixOf(ReadOnlySpan<byte> record)
    {
        Span<byte> prefix = stackalloc byte[sizeof(ulong)];
        record[..Math.Min(record.Length, prefix.Length)].CopyTo(prefix);
        return BinaryPrimitives.ReadUInt64BigEndian(prefix);
    }

    private void Sort() => _items.Sort((left, right) =>
    {
        var order = left.Prefix.CompareTo(right.Prefix);
        if (order == 0)
        {
            order = _buffer.AsSpan(left.Start, left.Length).SequenceCompareTo(_buffer.AsSpan(right.Start, right.Length));
        }

        return order != 0 ? order : left.Start.CompareTo(right.Start);
    });

    private readonly record struct Item(ulong Prefix, int Start, int Length);
}
