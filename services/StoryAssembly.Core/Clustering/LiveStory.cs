using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Clustering;

/// <summary>A story that articles may still join. Its summed vector stands in the postings of its terms.</summary>
internal sealed class LiveStory(StoryId id, long foundingSequence)
{
    private readonly List<LiveMember> _members = [];

    public StoryId Id { get; } = id;

    /// <summary>Settles ties: the older story wins.</summary>
    public long FoundingSequence { get; } = foundingSequence;

    /// <summary>Sequence of the last article that touched it.</summary>
    public long LastSequence { get; private set; } = foundingSequence;

    /// <summary>Squared length of the summed vector.</summary>
    public long SquaredLength { get; set; }

    /// <summary>In the order in which they joined.</summary>
    public IReadOnlyList<LiveMember> Members => _members;

    public DateTimeOffset? FirstTime { get; private set; }

    public DateTimeOffset? LastTime { get; private set; }

    public void Touch(long sequence) => LastSequence = Math.Max(LastSequence, sequence);

    public void Add(LiveMember member)
    {
        var at = _members.Count;
        while (at > 0 && _members[at - 1].Sequence > member.Sequence)
        {
            at--;
        }

        _members.Insert(at, member);
        Include(member.Time);
    }

    public LiveMember? Remove(ArticleId article)
    {
        var at = _members.FindIndex(member => member.Article == article);
        if (at < 0)
        {
            return null;
        }

        var removed = _members[at];
        _members.RemoveAt(at);
        (FirstTime, LastTime) = (null, null);
        _members.ForEach(member => Include(member.Time));
        return removed;
    }

    private void Include(DateTimeOffset? time)
    {
        if (time is not null)
        {
            FirstTime = FirstTime < time ? FirstTime : time;
            LastTime = LastTime > time ? LastTime : time;
        }
    }
}
