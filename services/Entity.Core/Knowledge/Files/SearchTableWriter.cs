using System.Buffers.Binary;
using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.Knowledge.Files;

/// <summary>Writes the tables that are searched by the beginnings of words, from records of folded text, place and worth.</summary>
internal sealed class SearchTableWriter(SectionStream output, IBuildStorage storage)
{
    private const int TailSize = 11;
    private const int RecordsPerCheck = 1 << 16;

    private readonly ushort[] _best = new ushort[SearchRows.Kinds];

    public int Count { get; private set; }

    // The text ends with a zero, so that a text stands before those that go on from it. Extra of the place: first character.
    public static byte[] ToRecord(ReadOnlySpan<char> key, NamePlace place, ushort worth, MentionKind kind)
    {
        var record = new byte[(2 * key.Length) + 2 + TailSize];
        for (var i = 0; i < key.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(record.AsSpan(2 * i), key[i]);
        }

        var tail = record.AsSpan((2 * key.Length) + 2);
        BinaryPrimitives.WriteInt32BigEndian(tail, place.Entry);
        BinaryPrimitives.WriteUInt16BigEndian(tail[4..], place.Name);
        BinaryPrimitives.WriteUInt16BigEndian(tail[6..], place.Extra);
        BinaryPrimitives.WriteUInt16BigEndian(tail[8..], worth);
        tail[10] = (byte)kind;
        return record;
    }

    public void Write(IEnumerable<ReadOnlyMemory<byte>> sorted, CancellationToken cancellationToken)
    {
        var (worths, best) = (storage.OpenTemporary(), storage.OpenTemporary());
        output.Begin(KnowledgeSection.Rows);
        Span<byte> row = stackalloc byte[NamePlace.Size];
        foreach (var record in sorted)
        {
            if (Count % RecordsPerCheck == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var tail = record.Span[^TailSize..];
            BinaryPrimitives.WriteInt32LittleEndian(row, BinaryPrimitives.ReadInt32BigEndian(tail));
            BinaryPrimitives.WriteUInt16LittleEndian(row[4..], BinaryPrimitives.ReadUInt16BigEndian(tail[4..]));
            BinaryPrimitives.WriteUInt16LittleEndian(row[6..], BinaryPrimitives.ReadUInt16BigEndian(tail[6..]));
            output.Write(row);
            AddWorth(BinaryPrimitives.ReadUInt16BigEndian(tail[8..]), tail[10], worths, best);
        }

        output.End(KnowledgeSection.Rows);
        if (Count % SearchRows.RunLength > 0)
        {
            WriteBest(best);
        }

        output.Append(KnowledgeSection.Worths, worths);
        output.Append(KnowledgeSection.BestWorths, best);
    }

    private void AddWorth(ushort worth, byte kind, Stream worths, Stream best)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, worth);
        worths.Write(bytes);
        ref var known = ref _best[kind % SearchRows.Kinds];
        known = Math.Max(known, worth);
        Count++;
        if (Count % SearchRows.RunLength == 0)
        {
            WriteBest(best);
        }
    }

    private void WriteBest(Stream best)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ushort)];
        for (var i = 0; i < _best.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, _best[i]);
            best.Write(bytes);
            _best[i] = 0;
        }
    }
}
