using System.Text.Json;
using Newsdesk.Entities.Knowledge.Files;
using Newsdesk.Entities.Knowledge.Wikidata;

namespace Newsdesk.Entities.Importing;

/// <summary>What became of the lines of a batch.</summary>
internal sealed class ParsedBatch(LineBatch batch)
{
    private const int MaxTold = 20;

    public LineBatch Batch { get; } = batch;

    public List<byte[]> Records { get; } = [];

    public long ReadCount { get; private set; }

    public long BrokenCount { get; private set; } = batch.TooLong;

    /// <summary>Why the first broken lines are broken.</summary>
    public List<string> Broken { get; } = [];

    /// <summary>Whether the line that opens the list of items was seen, and the one that closes it.</summary>
    public bool IsOpened { get; private set; }

    public bool IsClosed { get; private set; }

    public static ParsedBatch Parse(LineBatch batch, ItemFilter filter, DateOnly? asOf)
    {
        var parsed = new ParsedBatch(batch);
        foreach (var range in batch.Lines.Span.Split((byte)'\n'))
        {
            var line = batch.Lines.Span[range].Trim(" \t\r"u8);
            if (line is [(byte)'['] or [(byte)']'] or [])
            {
                parsed.IsOpened |= line is [(byte)'['];
                parsed.IsClosed |= line is [(byte)']'];
                continue;
            }

            parsed.Take(line is [.., (byte)','] ? line[..^1] : line, filter, asOf);
        }

        return parsed;
    }

    private void Take(ReadOnlySpan<byte> line, ItemFilter filter, DateOnly? asOf)
    {
        ReadCount++;
        try
        {
            if (WikidataImport.ReadLine(line, filter, asOf) is { } entry)
            {
                Records.Add(EntryRecord.Encode(entry));
            }
        }
        catch (JsonException broken)
        {
            BrokenCount++;
            if (Broken.Count < MaxTold)
            {
                Broken.Add(broken.Message);
            }
        }
    }
}
