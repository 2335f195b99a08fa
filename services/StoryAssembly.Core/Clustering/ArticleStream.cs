using System.Globalization;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Clustering;

/// <summary>Clusters a stream of bare texts, without a store: for measuring, and for a look at what the clusterer does.</summary>
public sealed class ArticleStream(ClusteringOptions options, StoryFrequencies background)
{
    private readonly StoryClusterer _clusterer = new(options, background);
    private readonly Dictionary<StoryId, long> _foundingSequences = [];
    private long _sequence;

    public ArticleStream()
        : this(new ClusteringOptions(), StoryFrequencies.Shipped)
    {
    }

    /// <summary>Takes the next article; answers with its story and why.</summary>
    /// <param name="title">May be empty.</param>
    /// <param name="text">May be empty.</param>
    /// <param name="time">When it was published; null when not known.</param>
    public (StoryId Story, Decision Decision) Add(string title, string text, DateTimeOffset? time)
    {
        var sequence = ++_sequence;
        var vector = _clusterer.Weigh(TermReader.Read(title, text));
        var decision = _clusterer.Decide(vector, time);
        var story = decision.Story ?? StoryId.Parse(string.Create(CultureInfo.InvariantCulture, $"s{sequence}"));
        _foundingSequences.TryAdd(story, sequence);
        var article = ArticleId.Parse(string.Create(CultureInfo.InvariantCulture, $"a{sequence}"));
        _clusterer.Add(story, _foundingSequences[story], new ClusterMember(article, sequence, time, vector), sequence);
        return (story, decision);
    }

    /// <summary>Where an article would go, without taking it.</summary>
    public Decision Decide(string title, string text, DateTimeOffset? time) => _clusterer.Decide(_clusterer.Weigh(TermReader.Read(title, text)), time);
}
