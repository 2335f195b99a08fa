using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Clustering;

/// <summary>
/// Tells which story an article belongs to: the live story that is most similar in its words and near in time, or none. Decides one article after the
/// other; the same articles in the same order give the same stories. Not thread-safe.
/// </summary>
public sealed class StoryClusterer
{
    private readonly ClusteringOptions _options;
    private readonly StoryFrequencies _background;
    private readonly LiveStories _stories;
    private readonly CandidateFinder _candidates;

    public StoryClusterer(ClusteringOptions options, StoryFrequencies background)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(background);
        _options = options;
        _background = background;
        _stories = new(options.MaxLiveStories);
        _candidates = new(_stories, options);
    }

    public int LiveCount => _stories.Count;

    /// <summary>Whether the story's members are known here. The members of a story that left must be added again before it is changed.</summary>
    public bool IsLive(StoryId story) => _stories.Contains(story);

    /// <summary>
    /// Weighs terms by how much they are said and by how few stories have them: those of the background and those that live now. Counting stories in
    /// place of articles keeps the words of a large event heavy while it is told.
    /// </summary>
    public TermVector Weigh(IReadOnlyDictionary<string, TermCount> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        double all = _background.StoryCount + _stories.Count;
        return TermVector.Of(
            counts.Select(count =>
            {
                var with = _background.Of(count.Key) + _stories.Terms.StoriesWith(count.Key);
                return KeyValuePair.Create(count.Key, (1 + Math.Log(count.Value.Count)) * Math.Log(1 + (all / (1 + with))));
            }),
            _options.MaxTerms,
            term => counts[term].IsName);
    }

    public Decision Decide(TermVector vector, DateTimeOffset? time)
    {
        ArgumentNullException.ThrowIfNull(vector);
        var found = _candidates.Find(vector, time);
        if (found is not [var best, ..])
        {
            return new(null, 0, _options.JoinThreshold, null, 0, []);
        }

        DecisionFeature[] features =
        [
            new(DecisionFeatures.StorySimilarity, best.StorySimilarity, 1 - _options.MemberShare),
            new(DecisionFeatures.MemberSimilarity, best.MemberSimilarity, _options.MemberShare),
            new(DecisionFeatures.TimeProximity, best.TimeProximity, 1),
            new(DecisionFeatures.NameLimit, best.NameLimit, 1),
        ];
        if (best.Score < _options.JoinThreshold)
        {
            return new(null, best.Score, _options.JoinThreshold, best.Story.Id, best.Score, features);
        }

        Candidate? rival = found.Count > 1 ? found[1] : null;
        return new(best.Story.Id, best.Score, _options.JoinThreshold, rival?.Story.Id, rival?.Score ?? 0, features);
    }

    /// <summary>The decision to follow another article into its story, whatever the words say.</summary>
    /// <param name="story">The story.</param>
    /// <param name="reason">One of <see cref="DecisionFeatures"/>.</param>
    public Decision Follow(StoryId story, string reason) => new(story, 1, _options.JoinThreshold, null, 0, [new DecisionFeature(reason, 1, 1)]);

    /// <summary>Makes a story live as it is stored: at the start, and before a story that has left is changed.</summary>
    /// <param name="story">A story that is not live.</param>
    /// <param name="foundingSequence">Sequence with which it was founded.</param>
    /// <param name="touchedBy">Sequence of the last revision that touched it, or of the one that is about to.</param>
    /// <param name="members">All its members; none when it is empty.</param>
    public void Restore(StoryId story, long foundingSequence, long touchedBy, IEnumerable<ClusterMember> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        _stories.Restore(story, foundingSequence, touchedBy, members);
    }

    /// <summary>Adds an article to a live story or founds one with it.</summary>
    /// <param name="story">The story.</param>
    /// <param name="foundingSequence">Sequence with which it was founded.</param>
    /// <param name="member">The article.</param>
    /// <param name="touchedBy">Sequence of the revision that is the reason: how long the story stays live counts from the latest.</param>
    public void Add(StoryId story, long foundingSequence, ClusterMember member, long touchedBy)
    {
        ArgumentNullException.ThrowIfNull(member);
        _stories.Add(story, foundingSequence, member, touchedBy);
    }

    /// <summary>Takes an article out of a live story.</summary>
    public void Remove(StoryId story, ArticleId article, long touchedBy) => _stories.Remove(story, article, touchedBy);
}
