using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Newsdesk.Entities.Knowledge.Files;

/// <summary>The first bytes of a knowledge base file: what it is, where its tables lie, and the hashes by which damage is told.</summary>
internal sealed record KnowledgeHeader
{
    public const int Size = 512;
    public const int SectionCount = 9;
    public const int MaxLabel = 63;

    private const int FormatVersion = 1;
    private const int SectionsAt = 56;
    private const int ContentHashAt = SectionsAt + (16 * SectionCount);
    private const int LabelAt = ContentHashAt + SHA256.HashSizeInBytes;
    private const int OriginAt = LabelAt + MaxLabel + 1;
    private const int HeaderHashAt = Size - SHA256.HashSizeInBytes;
    private const int MaxOrigin = HeaderHashAt - OriginAt - 1;
    private const int VersionDigits = 12;

    public long FileLength { get; init; }

    public required int EntryCount { get; init; }

    public required int AliasCount { get; init; }

    public required int NodeCount { get; init; }

    public required int RowCount { get; init; }

    /// <summary>Tokens of the longest name.</summary>
    public required int Longest { get; init; }

    /// <summary>Leading bits of a hash that tell its bucket.</summary>
    public required int BucketBits { get; init; }

    public required DateTimeOffset CreateTime { get; init; }

    public required string Label { get; init; }

    public required string Origin { get; init; }

    public IReadOnlyList<(long Start, long Length)> Sections { get; init; } = [];

    public ReadOnlyMemory<byte> ContentHash { get; init; }

    /// <summary>Names the content: the label, and a part of the hash of all that follows the header.</summary>
    public string Version => $"{Label}-{Convert.ToHexStringLower(ContentHash.Span)[..VersionDigits]}";

    private static ReadOnlySpan<byte> Magic => "NEWSKNOW"u8;

    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), FormatVersion);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), FileLength);
        int[] counts = [EntryCount, AliasCount, NodeCount, RowCount, Longest, BucketBits];
        for (var i = 0; i < counts.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(24 + (4 * i)), counts[i]);
        }

        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(48), CreateTime.ToUnixTimeMilliseconds());
        for (var i = 0; i < SectionCount; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(SectionsAt + (16 * i)), Sections[i].Start);
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(SectionsAt + (16 * i) + 8), Sections[i].Length);
        }

        ContentHash.Span.CopyTo(bytes.AsSpan(ContentHashAt));
        WriteText(bytes.AsSpan(LabelAt), Label, MaxLabel);
        WriteText(bytes.AsSpan(OriginAt), Origin, MaxOrigin);
        SHA256.HashData(bytes.AsSpan(0, HeaderHashAt), bytes.AsSpan(HeaderHashAt));
        return bytes;
    }

    /// <exception cref="InvalidDataException">It is no such header, or not one of a file of this length; the message says why.</exception>
    public static KnowledgeHeader Read(ReadOnlySpan<byte> bytes, long fileLength)
    {
        Require(bytes.Length >= Size, $"has {bytes.Length} bytes, fewer than its header of {Size}");
        Require(bytes.StartsWith(Magic), "does not begin like a knowledge base file");
        var format = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        Require(format == FormatVersion, $"has format {format}; this service reads format {FormatVersion}");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..HeaderHashAt], hash);
        Require(hash.SequenceEqual(bytes.Slice(HeaderHashAt, hash.Length)), "has a damaged header");
        var told = BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]);
        Require(told == fileLength, $"has {fileLength} bytes and was written with {told}");
        return Read(bytes);
    }

    private static KnowledgeHeader Read(ReadOnlySpan<byte> bytes)
    {
        var sections = new (long Start, long Length)[SectionCount];
        for (var i = 0; i < SectionCount; i++)
        {
            var at = bytes[(SectionsAt + (16 * i))..];
            sections[i] = (BinaryPrimitives.ReadInt64LittleEndian(at), BinaryPrimitives.ReadInt64LittleEndian(at[8..]));
        }

        return new KnowledgeHeader
        {
            FileLength = BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
            EntryCount = BinaryPrimitives.ReadInt32LittleEndian(bytes[24..]),
            AliasCount = BinaryPrimitives.ReadInt32LittleEndian(bytes[28..]),
            NodeCount = BinaryPrimitives.ReadInt32LittleEndian(bytes[32..]),
            RowCount = BinaryPrimitives.ReadInt32LittleEndian(bytes[36..]),
            Longest = BinaryPrimitives.ReadInt32LittleEndian(bytes[40..]),
            BucketBits = BinaryPrimitives.ReadInt32LittleEndian(bytes[44..]),
            CreateTime = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(bytes[48..])),
            Sections = sections,
            ContentHash = bytes.Slice(ContentHashAt, SHA256.HashSizeInBytes).ToArray(),
            Label = ReadText(bytes[LabelAt..], MaxLabel),
            Origin = ReadText(bytes[OriginAt..], MaxOrigin),
        };
    }

    private static void WriteText(Span<byte> place, string text, int maxBytes)
    {
        Encoder encoder = Encoding.UTF8.GetEncoder();
        encoder.Convert(text, place.Slice(1, maxBytes), flush: true, out _, out var used, out _);
        place[0] = (byte)used;
    }

    private static string ReadText(ReadOnlySpan<byte> place, int maxBytes) => Encoding.UTF8.GetString(place.Slice(1, Math.Min((int)place[0], maxBytes)));

    private static void Require(bool condition, string fault)
    {
        if (!condition)
        {
            throw new InvalidDataException($"The file is no whole knowledge base: it {fault}. Build it again.");
        }
    }
}
