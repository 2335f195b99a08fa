using System.Collections.Concurrent;
using System.Numerics;
using Newsdesk.Entities.Knowledge.Files;

namespace Newsdesk.Entities.Knowledge;

/// <summary>
/// Reads entries when they are asked for. As long as somebody holds an entry, who asks again is given the same object; the entries asked for lately are held
/// here, at most one for each of <see cref="MaxSlots"/> places.
/// </summary>
internal sealed class EntryCache(KnowledgeImage image)
{
    private const int MaxSlots = 1 << 16;
    private const int MaxDead = 2 * MaxSlots;

    private readonly KnowledgeEntry?[] _recent = new KnowledgeEntry?[(int)Math.Min(MaxSlots, BitOperations.RoundUpToPowerOf2((uint)Math.Max(image.Header.EntryCount, 1)))];
    private readonly ConcurrentDictionary<int, WeakReference<KnowledgeEntry>> _held = new();
    private int _sinceSweep;

    public KnowledgeEntry Get(int entry)
    {
        var slot = entry & (_recent.Length - 1);
        if (_held.TryGetValue(entry, out var held) && held.TryGetTarget(out var known))
        {
            _recent[slot] = known;
            return known;
        }

        var read = Hold(entry, EntryRecord.Decode(image.Record(entry)));
        _recent[slot] = read;
        return read;
    }

    // Of two threads that read the same entry at once, the second takes the object of the first.
    private KnowledgeEntry Hold(int entry, KnowledgeEntry read)
    {
        if (Interlocked.Increment(ref _sinceSweep) > MaxDead)
        {
            Sweep();
        }

        while (true)
        {
            var held = _held.GetOrAdd(entry, static (_, fresh) => new WeakReference<KnowledgeEntry>(fresh), read);
            if (held.TryGetTarget(out var known))
            {
                return known;
            }

            _held.TryRemove(KeyValuePair.Create(entry, held));
        }
    }

    private void Sweep()
    {
        _sinceSweep = 0;
        foreach (var held in _held)
        {
            if (!held.Value.TryGetTarget(out _))
            {
                _held.TryRemove(held);
            }
        }
    }
}
