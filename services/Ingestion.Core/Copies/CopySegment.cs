namespace Newsdesk.Articles.Copies;

/// <summary>
/// The postings of a run of consecutive ingest sequences. While it fills, postings hang in chains, newest first, and the newest entries may be taken back; once full it is
/// sealed into one sorted array, eight bytes a posting.
/// </summary>
internal sealed class CopySegment(long firstSequence)
{
    public const int Capacity = 16_384;

    private const int BucketBits = 12;

    private readonly List<Entry> _entries = [];
    private Dictionary<uint, int>? _heads = [];
    private List<Posting>? _postings = [];
    private ulong[] _sorted = [];
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

        for (var at = FindLast(hash); at >= 0 && (uint)(_sorted[at] >> 32) == hash && count < ordinals.Length; at--)
        {
            count = Keep((int)(uint)_sorted[at], ordinals, count);
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
        _sorted = new ulong[postings.Count];
        for (var i = 0; i < _sorted.Length; i++)
        {
            _sorted[i] = ((ulong)postings[i].Hash << 32) | (uint)postings[i].Ordinal;
        }

        Array.Sort(_sorted);
        _buckets = new int[(1 << BucketBits) + 1];
        foreach (var posting in _sorted)
        {
            _buckets[BucketOf((uint)(posting >> 32)) + 1]++;
        }

        for (var i = 1; i < _buckets.Length; i++)
        {
            _buckets[i] += _buckets[i - 1];
        }

        _heads = null;
        _postings = null;
    }

    private int FindLast(uint hash)
    {
        var bucket = BucketOf(hash);
        var low = _buckets[bucket];
        var high = _buckets[bucket + 1];
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if ((uint)(_sorted[middle] >> 32) <= hash)
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

    private static int BucketOf(uint hash) => (int)(hash >> (32 - BucketBits));

    internal readonly record struct Entry(long Family, int ShingleCount, int FirstPosting);

    private readonly record struct Posting(uint Hash, int Ordinal, int Before);
}
