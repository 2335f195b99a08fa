using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.Knowledge.Files;

/// <summary>The tables of a knowledge base file. Every read is held against the table's length, so that a wrong number ends in an error and not outside.</summary>
internal sealed class KnowledgeImage : IDisposable
{
    private static readonly int[] ItemSizes = [0, 8, 1, AliasNode.Size, 4, 0, NamePlace.Size, 2, 2];

    private readonly KnowledgeBytes _bytes;

    /// <exception cref="InvalidDataException">The bytes are no knowledge base file, or not all of one.</exception>
    public KnowledgeImage(KnowledgeBytes bytes)
    {
        _bytes = bytes;
        Header = KnowledgeHeader.Read(bytes.Slice(0, (int)Math.Min(KnowledgeHeader.Size, bytes.Length)), bytes.Length);
        long[] counts =
        [
            -1, Header.EntryCount + 1L, Header.EntryCount, Header.NodeCount, (1L << Header.BucketBits) + 1, -1,
            Header.RowCount, Header.RowCount, (Header.RowCount + (long)SearchRows.RunLength - 1) / SearchRows.RunLength * SearchRows.Kinds,
        ];
        for (var i = 0; i < counts.Length; i++)
        {
            var (start, length) = Header.Sections[i];
            if (start < KnowledgeHeader.Size || length < 0 || start > bytes.Length - length || (ItemSizes[i] > 0 && length != counts[i] * ItemSizes[i]))
            {
                throw new InvalidDataException($"The file is no whole knowledge base: its table of {(KnowledgeSection)i} does not fit. Build it again.");
            }
        }
    }

    public KnowledgeHeader Header { get; }

    public ReadOnlySpan<byte> Record(int entry)
    {
        var places = MemoryMarshal.Cast<byte, long>(Slice(KnowledgeSection.Offsets, entry, 8, 2));
        var length = places[1] - places[0];
        return length is >= 0 and <= int.MaxValue ? _bytes.Slice(Header.Sections[0].Start + places[0], (int)length) : throw new InvalidDataException("An entry of the knowledge base file is damaged.");
    }

    public MentionKind Kind(int entry) => (MentionKind)Slice(KnowledgeSection.Kinds, entry, 1, 1)[0];

    public ReadOnlySpan<byte> Kinds(int first, int count) => Slice(KnowledgeSection.Kinds, first, 1, count);

    public ReadOnlySpan<AliasNode> Nodes(int first, int count) => MemoryMarshal.Cast<byte, AliasNode>(Slice(KnowledgeSection.Nodes, first, AliasNode.Size, count));

    public ReadOnlySpan<uint> Bucket(int bucket) => MemoryMarshal.Cast<byte, uint>(Slice(KnowledgeSection.Buckets, bucket, 4, 2));

    public ReadOnlySpan<ushort> Worths(KnowledgeSection section, int first, int count) => MemoryMarshal.Cast<byte, ushort>(Slice(section, first, 2, count));

    public NamePlace Place(KnowledgeSection section, int at)
    {
        var bytes = Slice(section, at, NamePlace.Size, 1);
        return new NamePlace(BinaryPrimitives.ReadInt32LittleEndian(bytes), BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]));
    }

    public void Dispose() => _bytes.Dispose();

    private ReadOnlySpan<byte> Slice(KnowledgeSection section, long at, int size, int count)
    {
        var (start, length) = Header.Sections[(int)section];
        return at >= 0 && count >= 0 && (at + count) * size <= length
            ? _bytes.Slice(start + (at * size), size * count)
            : throw new InvalidDataException($"The knowledge base file points outside its table of {section}.");
    }
}
