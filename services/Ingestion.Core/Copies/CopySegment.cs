namespace Newsdesk.Articles.Copies;

/// <summary>
/// The postings of a run of consecutive ingest sequences. While it fills, postings hang in chains, newest first, and the newest entries may be taken back; once full it is
/// sealed into one array, four bytes a posting: the bucket tells as many bits of the hash as the ordinal takes.
/// </summary>
internal sealed class CopySegment(long firstSequence)
{
    public const int Capacity = 1 << OrdinalBits;

    private const int OrdinalBits = 14;
    private const uint OrdinalMask = Capacity - 1;

    private readonly List<Entry> _entries = [];
    private Dictionary<uint, int>? _heads = [];
    private List<Posting>? _postings = [];
    private uint[] _sealed = [];
    private int[] _buckets = [];

    public long FirstSequence => firstSequence;

    public long NextSequence => firstSequence + _entries.Count;

    public bool IsFull => _entries.Count == Capacity;

    public Entry this[int ordinal] => _entries[ordinal];

    public void Add(long family, Sketch sketch)
    {
        var heads = _heads ?? throw new InvalidOperationException("The segment is sealed.");
        var postings = _postings ?? [];
        var ordinal = _entries.Count;
        _entries.Add(new Entry(family, sketch.ShingleCount, postings.Count));
        foreach (var hash in sketch.Hashes)
        {
            var before = heads.GetValueOrDefault(hash, -1);
            heads[hash] = postings.Count;
            postings.Add(new Posting(hash, ordinal, before));
        }

        if (IsFull)
        {
            Seal(postings);
        }
    }

    /// <summary>Takes back every entry from <paramref name="sequence"/> on; false when the segment is sealed or begins later, so that the caller must read it anew.</summary>
    public bool TryRewind(long sequence)
    {
        if (_heads is null || _postings is null || sequence < firstSequence)
        {
            return false;
        }

        var keep = (int)(sequence - firstSequence);
        var firstPosting = _entries[keep].FirstPosting;
        for (var i = _postings.Count - 1; i >= firstPosting; i--)
        {
            _heads[_postings[i].Hash] = _postings[i].Before;
        }

        _postings.RemoveRange(firstPosting, _postings.Count - firstPosting);
        _entries.RemoveRange(keep, _entries.Count - keep);
        return true;
    }

    /// <summary>Forgets a revision whose text was removed.</summary>
    public void Forget(int ordinal) => _entries[ordinal] = _entries[ordinal] with { Family = 0 };

    /// <summary>Fills <paramref name="ordinals"/> with those that hold <paramref name="hash"/>, newest first; answers how many there are.</summary>
    public int Collect(uint hash, Span<int> ordinals)
    {
        var count = 0;
        if (_heads is not null && _postings is not null)
        {
            for (var at = _heads.GetValueOrDefault(hash, -1); at >= 0 && count < ordinals.Length; at = _postings[at].Before)
            {
                count = Keep(_postings[at].Ordinal, ordinals, count);
            }

            return count;
        }

        var rest = hash << OrdinalBits;
        var first = _buckets[BucketOf(hash)];
        for (var at = FindLast(hash); at >= first && (_sealed[at] & ~OrdinalMask) == rest && count < ordinals.Length; at--)
        {
            count = Keep((int)(_sealed[at] & OrdinalMask), ordinals, count);
        }

        return count;
    }

    private int Keep(int ordinal, Span<int> ordinals, int count)
    {
        if (_entries[ordinal].Family == 0)
        {
            return count;
        }

        ordinals[count] = ordinal;
        return count + 1;
    }

    private void Seal(List<Posting> postings)
    {
        _buckets = new int[Capacity + 1];
        foreach (var posting in postings)
        {
            _buckets[BucketOf(posting.Hash) + 1]++;
        }

        for (var i = 1; i < _buckets.Length; i++)
        {
            _buckets[i] += _buckets[i - 1];
        }

        _sealed = new uint[postings.Count];
        var next = _buckets.AsSpan(0, Capacity).ToArray();
        foreach (var posting in postings)
        {
            _sealed[next[BucketOf(posting.Hash)]++] = (posting.Hash << OrdinalBits) | (uint)posting.Ordinal;
        }

        for (var bucket = 0; bucket < Capacity; bucket++)
        {
            Array.Sort(_sealed, _buckets[bucket], _buckets[bucket + 1] - _buckets[bucket]);
        }

        _entries.TrimExcess();
        _heads = null;
        _postings = null;
    }

    // The place of the last posting of the hash, or of one before which it would stand.
    private int FindLast(uint hash)
    {
        var bucket = BucketOf(hash);
        var last = (hash << OrdinalBits) | OrdinalMask;
        var low = _buckets[bucket];
        var high = _buckets[bucket + 1];
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (_sealed[middle] <= last)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    private static int BucketOf(uint hash) => (int)(hash >> (32 - OrdinalBits));

    internal readonly record struct Entry(long Family, int ShingleCount, int FirstPosting);

    private readonly record struct Posting(uint Hash, int Ordinal, int Before);
}
