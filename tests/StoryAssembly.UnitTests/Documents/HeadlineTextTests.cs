using Newsdesk.Stories.Documents.Sections;

namespace Newsdesk.Stories.UnitTests.Documents;

public sealed class HeadlineTextTests
{
    [Theory]
    [InlineData("VIDEO: Bridge collapses in Alderport", "Bridge collapses in Alderport")]
    [InlineData("Bridge collapses in Alderport | The Herald", "Bridge collapses in Alderport")]
    [InlineData("Bridge collapses in Alderport - Herald", "Bridge collapses in Alderport")]
    [InlineData("Report: Kim Jong Un is dead", "Report: Kim Jong Un is dead")]
    [InlineData("Opinion: Johnson is a liar", "Opinion: Johnson is a liar")]
    [InlineData("North Korean leader is dead - Reports", "North Korean leader is dead - Reports")]
    public void Trim_Title_LosesTheOutletsNameAndKeepsWhatHedges(string title, string expected) =>
        Assert.Equal(expected, HeadlineText.Trim(title, "The Herald").Of(title));
}
