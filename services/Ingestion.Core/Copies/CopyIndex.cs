namespace Newsdesk.Articles.Copies;

/// <summary>
/// Finds accepted revisions that share text with a new one. It is a projection of the store in the order of ingest sequences: entries are appended without a gap, taken back
/// when their transaction fails, and read again from the store after a start. Not safe for use by several threads: the single writer owns it.
/// </summary>
public sealed class CopyIndex
{
    /// <summary>Postings of one shingle that are looked at, newest first: the members of a large family all carry it, and one of them is enough.</summary>
    private const int MaxPostings = 32;

    /// <summary>A shingle found in this many families is a standing phrase and says nothing.</summary>
    private const int StandingFamilies = 4;

    /// <summary>Estimated share of the shorter text below which a word-by-word comparison cannot reach any bound that makes sense.</summary>
    private const double MinEstimate = 0.15;

    private readonly CopyOptions _options;
    private readonly List<CopySegment> _segments = [];
    private readonly Dictionary<long, int> _shared = [];
    private long _lastForgotten;

    public CopyIndex(CopyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
    }

    /// <summary>The sequence that must be appended next; null before the first.</summary>
    public long? NextSequence => _segments.Count > 0 ? _segments[^1].NextSequence : null;

    /// <summary>
    /// The sequence at which to start reading the store so as to hold the window that ends before <paramref name="nextSequence"/>. Windows begin at fixed sequences, so that a restart
    /// sees what an undisturbed run sees.
    /// </summary>
    public long WindowStart(long nextSequence)
    {
        var segment = Math.Max(0, nextSequence - 2) / CopySegment.Capacity;
        return Math.Max(0, segment - SegmentsBefore) * CopySegment.Capacity + 1;
    }

    private int SegmentsBefore => (_options.Window / CopySegment.Capacity) - 1;

    /// <summary>Appends the revision with this sequence, which must be <see cref="NextSequence"/> unless the index is empty.</summary>
    public void Append(long sequence, long family, Sketch sketch)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        if (NextSequence is { } next)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(sequence, next);
        }

        if (_segments.Count == 0 || _segments[^1].IsFull)
        {
            _segments.Add(new CopySegment(sequence));
            if (_segments.Count > SegmentsBefore + 1)
            {
                _segments.RemoveAt(0);
            }
        }

        _segments[^1].Add(family, sketch);
    }

    /// <summary>Takes the withdrawal with this sequence in: the texts of <paramref name="revisions"/> are gone.</summary>
    public void AppendWithdrawal(long sequence, IEnumerable<long> revisions)
    {
        ArgumentNullException.ThrowIfNull(revisions);
        foreach (var revision in revisions)
        {
            if (SegmentOf(revision) is { } segment)
            {
                segment.Forget((int)(revision - segment.FirstSequence));
            }
        }

        Append(sequence, sequence, Sketch.Empty);
        _lastForgotten = sequence;
    }

    /// <summary>Takes back everything from <paramref name="sequence"/> on: its transaction was undone. Empties the index when it cannot be taken back singly.</summary>
    public void Rewind(long sequence)
    {
        if (NextSequence is { } next && sequence < next && (sequence <= _lastForgotten || !_segments[^1].TryRewind(sequence)))
        {
            _segments.Clear();
            _lastForgotten = 0;
        }
    }

    /// <summary>The most alike revisions, best first; ties go to the earlier one. <paramref name="excluded"/> holds sequences of the article itself.</summary>
    public IReadOnlyList<CopyCandidate> Find(Sketch sketch, IReadOnlyCollection<long> excluded)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        ArgumentNullException.ThrowIfNull(excluded);

        _shared.Clear();
        Span<long> sequences = stackalloc long[MaxPostings];
        foreach (var hash in sketch.Hashes)
        {
            foreach (var sequence in sequences[..Collect(hash, sequences)])
            {
                _shared[sequence] = _shared.GetValueOrDefault(sequence) + 1;
            }
        }

        return
        [
            .. _shared
                .Where(pair => pair.Value > 1 && !excluded.Contains(pair.Key))
                .Select(pair => (Entry: EntryOf(pair.Key), Sequence: pair.Key, Shared: pair.Value))
                .Where(candidate => candidate.Shared >= MinEstimate * ExpectedShared(sketch, candidate.Entry))
                .OrderByDescending(candidate => candidate.Shared)
                .ThenBy(candidate => candidate.Sequence)
                .Take(_options.MaxCandidates)
                .Select(candidate => new CopyCandidate(candidate.Sequence, candidate.Entry.Family, candidate.Shared)),
        ];
    }

    // Sampled shingles in common if the longer text held the whole of the shorter.
    private static double ExpectedShared(Sketch sketch, CopySegment.Entry entry) =>
        Math.Min(sketch.ShingleCount, entry.ShingleCount) * Math.Min(sketch.Rate, Sketch.RateOf(entry.ShingleCount));

    private int Collect(uint hash, Span<long> sequences)
    {
        Span<int> ordinals = stackalloc int[MaxPostings];
        Span<long> families = stackalloc long[StandingFamilies];
        var familyCount = 0;
        var count = 0;
        for (var i = _segments.Count - 1; i >= 0 && count < MaxPostings; i--)
        {
            var segment = _segments[i];
            var found = segment.Collect(hash, ordinals);
            foreach (var ordinal in ordinals[..Math.Min(found, MaxPostings - count)])
            {
                sequences[count++] = segment.FirstSequence + ordinal;
                var family = segment[ordinal].Family;
                if (!families[..familyCount].Contains(family))
                {
                    families[familyCount++] = family;
                    if (familyCount == StandingFamilies)
                    {
                        return 0;
                    }
                }
            }
        }

        return count;
    }

    private CopySegment.Entry EntryOf(long sequence)
    {
        var segment = SegmentOf(sequence) ?? throw new InvalidOperationException($"Sequence {sequence} is outside the window.");
        return segment[(int)(sequence - segment.FirstSequence)];
    }

    // All segments but the last are full.
    private CopySegment? SegmentOf(long sequence)
    {
        if (_segments.Count == 0 || sequence < _segments[0].FirstSequence || sequence >= _segments[^1].NextSequence)
        {
            return null;
        }

        return _segments[(int)((sequence - _segments[0].FirstSequence) / CopySegment.Capacity)];
    }
}
