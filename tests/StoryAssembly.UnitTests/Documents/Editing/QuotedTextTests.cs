using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Editing;

namespace Newsdesk.Stories.UnitTests.Documents.Editing;

public sealed class QuotedTextTests
{
    [Fact]
    public void Find_PairedMarks_ReturnsWhatTheyHold()
    {
        const string Text = "She said \u201Cgo\u201D and \"come\".";

        Assert.Equal(["\u201Cgo\u201D", "\"come\""], QuotedText.Find(Text).Select(r => r.Of(Text)));
    }

    [Theory]
    [InlineData("'Putin lied to the drivers' union yesterday,' the minister said.", "'Putin lied to the drivers' union yesterday,'")]
    [InlineData("He said \u2018Putin lied\u2019 on Monday.", "\u2018Putin lied\u2019")]
    [InlineData("He lied yesterday,' the minister said.", "He lied yesterday,'")]
    public void Find_SingleMarks_ReturnsWhatTheyHold(string text, string quoted) => Assert.Equal([quoted], QuotedText.Find(text).Select(r => r.Of(text)));

    [Fact]
    public void Find_Apostrophes_HoldNothing() => Assert.Empty(QuotedText.Find("The drivers' union met in the '90s and it's gone."));

    [Fact]
    public void Find_OpenMark_QuotesToTheEnd() => Assert.Equal([new TextSpan(3, 9)], QuotedText.Find("He \"left."));

    [Fact]
    public void Find_LoneClosingMark_QuotesFromTheStart() => Assert.Equal([new TextSpan(0, 6)], QuotedText.Find("left.\u201D He went."));

    [Theory]
    [InlineData("\"Go,\" he said.", true)]
    [InlineData("\"Go, he said.", false)]
    [InlineData("He left (in haste.", false)]
    [InlineData("It's the drivers' race.", true)]
    [InlineData("'His recovery was amazing,' Horner said.", true)]
    [InlineData("'His recovery was amazing.", false)]
    [InlineData("The way he drove was unbelievable.'", false)]
    [InlineData("Rock 'n roll of the '90s.", true)]
    [InlineData("He did it again,' the minister said.", false)]
    public void IsBalanced_Marks_HaveTheirPartners(string sentence, bool expected) => Assert.Equal(expected, QuotedText.IsBalanced(sentence));
}
