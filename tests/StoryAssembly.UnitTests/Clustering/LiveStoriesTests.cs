using CsCheck;
using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Clustering;

namespace Newsdesk.Stories.UnitTests.Clustering;

/// <summary>What the clusterer knows must follow from the stored members alone: after a restart it decides as if nothing had happened.</summary>
public class LiveStoriesTests
{
    private const string Words = "quake storm strike vote fire court bank ship train flood trial game launch merger treaty border";

    private static readonly ClusteringOptions Options = new() { MaxLiveStories = 4 };
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<string> Texts = Gen.OneOf(Words.Split(' ')).Array[1, 6].Select(words => string.Join(' ', words));

    private static readonly Gen<(string Text, int Story, int Kind)[]> Histories = Gen.Select(Texts, Gen.Int[0, 7], Gen.Int[0, 9]).Array[1, 40];

    [Fact]
    public void Decide_AfterReadingBack_IsTheSame() => Gen.Select(Histories, Texts).Sample((history, text) =>
    {
        var live = new StoryClusterer(Options, StoryFrequencies.None);
        var stored = new Dictionary<StoryId, StoredStory>();
        for (var i = 0; i < history.Length; i++)
        {
            Step(live, stored, history[i], i + 1);
        }

        var readBack = ReadBack(stored);
        var terms = TermReader.Read(text, "");

        Assert.Equal(live.Weigh(terms).Terms, readBack.Weigh(terms).Terms);
        var (expected, actual) = (live.Decide(live.Weigh(terms), Start), readBack.Decide(readBack.Weigh(terms), Start));
        Assert.Equal(expected with { Features = [] }, actual with { Features = [] });
        Assert.Equal(expected.Features, actual.Features);
    });

    [Fact]
    public void Add_MoreStoriesThanMayLive_DropsTheOneUntouchedLongest()
    {
        var clusterer = new StoryClusterer(new ClusteringOptions { MaxLiveStories = 2 }, StoryFrequencies.None);
        Add(clusterer, "s1", 1);
        Add(clusterer, "s2", 2);
        Add(clusterer, "s1", 3);
        Add(clusterer, "s3", 4);

        Assert.Equal((true, false, true), (clusterer.IsLive(StoryId.Parse("s1")), clusterer.IsLive(StoryId.Parse("s2")), clusterer.IsLive(StoryId.Parse("s3"))));

        static void Add(StoryClusterer clusterer, string story, long sequence) => clusterer.Add(
            StoryId.Parse(story), sequence, new(ArticleId.Parse($"a{sequence}"), sequence, null, clusterer.Weigh(TermReader.Read("quake", ""))), sequence);
    }

    private static void Step(StoryClusterer live, Dictionary<StoryId, StoredStory> stored, (string Text, int Story, int Kind) step, long sequence)
    {
        var id = StoryId.Parse($"s{step.Story}");
        var story = stored.GetValueOrDefault(id) ?? new StoredStory(sequence);
        stored[id] = story;
        if (!live.IsLive(id))
        {
            live.Restore(id, story.Founded, sequence, story.Members);
        }

        story.Touched = sequence;
        if (step.Kind == 0 && story.Members.Count > 0)
        {
            live.Remove(id, story.Members[0].Article, sequence);
            story.Members.RemoveAt(0);
            return;
        }

        var member = new ClusterMember(ArticleId.Parse($"a{sequence}"), sequence, Start.AddHours(step.Kind), live.Weigh(TermReader.Read(step.Text, "")));
        live.Add(id, story.Founded, member, sequence);
        story.Members.Add(member);
    }

    private static StoryClusterer ReadBack(Dictionary<StoryId, StoredStory> stored)
    {
        var clusterer = new StoryClusterer(Options, StoryFrequencies.None);
        foreach (var (id, story) in stored.OrderByDescending(story => story.Value.Touched).Take(Options.MaxLiveStories))
        {
            clusterer.Restore(id, story.Founded, story.Touched, story.Members);
        }

        return clusterer;
    }

    private sealed class StoredStory(long founded)
    {
        public long Founded { get; } = founded;

        public long Touched { get; set; } = founded;

        public List<ClusterMember> Members { get; } = [];
    }
}
