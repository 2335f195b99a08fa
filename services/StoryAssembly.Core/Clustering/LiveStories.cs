using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Clustering;

/// <summary>
/// The stories that articles may still join, indexed by their terms. What it holds follows from the members alone, not from the way it came about: read
/// back from the store it is the same.
/// </summary>
internal sealed class LiveStories(int capacity)
{
    private readonly List<LiveStory?> _slots = [];
    private readonly Stack<int> _free = [];
    private readonly Dictionary<StoryId, int> _slotOf = [];
    private readonly SortedSet<(long LastSequence, int Slot)> _byTouch = [];

    public TermTable Terms { get; } = new();

    public int Count => _slotOf.Count;

    /// <summary>All slots are below.</summary>
    public int SlotCount => _slots.Count;

    public LiveStory InSlot(int slot) => _slots[slot] ?? throw new InvalidOperationException($"Slot {slot} is free.");

    public bool Contains(StoryId id) => _slotOf.ContainsKey(id);

    public void Restore(StoryId id, long foundingSequence, long touchedBy, IEnumerable<ClusterMember> members)
    {
        var slot = Open(id, foundingSequence);
        Touch(slot, touchedBy);
        foreach (var member in members)
        {
            Join(slot, member);
        }

        EvictOldest();
    }

    public void Add(StoryId id, long foundingSequence, ClusterMember member, long touchedBy) => Restore(id, foundingSequence, touchedBy, [member]);

    /// <summary>Takes a member out. A story without members stays live, so that what lives does not depend on when it was read back.</summary>
    public void Remove(StoryId id, ArticleId article, long touchedBy)
    {
        if (!_slotOf.TryGetValue(id, out var slot))
        {
            return;
        }

        Touch(slot, touchedBy);
        var story = InSlot(slot);
        if (story.Remove(article) is { } removed)
        {
            Sum(slot, story, removed, sign: -1);
        }
    }

    private void Join(int slot, ClusterMember member)
    {
        var story = InSlot(slot);
        var added = ToLive(member);
        story.Add(added);
        Sum(slot, story, added, sign: 1);
    }

    private int Open(StoryId id, long foundingSequence)
    {
        if (_slotOf.TryGetValue(id, out var slot))
        {
            return slot;
        }

        var story = new LiveStory(id, foundingSequence);
        if (_free.TryPop(out slot))
        {
            _slots[slot] = story;
        }
        else
        {
            slot = _slots.Count;
            _slots.Add(story);
        }

        _slotOf.Add(id, slot);
        _byTouch.Add((story.LastSequence, slot));
        return slot;
    }

    private void Touch(int slot, long sequence)
    {
        var story = InSlot(slot);
        _byTouch.Remove((story.LastSequence, slot));
        story.Touch(sequence);
        _byTouch.Add((story.LastSequence, slot));
    }

    private void EvictOldest()
    {
        while (Count > capacity)
        {
            var oldest = _byTouch.Min;
            _byTouch.Remove(oldest);
            var story = InSlot(oldest.Slot);
            foreach (var member in story.Members)
            {
                Sum(oldest.Slot, story, member, sign: -1);
            }

            _slots[oldest.Slot] = null;
            _slotOf.Remove(story.Id);
            _free.Push(oldest.Slot);
        }
    }

    private void Sum(int slot, LiveStory story, LiveMember member, int sign)
    {
        for (var i = 0; i < member.Terms.Length; i++)
        {
            var postings = Terms[member.Terms[i]];
            long change = sign * member.Weights[i];
            long before = postings.WeightOf(slot);
            story.SquaredLength += (2 * before * change) + (change * change);
            postings.Add(slot, (int)change);
            Terms.ReleaseIfUnused(member.Terms[i]);
        }
    }

    private LiveMember ToLive(ClusterMember member)
    {
        var terms = member.Vector.Terms;
        var numbers = new int[terms.Count];
        var weights = new ushort[terms.Count];
        for (var i = 0; i < terms.Count; i++)
        {
            numbers[i] = Terms.Number(terms[i].Term);
            weights[i] = (ushort)terms[i].Weight;
        }

        return new(member.Article, member.Sequence, member.Time, numbers, weights);
    }
}
