using System.Buffers.Binary;
using System.Text;

namespace Newsdesk.Entities.Knowledge.Files;

/// <summary>Reads the parts of an <see cref="EntryRecord"/> one after the other.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> record)
{
    private const int FixedBytes = 7;

    private ReadOnlySpan<byte> _rest = record;

    /// <summary>A reader that stands before the first name.</summary>
    public static RecordReader AtNames(ReadOnlySpan<byte> record, out int names)
    {
        var reader = new RecordReader(record);
        reader.Take(EntryRecord.IdOf(record).Length + 1 + FixedBytes);
        names = 1 + reader.Count() + reader.Count() + reader.Count();
        return reader;
    }

    public string Id()
    {
        var id = EntryRecord.IdOf(_rest);
        Take(id.Length + 1);
        return Encoding.UTF8.GetString(id);
    }

    public byte Byte() => Take(1)[0];

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    /// <summary>A number that counts something of at least one byte each, seven bits a byte.</summary>
    public int Count()
    {
        var (value, shift) = (0u, 0);
        byte next;
        do
        {
            next = Byte();
            value |= (uint)(next & 0x7F) << shift;
            shift += 7;
        }
        while (next > 0x7F && shift < 32);

        return value <= (uint)_rest.Length ? (int)value : throw Broken();
    }

    public ReadOnlySpan<byte> TextBytes() => Take(Count());

    public void SkipText() => Take(Count());

    public string Text() => Encoding.UTF8.GetString(TextBytes());

    public IReadOnlyList<string> Texts(int count)
    {
        if (count == 0)
        {
            return [];
        }

        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            texts[i] = Text();
        }

        return texts;
    }

    private static InvalidDataException Broken() => new("An entry of the knowledge base file is damaged.");

    private ReadOnlySpan<byte> Take(int count)
    {
        if ((uint)count > (uint)_rest.Length)
        {
            throw Broken();
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
