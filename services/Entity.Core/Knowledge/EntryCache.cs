using System.Collections.Concurrent;
using Newsdesk.Entities.Knowledge.Files;

namespace Newsdesk.Entities.Knowledge;

/// <summary>
/// Reads entries when they are asked for, and holds those asked for lately, between one and two times <see cref="MaxHeld"/>: an
/// entry that is asked for again after as many others is another object, which <see cref="EntryById"/> takes for the same.
/// </summary>
internal sealed class EntryCache(KnowledgeImage image)
{
    private const int MaxHeld = 1 << 14;

    private readonly Lock _turning = new();
    private ConcurrentDictionary<int, KnowledgeEntry> _young = new();
    private ConcurrentDictionary<int, KnowledgeEntry> _old = new();
    private int _added;

    public KnowledgeEntry Get(int entry)
    {
        if (_young.TryGetValue(entry, out var known))
        {
            return known;
        }

        if (!_old.TryGetValue(entry, out var read))
        {
            read = EntryRecord.Decode(image.Record(entry));
        }

        // Of two threads that read the same entry at once, the second takes the object of the first.
        var held = _young.GetOrAdd(entry, read);
        if (Interlocked.Increment(ref _added) > MaxHeld)
        {
            Turn();
        }

        return held;
    }

    private void Turn()
    {
        lock (_turning)
        {
            if (_added > MaxHeld)
            {
                (_old, _young) = (_young, new ConcurrentDictionary<int, KnowledgeEntry>());
                _added = 0;
            }
        }
    }
}
