using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.UnitTests.Text;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("He met Mr. Smith. They spoke.", "He met Mr. Smith.|They spoke.")]
    [InlineData("Dr. A. B. Jones left. Gen. Lee stayed.", "Dr. A. B. Jones left.|Gen. Lee stayed.")]
    [InlineData("George W. Bush spoke. J.K. Rowling wrote.", "George W. Bush spoke.|J.K. Rowling wrote.")]
    [InlineData("He lives in the U.S. The state is Texas.", "He lives in the U.S.|The state is Texas.")]
    [InlineData("The U.S. Senate voted at 9 a.m. Friday.", "The U.S. Senate voted at 9 a.m. Friday.")]
    [InlineData("It is made by Acme Inc. It is red.", "It is made by Acme Inc.|It is red.")]
    [InlineData("On Jan. 5 they met. No. 10 was closed.", "On Jan. 5 they met.|No. 10 was closed.")]
    [InlineData("No. We will not.", "No.|We will not.")]
    [InlineData("Growth was 3.5 percent. Prices rose.", "Growth was 3.5 percent.|Prices rose.")]
    public void Split_Abbreviations_EndOnlySentences(string text, string expected) => AssertSplit(text, expected);

    [Theory]
    [InlineData("“I am here,” he said. “I will stay.”", "“I am here,” he said.|“I will stay.”")]
    [InlineData("\"I am here.\" He left.", "\"I am here.\"|He left.")]
    [InlineData("\"Where is it?\" asked Mary. Nobody knew.", "\"Where is it?\" asked Mary.|Nobody knew.")]
    [InlineData("“We will win!” President Trump said. He left.", "“We will win!” President Trump said.|He left.")]
    [InlineData("She said “no.” (He agreed.) They left.", "She said “no.”|(He agreed.)|They left.")]
    [InlineData("He said \"stop.\" \"Why?\" she asked.", "He said \"stop.\"|\"Why?\" she asked.")]
    public void Split_Quotations_KeepTheirMarks(string text, string expected) => AssertSplit(text, expected);

    [Theory]
    [InlineData("MOSCOW (Reuters) - Russia said on Friday it would. It did.", "MOSCOW (Reuters) - Russia said on Friday it would.|It did.")]
    [InlineData("NEW YORK — Actress Uma Thurman spoke. She left.", "NEW YORK — Actress Uma Thurman spoke.|She left.")]
    [InlineData("Russia recognises Taliban\nMoscow became the first.", "Russia recognises Taliban|Moscow became the first.")]
    [InlineData("A line that was\nwrapped goes on. And ends.", "A line that was\nwrapped goes on.|And ends.")]
    [InlineData("A title\n\nlower case text.", "A title|lower case text.")]
    public void Split_LinesAndDatelines_FollowTheLayout(string text, string expected) => AssertSplit(text, expected);

    [Theory]
    [InlineData("I think... The man left.", "I think...|The man left.")]
    [InlineData("He was ... President then.", "He was ... President then.")]
    [InlineData("Well… maybe not. Yes!", "Well… maybe not.|Yes!")]
    [InlineData("Really?! Yes. See https://a.example/b.c. Done.", "Really?!|Yes.|See https://a.example/b.c.|Done.")]
    [InlineData("1. Buy bread. 2. Go home.", "1. Buy bread.|2. Go home.")]
    [InlineData("The vote is over.The count begins.", "The vote is over.|The count begins.")]
    [InlineData("他来了。她走了。", "他来了。|她走了。")]
    public void Split_OtherStops_EndWhereAReaderPauses(string text, string expected) => AssertSplit(text, expected);

    [Fact]
    public void Split_EmptyText_HasNoSentence() => Assert.Empty(SentenceSplitter.Split(" \n "));

    private static void AssertSplit(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SentenceSplitter.Split(text).Select(sentence => sentence.Of(text))));
}
