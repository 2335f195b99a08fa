using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Newsdesk.Entities.Knowledge.Files;

/// <summary>Writes the tables by which names are looked up, from records of hash, sureness, entry and place of the name.</summary>
internal sealed class AliasTableWriter
{
    public const int RecordSize = 16;

    /// <summary>Meanings of one name at most: the surest, and of equally sure ones those of the first ids.</summary>
    public const int MaxMeanings = 64;

    private const int HashesPerBucket = 4;
    private const int MaxBucketBits = 26;
    private const int RecordsPerCheck = 1 << 16;
    private const byte IsPrefix = byte.MaxValue;

    private readonly SectionStream _output;
    private readonly uint[] _buckets;
    private readonly Stream _meanings;
    private readonly List<NamePlace> _group = [];
    private readonly HashSet<int> _entriesOfGroup = [];

    /// <param name="nodes">Hashes at most.</param>
    public AliasTableWriter(SectionStream output, IBuildStorage storage, long nodes)
    {
        _output = output;
        BucketBits = Math.Clamp(BitOperations.Log2((ulong)Math.Max(nodes, 1)) - BitOperations.Log2(HashesPerBucket), 1, MaxBucketBits);
        _buckets = new uint[(1 << BucketBits) + 1];
        _meanings = storage.OpenTemporary();
    }

    public int BucketBits { get; }

    public int NodeCount { get; private set; }

    public int MeaningCount { get; private set; }

    private int ListedCount { get; set; }

    /// <param name="meaning">Its extra number is the kind of the alias; null when the hash is that of the beginning of a name.</param>
    public static void ToRecord(Span<byte> record, ulong hash, NamePlace? meaning)
    {
        BinaryPrimitives.WriteUInt64BigEndian(record, hash);
        record[8] = meaning is { Extra: var kind } ? (byte)kind : IsPrefix;
        BinaryPrimitives.WriteInt32BigEndian(record[9..], meaning?.Entry ?? 0);
        BinaryPrimitives.WriteUInt16BigEndian(record[13..], meaning?.Name ?? 0);
        record[15] = 0;
    }

    public void Write(IEnumerable<ReadOnlyMemory<byte>> sorted, CancellationToken cancellationToken)
    {
        _output.Begin(KnowledgeSection.Nodes);
        ulong? current = null;
        var read = 0L;
        foreach (var record in sorted)
        {
            if (read++ % RecordsPerCheck == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var hash = BinaryPrimitives.ReadUInt64BigEndian(record.Span);
            if (current is { } finished && finished != hash)
            {
                WriteNode(finished);
            }

            current = hash;
            Take(record.Span);
        }

        if (current is { } last)
        {
            WriteNode(last);
        }

        _output.End(KnowledgeSection.Nodes);
        WriteBuckets();
        _output.Append(KnowledgeSection.Meanings, _meanings);
    }

    // An entry that repeats a name keeps its surest reading, which comes first.
    private void Take(ReadOnlySpan<byte> record)
    {
        var entry = BinaryPrimitives.ReadInt32BigEndian(record[9..]);
        if (record[8] != IsPrefix && _group.Count < MaxMeanings && _entriesOfGroup.Add(entry))
        {
            _group.Add(new NamePlace(entry, BinaryPrimitives.ReadUInt16BigEndian(record[13..]), 0));
        }
    }

    private void WriteNode(ulong hash)
    {
        Span<AliasNode> node =
        [
            _group.Count switch
            {
                0 => new AliasNode(hash, 0, 0, AliasNode.Beginning),
                1 => new AliasNode(hash, _group[0].Entry, _group[0].Name, AliasNode.OneMeaning),
                _ => new AliasNode(hash, ListedCount, 0, AliasNode.ManyMeanings),
            },
        ];
        _output.Write(MemoryMarshal.AsBytes(node));
        _buckets[(hash >> (64 - BucketBits)) + 1]++;
        NodeCount++;
        MeaningCount += _group.Count;
        if (_group.Count > 1)
        {
            WriteMeanings();
        }

        _group.Clear();
        _entriesOfGroup.Clear();
    }

    private void WriteMeanings()
    {
        Span<byte> bytes = stackalloc byte[NamePlace.Size];
        for (var i = 0; i < _group.Count; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes, _group[i].Entry);
            BinaryPrimitives.WriteUInt16LittleEndian(bytes[4..], _group[i].Name);
            BinaryPrimitives.WriteUInt16LittleEndian(bytes[6..], (ushort)(i < _group.Count - 1 ? 1 : 0));
            _meanings.Write(bytes);
        }

        ListedCount += _group.Count;
    }

    private void WriteBuckets()
    {
        _output.Begin(KnowledgeSection.Buckets);
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        var below = 0u;
        foreach (var count in _buckets)
        {
            below += count;
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, below);
            _output.Write(bytes);
        }

        _output.End(KnowledgeSection.Buckets);
    }
}
