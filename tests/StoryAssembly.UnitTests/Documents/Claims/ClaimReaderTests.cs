using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Claims;

namespace Newsdesk.Stories.UnitTests.Documents.Claims;

public sealed class ClaimReaderTests
{
    private static readonly DateOnly Published = new(2025, 7, 4);

    [Theory]
    [InlineData("The fire killed at least nine people.", "at least nine", "people killed", 9)]
    [InlineData("The crash left 30 people injured.", "30", "people injured", 30)]
    [InlineData("It killed nine people and injured 30 others.", "30", "people injured", 30)]
    public void Read_NumberWithHedge_TellsWhatItCounts(string text, string display, string subject, double value)
    {
        var claim = Read(text, display);

        Assert.NotNull(claim);
        Assert.Equal(subject, claim.Subject);
        Assert.Equal(value, claim.Number.Value);
    }

    [Theory]
    [InlineData("The fire killed at least nine people.", "nine")]
    [InlineData("Eight were seriously injured, eight people in all.", "Eight")]
    [InlineData("Another five people were killed.", "five")]
    [InlineData("Police found five more people injured.", "five")]
    public void Read_PartOfTheNumber_IsNoClaim(string text, string display) => Assert.Null(Read(text, display));

    [Fact]
    public void AgreesWith_OppositeBounds_IsFalse()
    {
        var few = Read("Fewer than 10 people were killed.", "Fewer than 10");
        var many = Read("More than 10 people were killed.", "More than 10");

        Assert.NotNull(few);
        Assert.NotNull(many);
        Assert.False(few.AgreesWith(many));
    }

    private static ClaimNumber? Read(string text, string display) =>
        ClaimReader.Read(text, TextSpan.FromLength(text.IndexOf(display, StringComparison.Ordinal), display.Length), Published);
}
