using Newsdesk.Stories.Documents.Editing;

namespace Newsdesk.Stories.UnitTests.Documents.Editing;

public sealed class FullNamesTests
{
    [Fact]
    public void Find_OneFullName_ReturnsIt() =>
        Assert.Equal("Anna Brandt", FullNames.Find("The mayor, Anna Brandt, wept. Brandt then left.", "", "Brandt"));

    [Fact]
    public void Find_NameInTitleOnly_ReturnsIt() =>
        Assert.Equal("Anna Brandt", FullNames.Find("Brandt wept.", "Mayor Anna Brandt resigns", "Brandt"));

    [Fact]
    public void Find_TwoPeopleOfOneName_ReturnsNothing() =>
        Assert.Null(FullNames.Find("Bill Clinton and Hillary Clinton came. Clinton spoke.", "", "Clinton"));

    [Theory]
    [InlineData("Mr Brandt wept. Brandt left.")]
    [InlineData("But Brandt wept.")]
    [InlineData("President Brandt wept.")]
    [InlineData("N. Brandt wept.")]
    [InlineData("Twitter Brandt wept.")]
    [InlineData("Brandt Brandt wept.")]
    public void Find_NoFirstName_ReturnsNothing(string text) => Assert.Null(FullNames.Find(text, "", "Brandt"));

    [Theory]
    [InlineData("")]
    [InlineData("brandt")]
    [InlineData("Anna Brandt")]
    public void Find_NotAShortName_ReturnsNothing(string name) => Assert.Null(FullNames.Find("Anna Brandt wept.", "", name));
}
