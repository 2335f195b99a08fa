using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Newsdesk.Entities.Names.Tagging;

/// <summary>
/// The form of a model file, little-endian: magic, form, features, bits, rows (int32 each), SHA-256 of the rest; then the transitions (int32); then for each row that is
/// not all zero its distance from the row before (7-bit groups), its nonzero tags (uint16, a bit each) and their weights (int16).
/// </summary>
internal static class TagModelFile
{
    private const int Magic = 0x474E444E;
    private const int Form = 1;
    private const int MaxBits = 22;
    private const int HashStart = 20;
    private const int HeaderLength = HashStart + SHA256.HashSizeInBytes;

    public static byte[] Write(TagModel model)
    {
        using var body = new MemoryStream();
        using var writer = new BinaryWriter(body);
        foreach (var weight in model.Transitions)
        {
            writer.Write(weight);
        }

        var (rows, last) = (0, 0);
        for (var row = 0; row < 1 << model.Bits; row++)
        {
            var weights = model.Weights.Slice(row * NameTag.Stride, NameTag.Stride);
            if (!weights.ContainsAnyExcept((short)0))
            {
                continue;
            }

            writer.Write7BitEncodedInt(row - last);
            WriteRow(writer, weights);
            (rows, last) = (rows + 1, row);
        }

        writer.Flush();
        return [.. Header(model.Bits, rows, body.ToArray()), .. body.ToArray()];
    }

    /// <exception cref="InvalidDataException">The content is no such file, is of another version, cut short or changed; the message says which.</exception>
    public static TagModel Read(ReadOnlySpan<byte> content)
    {
        if (content.Length < HeaderLength || BinaryPrimitives.ReadInt32LittleEndian(content) != Magic)
        {
            throw new InvalidDataException($"The name model is no model file: it has {content.Length} bytes and does not begin with a model's header. Train it again.");
        }

        Expect("form", Form, BinaryPrimitives.ReadInt32LittleEndian(content[4..]));
        Expect("feature version", FeatureExtractor.Version, BinaryPrimitives.ReadInt32LittleEndian(content[8..]));
        var bits = BinaryPrimitives.ReadInt32LittleEndian(content[12..]);
        var hash = content.Slice(HashStart, SHA256.HashSizeInBytes);
        var body = content[HeaderLength..];
        if (bits is < 1 or > MaxBits || !SHA256.HashData(body).AsSpan().SequenceEqual(hash))
        {
            throw new InvalidDataException("The name model is cut short or was changed: its content does not match its checksum. Train it again.");
        }

        return ReadBody(body, bits, BinaryPrimitives.ReadInt32LittleEndian(content[16..]), Convert.ToHexStringLower(hash[..6]));
    }

    private static TagModel ReadBody(ReadOnlySpan<byte> body, int bits, int rows, string version)
    {
        try
        {
            var transitions = new int[NameTag.Count * NameTag.Stride];
            for (var i = 0; i < transitions.Length; i++)
            {
                transitions[i] = BinaryPrimitives.ReadInt32LittleEndian(body[(i * 4)..]);
            }

            var weights = new short[NameTag.Stride << bits];
            var rest = body[(transitions.Length * 4)..];
            var row = 0;
            for (var i = 0; i < rows; i++)
            {
                row += ReadDistance(ref rest);
                ReadRow(ref rest, weights.AsSpan(row * NameTag.Stride, NameTag.Stride));
            }

            return rest.IsEmpty ? new TagModel(bits, weights, transitions, version) : throw new InvalidDataException($"The name model has {rest.Length} bytes behind its last row. Train it again.");
        }
        catch (ArgumentOutOfRangeException broken)
        {
            throw new InvalidDataException("The name model names a row that is not in its table, or ends inside one. Train it again.", broken);
        }
    }

    private static void Expect(string what, int expected, int found)
    {
        if (found != expected)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"The name model has {what} {found}, and this program reads {expected}. Train it again."));
        }
    }

    private static byte[] Header(int bits, int rows, byte[] body)
    {
        var header = new byte[HeaderLength];
        foreach (var (i, value) in new[] { Magic, Form, FeatureExtractor.Version, bits, rows }.Index())
        {
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(i * 4), value);
        }

        SHA256.HashData(body, header.AsSpan(HashStart));
        return header;
    }

    private static void WriteRow(BinaryWriter writer, ReadOnlySpan<short> weights)
    {
        var present = 0;
        for (var tag = 0; tag < NameTag.Stride; tag++)
        {
            present |= weights[tag] != 0 ? 1 << tag : 0;
        }

        writer.Write((ushort)present);
        for (; present != 0; present &= present - 1)
        {
            writer.Write(weights[BitOperations.TrailingZeroCount(present)]);
        }
    }

    private static void ReadRow(ref ReadOnlySpan<byte> rest, Span<short> weights)
    {
        int present = BinaryPrimitives.ReadUInt16LittleEndian(rest);
        rest = rest[2..];
        for (; present != 0; present &= present - 1)
        {
            weights[BitOperations.TrailingZeroCount(present)] = BinaryPrimitives.ReadInt16LittleEndian(rest);
            rest = rest[2..];
        }
    }

    private static int ReadDistance(ref ReadOnlySpan<byte> rest)
    {
        var (value, shift) = (0, 0);
        while (shift < 28)
        {
            var group = rest[..1][0];
            rest = rest[1..];
            value |= (group & 0x7F) << shift;
            if (group < 0x80)
            {
                break;
            }

            shift += 7;
        }

        return value;
    }
}
