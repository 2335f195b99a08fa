using Newsdesk.Stories.Summaries;
using Newsdesk.Stories.UnitTests.Fixtures;

namespace Newsdesk.Stories.UnitTests.Summaries;

public sealed class SummaryBuilderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(40)]
    public void Build_AnyNumberOfWords_IsCutThere(int words) =>
        Assert.Equal(words, SummaryBuilder.Build(SampleStories.Bridge.Members, words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);

    [Fact]
    public void Build_FirstSentence_TellsTheEventWithoutDateline() =>
        Assert.StartsWith("The main bridge of Alderport collapsed on Friday", SummaryBuilder.Build(SampleStories.Bridge.Members, 40), StringComparison.Ordinal);

    [Fact]
    public void Build_NothingStandsAlone_TakesWhatThereIs()
    {
        var scraps = new StoryFixture([], new ArticleFixture("a1", "Herald", "2025-07-04T10:00:00Z", "", "no stop here\nnor there"));

        Assert.Equal("No stop here nor there", SummaryBuilder.Build(scraps.Members, 10));
    }
}
