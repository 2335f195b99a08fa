using System.Text;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Entities.Knowledge.Files;

/// <summary>
/// An entry as bytes: id, zero, flags, kind, prominence, day, numbers of names, names in the order of <see cref="AliasKind"/>, other texts. A text is its
/// length and its UTF-8. Compared byte by byte, records are in the order of their ids.
/// </summary>
public static class EntryRecord
{
    private const int MaxNames = ushort.MaxValue;
    private const byte HasIdOfWikidata = 1;

    public static byte[] Encode(KnowledgeEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);

        using var bytes = new MemoryStream(128);
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        var id = entry.Id.Value;
        var isDerived = string.Equals(entry.WikidataId, id, StringComparison.OrdinalIgnoreCase) && id.StartsWith('q');
        writer.Write(Encoding.UTF8.GetBytes(id));
        writer.Write((byte)0);
        writer.Write(isDerived ? HasIdOfWikidata : (byte)0);
        writer.Write((byte)entry.Kind);
        writer.Write((byte)Math.Clamp(entry.Prominence, 0, byte.MaxValue));
        writer.Write(entry.AsOf?.DayNumber ?? -1);
        IReadOnlyList<string>[] lists = [[entry.Name], entry.Aliases, entry.Demonyms, entry.ShortForms];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lists.Sum(list => list.Count), MaxNames, nameof(entry));
        foreach (var list in lists[1..])
        {
            writer.Write7BitEncodedInt(list.Count);
        }

        foreach (var text in lists.SelectMany(list => list))
        {
            writer.Write(text);
        }

        foreach (var text in (IEnumerable<string>)[entry.Description, entry.Source, entry.Licence, isDerived ? "" : entry.WikidataId])
        {
            writer.Write(text);
        }

        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are no entry.</exception>
    public static KnowledgeEntry Decode(ReadOnlySpan<byte> record)
    {
        var reader = new RecordReader(record);
        var id = reader.Id();
        var (flags, kind, prominence, day) = (reader.Byte(), reader.Byte(), reader.Byte(), reader.Int32());
        var (aliases, demonyms, shortForms) = (reader.Count(), reader.Count(), reader.Count());
        var wikidata = (flags & HasIdOfWikidata) != 0;
        var entry = new KnowledgeEntry
        {
            Id = ResourceIds.TryParse(id, out EntityId known) ? known : throw new InvalidDataException($"The knowledge base file holds '{id}', which is no id of an entity."),
            Kind = (MentionKind)kind,
            Prominence = prominence,
            AsOf = day is >= 0 and <= 3_652_058 ? DateOnly.FromDayNumber(day) : null,
            Name = reader.Text(),
            Aliases = reader.Texts(aliases),
            Demonyms = reader.Texts(demonyms),
            ShortForms = reader.Texts(shortForms),
            Description = reader.Text(),
            Source = reader.Text(),
            Licence = reader.Text(),
            WikidataId = wikidata ? id.ToUpperInvariant() : reader.Text(),
        };
        return entry;
    }

    /// <summary>The bytes of the id that a record begins with.</summary>
    internal static ReadOnlySpan<byte> IdOf(ReadOnlySpan<byte> record) => record.IndexOf((byte)0) is >= 0 and var end ? record[..end] : record;

    /// <summary>The UTF-8 of one of the names of an entry, counted from its first.</summary>
    internal static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> record, int place)
    {
        var reader = RecordReader.AtNames(record, out _);
        for (var i = 0; i < place; i++)
        {
            reader.SkipText();
        }

        return reader.TextBytes();
    }

    /// <summary>How a name in this place stands for the entry.</summary>
    internal static AliasKind KindOf(KnowledgeEntry entry, int place) =>
        place == 0 ? AliasKind.Name
        : place <= entry.Aliases.Count ? AliasKind.Alias
        : place <= entry.Aliases.Count + entry.Demonyms.Count ? AliasKind.Demonym
        : AliasKind.ShortForm;

    internal static string NameOf(KnowledgeEntry entry, int place) => KindOf(entry, place) switch
    {
        AliasKind.Name => entry.Name,
        AliasKind.Alias => entry.Aliases[place - 1],
        AliasKind.Demonym => entry.Demonyms[place - 1 - entry.Aliases.Count],
        _ when place - 1 - entry.Aliases.Count - entry.Demonyms.Count is var at && at < entry.ShortForms.Count => entry.ShortForms[at],
        _ => throw new InvalidDataException($"The knowledge base file points to name {place} of '{entry.Id.Value}', which has fewer."),
    };
}
