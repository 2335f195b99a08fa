namespace Newsdesk.Entities.Importing;

/// <summary>Reads one sorted run, and many of them as one.</summary>
internal sealed class RunReader : IDisposable
{
    public const int BufferBytes = 1 << 18;

    private readonly BinaryReader _reader;
    private readonly long _end;
    private byte[] _record = new byte[256];
    private int _length;

    private RunReader(string path, int number)
    {
        Number = number;
        _reader = new BinaryReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.SequentialScan));
        _end = _reader.BaseStream.Length;
    }

    private int Number { get; }

    private ReadOnlyMemory<byte> Current => _record.AsMemory(0, _length);

    /// <summary>All records of the runs in order; of equal ones those of an earlier run first.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Merge(IReadOnlyList<string> runs)
    {
        var readers = new List<RunReader>();
        try
        {
            var next = new PriorityQueue<RunReader, RunReader>(Comparer<RunReader>.Create(Compare));
            for (var i = 0; i < runs.Count; i++)
            {
                readers.Add(new RunReader(runs[i], i));
                if (readers[i].MoveNext())
                {
                    next.Enqueue(readers[i], readers[i]);
                }
            }

            while (next.TryPeek(out var reader, out _))
            {
                yield return reader.Current;
                next.Dequeue();
                if (reader.MoveNext())
                {
                    next.Enqueue(reader, reader);
                }
            }
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }

    public void Dispose() => _reader.Dispose();

    private static int Compare(RunReader left, RunReader right)
    {
        var order = left.Current.Span.SequenceCompareTo(right.Current.Span);
        return order != 0 ? order : left.Number.CompareTo(right.Number);
    }

    private bool MoveNext()
    {
        if (_reader.BaseStream.Position >= _end)
        {
            return false;
        }

        _length = _reader.Read7BitEncodedInt();
        if (_record.Length < _length)
        {
            _record = new byte[Math.Max(_length, 2 * _record.Length)];
        }

        _reader.BaseStream.ReadExactly(_record, 0, _length);
        return true;
    }
}
