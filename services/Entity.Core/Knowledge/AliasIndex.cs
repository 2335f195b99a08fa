using System.Numerics;
using System.Text.Unicode;
using Newsdesk.Entities.Knowledge.Files;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Knowledge;

/// <summary>
/// Finds known names in a tokenised text, longest first. A name is looked up by the hash of its folded tokens, of which every prefix is present, so that a
/// search stops at the first token that no name continues with. A hash only proposes: the characters of the name decide. The surest meaning comes first.
/// </summary>
internal sealed class AliasIndex
{
    private const int MaxRemembered = 1 << 14;

    private const int MaxName = 256;

    private readonly KnowledgeImage _image;
    private readonly EntryCache _entries;
    private readonly Meanings?[] _remembered;
    private readonly int _bucketShift;

    public AliasIndex(KnowledgeImage image, EntryCache entries)
    {
        _image = image;
        _entries = entries;
        _bucketShift = 64 - image.Header.BucketBits;
        _remembered = new Meanings?[(int)Math.Min(MaxRemembered, BitOperations.RoundUpToPowerOf2((uint)Math.Max(image.Header.AliasCount, 1)))];
    }

    /// <summary>The longest known name that starts at a token and ends before <paramref name="end"/>.</summary>
    public AliasMatch FindLongest(in TokenReader reader, int at, int end)
    {
        var best = default(AliasMatch);
        var hash = AliasHash.Seed;
        var last = Math.Min(end, at + _image.Header.Longest);
        for (var i = at; i < last; i++)
        {
            hash = AliasHash.Continue(hash, reader.Word(i));
            if (!TryFindNode(AliasHash.Spread(hash), out var node))
            {
                break;
            }

            if (node.Form != AliasNode.Beginning && Choose(reader, at, i + 1, Read(node)) is { Count: > 0 } fitting)
            {
                best = new AliasMatch(new TokenRange(at, i + 1), fitting);
            }
        }

        return best;
    }

    /// <summary>Whether the tokens are, from first to last, a known name; no entry is read for it.</summary>
    public bool Contains(in TokenReader reader)
    {
        var hash = AliasHash.Seed;
        for (var i = 0; i < reader.Count; i++)
        {
            hash = AliasHash.Continue(hash, reader.Word(i));
        }

        if (!TryFindNode(AliasHash.Spread(hash), out var node) || node.Form == AliasNode.Beginning)
        {
            return false;
        }

        var place = node.Form == AliasNode.OneMeaning ? new NamePlace(node.Value, node.Name, 0) : _image.Place(KnowledgeSection.Meanings, node.Value);
        for (var at = node.Value + 1; !Fits(place, reader); at++)
        {
            if (place.Extra == 0)
            {
                return false;
            }

            place = _image.Place(KnowledgeSection.Meanings, at);
        }

        return true;
    }

    // Most names fit as they are; the list is copied only when some do not.
    private static List<AliasMeaning> Choose(in TokenReader reader, int start, int end, List<AliasMeaning> meanings)
    {
        List<AliasMeaning>? fitting = null;
        for (var i = 0; i < meanings.Count; i++)
        {
            var fits = AliasCase.Fits(meanings[i].Text, reader, start, end);
            if (!fits && fitting is null)
            {
                fitting = meanings.GetRange(0, i);
            }
            else if (fits)
            {
                fitting?.Add(meanings[i]);
            }
        }

        return fitting ?? meanings;
    }

    private bool Fits(NamePlace place, in TokenReader reader)
    {
        Span<char> name = stackalloc char[MaxName];
        Utf8.ToUtf16(EntryRecord.NameOf(_image.Record(place.Entry), place.Name), name, out _, out var length);
        return AliasCase.Fits(name[..length], reader, 0, reader.Count);
    }

    private bool TryFindNode(ulong hash, out AliasNode node)
    {
        node = default;
        var bounds = _image.Bucket((int)(hash >> _bucketShift));
        var (low, high) = ((int)bounds[0], (int)bounds[1]);
        if (high <= low)
        {
            return false;
        }

        foreach (ref readonly var candidate in _image.Nodes(low, high - low))
        {
            if (candidate.Hash >= hash)
            {
                node = candidate;
                return candidate.Hash == hash;
            }
        }

        return false;
    }

    private List<AliasMeaning> Read(in AliasNode node)
    {
        ref var slot = ref _remembered[(int)(node.Hash & (uint)(_remembered.Length - 1))];
        if (slot is { } known && known.Hash == node.Hash)
        {
            return known.List;
        }

        var list = new List<AliasMeaning>(1);
        if (node.Form == AliasNode.OneMeaning)
        {
            list.Add(Read(new NamePlace(node.Value, node.Name, 0)));
        }
        else
        {
            var at = node.Value;
            NamePlace place;
            do
            {
                place = _image.Place(KnowledgeSection.Meanings, at++);
                list.Add(Read(place));
            }
            while (place.Extra != 0 && list.Count < AliasTableWriter.MaxMeanings);
        }

        slot = new Meanings(node.Hash, list);
        return list;
    }

    private AliasMeaning Read(NamePlace place)
    {
        var entry = _entries.Get(place.Entry);
        return new AliasMeaning(entry, EntryRecord.KindOf(entry, place.Name), EntryRecord.NameOf(entry, place.Name));
    }

    private sealed record Meanings(ulong Hash, List<AliasMeaning> List);
}
