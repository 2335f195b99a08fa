using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Clustering;
using Newsdesk.Stories.Ports;

namespace Newsdesk.Stories.Assembly;

/// <summary>
/// Applies a run of facts to the stories: who joins, changes, leaves. It follows from the facts and their order alone; where the runs are cut makes no
/// difference. The clusterer runs ahead of the store until what the ledger holds is committed.
/// </summary>
public sealed class StoryLedger(StoryClusterer clusterer, IMembershipReader reader)
{
    private readonly Dictionary<ArticleId, StoryMember> _members = [];
    private readonly Dictionary<ArticleId, long> _withdrawals = [];
    private readonly Dictionary<StoryId, Story> _stories = [];
    private readonly HashSet<ArticleId> _changedMembers = [];
    private readonly HashSet<ArticleId> _newWithdrawals = [];

    /// <summary>Stories with changes, the oldest first.</summary>
    public IReadOnlyList<Story> ChangedStories =>
        [.. _stories.Values.Where(story => story.Changes.Count > 0).OrderBy(story => story.FoundingSequence).ThenBy(story => story.Id.Value, StringComparer.Ordinal)];

    public IEnumerable<StoryMember> ChangedMembers => _changedMembers.Select(article => _members[article]);

    /// <summary>Articles withdrawn in this run, with the position of the withdrawal.</summary>
    public IEnumerable<KeyValuePair<ArticleId, long>> NewWithdrawals => _newWithdrawals.Select(article => KeyValuePair.Create(article, _withdrawals[article]));

    /// <summary>Reads what is known of the articles that the facts are about.</summary>
    public async Task LoadAsync(IReadOnlyCollection<ArticleFact> facts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var articles = facts.Select(fact => fact.Article).ToHashSet();
        var relatives = facts.OfType<RevisionAccepted>().SelectMany(fact => RelativesOf(fact.Content.Article));
        foreach (var member in await reader.FindMembersAsync([.. articles.Union(relatives)], cancellationToken))
        {
            _members[member.Article] = member;
        }

        foreach (var (article, sequence) in await reader.FindWithdrawalsAsync(articles, cancellationToken))
        {
            _withdrawals[article] = sequence;
        }
    }

    /// <summary>Applies the next fact, of those that were loaded.</summary>
    public Task<ArticleOutcome> ApplyAsync(ArticleFact fact, CancellationToken cancellationToken) => fact switch
    {
        RevisionAccepted accepted => AcceptAsync(accepted.Content, cancellationToken),
        WithdrawalAccepted withdrawn => WithdrawAsync(withdrawn, cancellationToken),
        _ => throw new ArgumentException($"A fact of kind {fact?.GetType().Name} is not known.", nameof(fact)),
    };

    private async Task<ArticleOutcome> AcceptAsync(StoryArticle content, CancellationToken cancellationToken)
    {
        var article = content.Article;
        var member = _members.GetValueOrDefault(article.Id);
        if (_withdrawals.GetValueOrDefault(article.Id) > article.IngestSequence || member?.LastSequence > article.IngestSequence)
        {
            return ArticleOutcome.Superseded;
        }

        if (member is { IsHeld: true } && member.Revision == article.Revision)
        {
            // Stories follow from the words, which are the same.
            (await ReadAsync(member.Story, cancellationToken)).Reannotate(article.Id, article.IngestSequence);
            return ArticleOutcome.Reannotated;
        }

        var vector = clusterer.Weigh(TermReader.Read(article.Title, article.Text));
        if (member is { IsHeld: true })
        {
            var story = await OpenAsync(member.Story, article.IngestSequence, cancellationToken);
            story.Replace(content.Key, article.PublishTime, article.IngestSequence);
            clusterer.Remove(story.Id, article.Id, article.IngestSequence);
            Hold(story, content, vector, member.JoinSequence, member.Decision);
            return ArticleOutcome.Revised;
        }

        var (decision, outcome) = Decide(article, member, vector);
        var target = decision.Story is { } joined
            ? await OpenAsync(joined, article.IngestSequence, cancellationToken)
            : Found(article.Id, article.IngestSequence);
        target.Add(content.Key, article.PublishTime, article.IngestSequence);
        Hold(target, content, vector, article.IngestSequence, decision);
        return outcome;
    }

    private (Decision Decision, ArticleOutcome Outcome) Decide(Members.MemberArticle article, StoryMember? former, TermVector vector)
    {
        if (former is not null)
        {
            return (clusterer.Follow(former.Story, DecisionFeatures.FormerMember), ArticleOutcome.Returned);
        }

        foreach (var relative in RelativesOf(article))
        {
            if (relative != article.Id && _members.GetValueOrDefault(relative) is { IsHeld: true } held)
            {
                return (clusterer.Follow(held.Story, DecisionFeatures.CopyOfMember), ArticleOutcome.JoinedAsCopy);
            }
        }

        var decision = clusterer.Decide(vector, article.PublishTime);
        return (decision, decision.Story is null ? ArticleOutcome.Founded : ArticleOutcome.Joined);
    }

    // An article that is a better origin than the ones before is nobody's copy, but the founder of its family tells where it belongs.
    private static IEnumerable<ArticleId> RelativesOf(Members.MemberArticle article) =>
        article.Origin is { } origin && origin != article.Family ? [origin, article.Family] : [article.Family];

    private async Task<ArticleOutcome> WithdrawAsync(WithdrawalAccepted fact, CancellationToken cancellationToken)
    {
        if (fact.Sequence > _withdrawals.GetValueOrDefault(fact.Article))
        {
            _withdrawals[fact.Article] = fact.Sequence;
            _newWithdrawals.Add(fact.Article);
        }

        if (_members.GetValueOrDefault(fact.Article) is not { IsHeld: true } member || member.LastSequence > fact.Sequence)
        {
            return ArticleOutcome.Superseded;
        }

        var story = await OpenAsync(member.Story, fact.Sequence, cancellationToken);
        story.Remove(fact.Article, fact.Sequence);
        clusterer.Remove(story.Id, fact.Article, fact.Sequence);
        Record(member with { IsHeld = false, LastSequence = fact.Sequence });
        return ArticleOutcome.Removed;
    }

    private Story Found(ArticleId founder, long sequence)
    {
        var story = new Story(Story.IdFor(founder), sequence);
        _stories.Add(story.Id, story);
        return story;
    }

    private async Task<Story> ReadAsync(StoryId id, CancellationToken cancellationToken)
    {
        if (!_stories.TryGetValue(id, out var story))
        {
            var stored = await reader.FindStoryAsync(id, cancellationToken);
            story = Story.Read(stored ?? throw new InvalidOperationException($"The story {id.Name} has members but is not stored."));
            _stories.Add(id, story);
        }

        return story;
    }

    /// <summary>The story, live in the clusterer.</summary>
    private async Task<Story> OpenAsync(StoryId id, long sequence, CancellationToken cancellationToken)
    {
        var story = await ReadAsync(id, cancellationToken);
        if (!clusterer.IsLive(id))
        {
            clusterer.Restore(id, story.FoundingSequence, sequence, await ReadClusterMembersAsync(id, cancellationToken));
        }

        return story;
    }

    /// <summary>What the store has, and what this run has changed of it.</summary>
    private async Task<IReadOnlyList<ClusterMember>> ReadClusterMembersAsync(StoryId id, CancellationToken cancellationToken)
    {
        var stored = await reader.ReadClusterMembersAsync(id, cancellationToken);
        return
        [
            .. stored.Where(member => !_changedMembers.Contains(member.Article)),
            .. ChangedMembers.Where(member => member.Story == id && member.IsHeld).Select(member => member.ToClusterMember()),
        ];
    }

    private void Hold(Story story, StoryArticle content, TermVector vector, long joinSequence, Decision decision)
    {
        var member = new StoryMember
        {
            Article = content.Article.Id,
            Story = story.Id,
            Revision = content.Article.Revision,
            IsHeld = true,
            JoinSequence = joinSequence,
            LastSequence = content.Article.IngestSequence,
            PublishTime = content.Article.PublishTime,
            Vector = vector,
            Decision = decision,
        };
        clusterer.Add(story.Id, story.FoundingSequence, member.ToClusterMember(), content.Article.IngestSequence);
        Record(member);
    }

    private void Record(StoryMember member)
    {
        _members[member.Article] = member;
        _changedMembers.Add(member.Article);
    }
}
