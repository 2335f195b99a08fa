using System.Buffers.Binary;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Knowledge.Files;

/// <summary>Writes a knowledge base file in one pass over its entries; what has to be sorted or written later is set aside in the storage, not in memory.</summary>
public sealed class KnowledgeFileWriter
{
    private const int BytesPerCheck = 4096;

    private readonly IBuildStorage _storage;
    private readonly SectionStream _output;
    private readonly IRecordSorter _names;
    private readonly IRecordSorter _words;
    private int _entries;
    private int _longest;
    private long _nodes;

    private KnowledgeFileWriter(IBuildStorage storage, SectionStream output, IRecordSorter names, IRecordSorter words)
    {
        _storage = storage;
        _output = output;
        _names = names;
        _words = words;
    }

    /// <param name="sortedRecords">Entries as <see cref="EntryRecord"/> in the order of their bytes; of two with the same id the first is taken.</param>
    /// <param name="output">An empty stream that can be sought.</param>
    public static void Write(KnowledgeFileOrigin origin, IEnumerable<ReadOnlyMemory<byte>> sortedRecords, IBuildStorage storage, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(sortedRecords);
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(output);

        using var sections = new SectionStream(output);
        using var names = storage.CreateSorter();
        using var words = storage.CreateSorter();
        var writer = new KnowledgeFileWriter(storage, sections, names, words);
        writer.WriteEntries(sortedRecords, cancellationToken);
        var aliases = new AliasTableWriter(sections, storage, writer._nodes);
        aliases.Write(names.ReadSorted(), cancellationToken);
        var rows = new SearchTableWriter(sections, storage);
        rows.Write(words.ReadSorted(), cancellationToken);
        sections.Finish(new KnowledgeHeader
        {
            EntryCount = writer._entries,
            AliasCount = aliases.MeaningCount,
            NodeCount = aliases.NodeCount,
            RowCount = rows.Count,
            Longest = writer._longest,
            BucketBits = aliases.BucketBits,
            CreateTime = origin.CreateTime,
            Label = origin.Label,
            Origin = origin.Text,
        });
    }

    private void WriteEntries(IEnumerable<ReadOnlyMemory<byte>> sortedRecords, CancellationToken cancellationToken)
    {
        var (offsets, kinds) = (_storage.OpenTemporary(), _storage.OpenTemporary());
        Span<byte> place = stackalloc byte[8];
        byte[] before = [];
        _output.Begin(KnowledgeSection.Records);
        var start = _output.Position;
        foreach (var record in sortedRecords)
        {
            var id = EntryRecord.IdOf(record.Span);
            if (id.SequenceEqual(before))
            {
                continue;
            }

            if (_entries % BytesPerCheck == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            before = id.ToArray();
            var entry = EntryRecord.Decode(record.Span);
            BinaryPrimitives.WriteInt64LittleEndian(place, _output.Position - start);
            offsets.Write(place);
            kinds.WriteByte((byte)entry.Kind);
            _output.Write(record.Span);
            AddNames(entry);
            _entries++;
        }

        BinaryPrimitives.WriteInt64LittleEndian(place, _output.Position - start);
        offsets.Write(place);
        _output.End(KnowledgeSection.Records);
        _output.Append(KnowledgeSection.Offsets, offsets);
        _output.Append(KnowledgeSection.Kinds, kinds);
    }

    private void AddNames(KnowledgeEntry entry)
    {
        var tokens = new List<Token>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var count = 1 + entry.Aliases.Count + entry.Demonyms.Count + entry.ShortForms.Count;
        for (ushort i = 0; i < count; i++)
        {
            var name = EntryRecord.NameOf(entry, i);
            tokens.Clear();
            Tokenizer.Tokenize(name, tokens);
            AddName(entry, i, name, tokens);
            var folded = NameFolding.Fold(name);
            if (seen.Add(folded))
            {
                AddWords(entry, i, folded);
            }
        }
    }

    private void AddName(KnowledgeEntry entry, ushort place, string name, List<Token> tokens)
    {
        Span<byte> record = stackalloc byte[AliasTableWriter.RecordSize];
        var hash = AliasHash.Seed;
        _longest = Math.Max(_longest, tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            hash = AliasHash.Continue(hash, tokens[i].Of(name));
            AliasTableWriter.ToRecord(record, AliasHash.Spread(hash), i == tokens.Count - 1 ? new NamePlace(_entries, place, (ushort)EntryRecord.KindOf(entry, place)) : null);
            _names.Add(record);
            _nodes++;
        }
    }

    private void AddWords(KnowledgeEntry entry, ushort place, string folded)
    {
        foreach (var start in SearchRows.WordStarts(folded))
        {
            var worth = SearchRows.Worth(start, place == 0, entry.Prominence, entry.Name.Length);
            _words.Add(SearchTableWriter.ToRecord(SearchRows.Key(folded, start), new NamePlace(_entries, place, (ushort)start), worth, entry.Kind));
        }
    }
}
