using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Clustering;

namespace Newsdesk.Stories.UnitTests.Clustering;

public class StoryClustererTests
{
    private static readonly DateTimeOffset Monday = new(2025, 7, 7, 12, 0, 0, TimeSpan.Zero);

    private readonly ArticleStream _stream = new();

    [Fact]
    public void Add_SameEventByAnotherOutlet_Joins()
    {
        var (first, _) = Add("Volcano erupts near Grindavik in Iceland", "Lava reached the fishing town of Grindavik on Monday.");

        var (second, decision) = Add("Iceland volcano: lava flows into Grindavik", "Residents of the fishing town had left before the eruption.");

        Assert.Equal(first, second);
        Assert.True(decision.Margin > 0);
    }

    [Fact]
    public void Add_AnotherEvent_FoundsItsOwn()
    {
        var (first, _) = Add("Volcano erupts near Grindavik in Iceland", "Lava reached the fishing town of Grindavik on Monday.");

        var (second, decision) = Add("Central bank raises interest rates", "The bank raised its main rate by half a point to fight inflation.");

        Assert.NotEqual(first, second);
        Assert.Null(decision.Story);
    }

    [Fact]
    public void Add_SameWordsMonthsLater_ScoresLess()
    {
        Add("Strike halts trains across the north", "Drivers walked out over pay, the union said.");

        var soon = Decide(Monday.AddDays(1)).Score;
        var late = Decide(Monday.AddDays(120)).Score;

        Assert.True(soon > 1.5 * late);

        Decision Decide(DateTimeOffset time) => _stream.Decide("Train strike in the north ends", "The union of drivers settled its pay dispute.", time);
    }

    [Fact]
    public void Add_TimeNotKnown_CountsAsFar()
    {
        Add("Strike halts trains across the north", "Drivers walked out over pay, the union said.");

        var (_, decision) = _stream.Add("Train strike in the north ends", "The union of drivers settled its pay dispute.", null);

        Assert.Equal(0.5, decision.Features.Single(feature => feature.Name == DecisionFeatures.TimeProximity).Value);
    }

    [Fact]
    public void Add_ArticleWithoutWords_StandsAlone()
    {
        var (first, _) = Add("", "");
        var (second, decision) = Add("...", "");

        Assert.NotEqual(first, second);
        Assert.Equal(0, decision.Score);
    }

    [Fact]
    public void Add_SimilarToTwoStories_NamesTheRival()
    {
        var (north, _) = Add("Strike halts trains across the north", "Drivers walked out over pay, the union said.");
        var (south, _) = _stream.Add("Storm stops ferries off the south coast", "Harbour masters closed ports as waves rose; trains ran late.", Monday);

        var (joined, decision) = Add("Northern train strike enters second day", "Drivers of the union stay out over pay.");

        Assert.Equal((north, south), (joined, decision.Rival));
        Assert.True(decision.Score > decision.RivalScore);
    }

    [Fact]
    public void Add_OtherEventInTheSameRarePlace_FoundsItsOwn()
    {
        var limited = AddTwoEventsOfOnePlace(new ClusteringOptions());
        var unlimited = AddTwoEventsOfOnePlace(new ClusteringOptions { MaxNameShare = 1 });

        Assert.Null(limited.Story);
        Assert.True(limited.Features.Single(feature => feature.Name == DecisionFeatures.NameLimit).Value < 1);
        Assert.NotNull(unlimited.Story);
    }

    [Fact]
    public void Add_SameEventOfARarePlace_Joins()
    {
        var stream = new ArticleStream();
        var (first, _) = stream.Add(Fire.Title, Fire.Text, Monday);

        var (second, _) = stream.Add(
            "Brannoch Haven warehouse burns down",
            "A warehouse burned down in Brannoch Haven on Sunday night. Nobody was hurt in the fire, a spokesman for Brannoch Haven said.\n"
            + "Firefighters fought the flames until morning; smoke drifted over the houses near the warehouse.",
            Monday);

        Assert.Equal(first, second);
    }

    private static (string Title, string Text) Fire => (
        "Fire destroys warehouse in Brannoch Haven",
        "A fire destroyed a warehouse in Brannoch Haven on Sunday, the fire service said. Flames rose above the roof within minutes.\n"
        + "Firefighters from Brannoch Haven needed six hours to put it out. Nobody was hurt, but smoke drifted over nearby houses.");

    private static Decision AddTwoEventsOfOnePlace(ClusteringOptions options)
    {
        var stream = new ArticleStream(options, StoryFrequencies.Shipped);
        stream.Add(Fire.Title, Fire.Text, Monday);
        return stream.Add(
            "Brannoch Haven choir wins national prize",
            "The choir of Brannoch Haven won the national prize for folk singing in a concert hall of the capital, the jury announced.\n"
            + "Its twenty singers rehearse every week in a former school in Brannoch Haven, and tickets for their spring tour sold out.",
            Monday).Decision;
    }

    private (StoryId Story, Decision Decision) Add(string title, string text) => _stream.Add(title, text, Monday);
}
