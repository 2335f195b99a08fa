using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Assembly;

/// <summary>One story while articles join, change and leave it. Every change makes a revision.</summary>
public sealed class Story(StoryId id, long foundingSequence)
{
    private const int IdChars = 20;

    private readonly Dictionary<ArticleId, HeldArticle> _members = [];
    private readonly List<StoryChange> _changes = [];
    private bool _stood;

    public StoryId Id { get; } = id;

    /// <summary>Position in the order of acceptance with which it was founded.</summary>
    public long FoundingSequence { get; } = foundingSequence;

    /// <summary>The latest position that touched it.</summary>
    public long LastSequence { get; private set; } = foundingSequence;

    /// <summary>Counted from 1; 0 before the first article.</summary>
    public int Revision { get; private set; }

    /// <summary>Publish time of the founder: stories have no other clock.</summary>
    public DateTimeOffset? CreateTime { get; private set; }

    /// <summary>The latest publish time that the story has seen.</summary>
    public DateTimeOffset? UpdateTime { get; private set; }

    public StoryState State => _members.Count > 0 ? StoryState.Active : StoryState.Emptied;

    /// <summary>1 when it stands since it was read, -1 when it stands no more, 0 otherwise.</summary>
    public int StandingChange => (_members.Count > 0 ? 1 : 0) - (_stood ? 1 : 0);

    public StoryRevision Current => new(Revision, [.. _members.Select(member => new ArticleRevision(member.Key, member.Value.Revision))]);

    /// <summary>What happened since it was read.</summary>
    public IReadOnlyList<StoryChange> Changes => _changes;

    /// <summary>A story is named after the article that founds it.</summary>
    public static StoryId IdFor(ArticleId founder) => StoryId.Parse(StableHash.Base32(founder.Value, "s", IdChars));

    /// <summary>Makes the story as it is stored.</summary>
    public static Story Read(StoredStory stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var story = new Story(stored.Id, stored.FoundingSequence)
        {
            LastSequence = stored.LastSequence,
            Revision = stored.Revision,
            CreateTime = stored.CreateTime,
            UpdateTime = stored.UpdateTime,
            _stood = stored.Members.Count > 0,
        };
        foreach (var (article, held) in stored.Members)
        {
            story._members.Add(article, held);
        }

        return story;
    }

    public void Add(ArticleRevision article, DateTimeOffset publishTime, long sequence)
    {
        _members.Add(article.Article, new(article.Revision, publishTime));
        CreateTime ??= publishTime;
        Change(StoryChangeCause.ArticleAdded, article, 0, publishTime, sequence);
    }

    public void Replace(ArticleRevision article, DateTimeOffset publishTime, long sequence)
    {
        var before = _members[article.Article].Revision;
        _members[article.Article] = new(article.Revision, publishTime);
        Change(StoryChangeCause.ArticleRevised, article, before, publishTime, sequence);
    }

    /// <summary>The revision held is annotated otherwise than before.</summary>
    public void Reannotate(ArticleId article, long sequence)
    {
        var held = _members[article];
        Change(StoryChangeCause.ArticleReannotated, new(article, held.Revision), held.Revision, held.PublishTime, sequence);
    }

    public void Remove(ArticleId article, long sequence)
    {
        _members.Remove(article, out var held);
        Change(StoryChangeCause.ArticleRemoved, new(article, held.Revision), held.Revision, null, sequence);
    }

    private void Change(StoryChangeCause cause, ArticleRevision article, int before, DateTimeOffset? publishTime, long sequence)
    {
        Revision++;
        LastSequence = Math.Max(LastSequence, sequence);
        UpdateTime = publishTime > UpdateTime || UpdateTime is null ? publishTime ?? UpdateTime : UpdateTime;
        DateTimeOffset? asOf = _members.Count > 0 ? _members.Values.Max(member => member.PublishTime) : null;
        _changes.Add(new(Id, Revision, cause, article.Article, article.Revision, before, sequence, asOf));
    }
}
