using System.Collections;
using System.Text;
using Newsdesk.Entities.Knowledge.Files;
using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.Knowledge;

/// <summary>All entries in the order of their ids, each read when it is asked for.</summary>
internal sealed class EntryList(KnowledgeImage image, EntryCache cache) : IReadOnlyList<KnowledgeEntry>
{
    private const int KindsPerRead = 4096;

    public int Count => image.Header.EntryCount;

    public KnowledgeEntry this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return cache.Get(index);
        }
    }

    /// <summary>The place of the first entry whose id is not below <paramref name="id"/>; whether it is the same.</summary>
    public int FindFirst(string id, out bool isSame)
    {
        var wanted = Encoding.UTF8.GetBytes(id);
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = EntryRecord.IdOf(image.Record(middle)).SequenceCompareTo(wanted) < 0 ? (middle + 1, high) : (low, middle);
        }

        isSame = low < Count && EntryRecord.IdOf(image.Record(low)).SequenceEqual(wanted);
        return low;
    }

    /// <summary>The entries of a kind from a place on.</summary>
    public IEnumerable<KnowledgeEntry> From(int first, MentionKind? kind)
    {
        for (var start = first; start < Count; start += KindsPerRead)
        {
            var end = Math.Min(Count, start + KindsPerRead);
            for (var at = FindKind(start, end, kind); at >= 0; at = FindKind(at + 1, end, kind))
            {
                yield return cache.Get(at);
            }
        }
    }

    public IEnumerator<KnowledgeEntry> GetEnumerator() => From(0, kind: null).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int FindKind(int start, int end, MentionKind? kind)
    {
        if (kind is not { } wanted)
        {
            return start < end ? start : -1;
        }

        var found = image.Kinds(start, end - start).IndexOf((byte)wanted);
        return found < 0 ? -1 : start + found;
    }
}
