using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Clustering;
using Newsdesk.Stories.Ports;

namespace Newsdesk.Stories.UnitTests.Assembly;

/// <summary>A store in memory.</summary>
internal sealed class MemoryMembership : IMembershipReader
{
    private readonly Dictionary<ArticleId, StoryMember> _members = [];
    private readonly Dictionary<ArticleId, long> _withdrawals = [];
    private readonly Dictionary<StoryId, StoredStory> _stories = [];
    private readonly Dictionary<StoryId, List<StoryChange>> _changes = [];

    public IReadOnlyDictionary<StoryId, List<StoryChange>> Changes => _changes;

    public void Commit(StoryLedger ledger)
    {
        foreach (var member in ledger.ChangedMembers)
        {
            _members[member.Article] = member;
        }

        foreach (var (article, sequence) in ledger.NewWithdrawals)
        {
            _withdrawals[article] = sequence;
        }

        foreach (var story in ledger.ChangedStories)
        {
            _stories[story.Id] = new StoredStory
            {
                Id = story.Id,
                FoundingSequence = story.FoundingSequence,
                LastSequence = story.LastSequence,
                Revision = story.Revision,
                CreateTime = story.CreateTime,
                UpdateTime = story.UpdateTime,
                Members = HeldBy(story.Id).ToDictionary(member => member.Article, member => new HeldArticle(member.Revision, member.PublishTime)),
            };
            _changes.TryAdd(story.Id, []);
            _changes[story.Id].AddRange(story.Changes);
        }
    }

    public StoryClusterer Restore(StoryClusterer clusterer)
    {
        foreach (var story in _stories.Values.OrderByDescending(story => story.LastSequence).Take(3))
        {
            clusterer.Restore(story.Id, story.FoundingSequence, story.LastSequence, HeldBy(story.Id).Select(member => member.ToClusterMember()));
        }

        return clusterer;
    }

    /// <summary>Everything that is stored, to compare.</summary>
    public IEnumerable<string> Describe() =>
    [
        .. _changes.Values.SelectMany(changes => changes).Select(change => change.ToString()).Order(StringComparer.Ordinal),
        .. _members.Values.OrderBy(member => member.Article.Value, StringComparer.Ordinal).Select(member =>
            $"{member.Article} {member.Story} {member.Revision} {member.IsHeld} {member.JoinSequence} {member.LastSequence} {member.Decision.Score} {Convert.ToHexString(member.Vector.ToBytes())}"),
        .. _stories.Values.OrderBy(story => story.Id.Value, StringComparer.Ordinal).Select(story => (story with { Members = Nobody }).ToString()),
    ];

    public Task<IReadOnlyList<StoryMember>> FindMembersAsync(IReadOnlyCollection<ArticleId> articles, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoryMember>>([.. articles.Where(_members.ContainsKey).Select(article => _members[article])]);

    public Task<IReadOnlyDictionary<ArticleId, long>> FindWithdrawalsAsync(IReadOnlyCollection<ArticleId> articles, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<ArticleId, long>>(articles.Where(_withdrawals.ContainsKey).ToDictionary(article => article, article => _withdrawals[article]));

    public Task<StoredStory?> FindStoryAsync(StoryId story, CancellationToken cancellationToken) => Task.FromResult(_stories.GetValueOrDefault(story));

    public Task<IReadOnlyList<ClusterMember>> ReadClusterMembersAsync(StoryId story, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ClusterMember>>([.. HeldBy(story).Select(member => member.ToClusterMember())]);

    private static Dictionary<ArticleId, HeldArticle> Nobody { get; } = [];

    private IEnumerable<StoryMember> HeldBy(StoryId story) => _members.Values.Where(member => member.Story == story && member.IsHeld);
}
