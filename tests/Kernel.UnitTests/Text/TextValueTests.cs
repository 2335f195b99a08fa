using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.UnitTests.Text;

public sealed class TextValueTests
{
    [Theory]
    [InlineData("a\r\nb\rc\u2028d", "a\nb\nc\nd")]
    [InlineData("e\u0301", "é")]
    [InlineData("\uFEFFa\u0007b\tc", "ab\tc")]
    [InlineData("😀", "😀")]
    public void Normalize_Text_BecomesTheStoredForm(string text, string expected) => Assert.Equal(expected, TextNormalizer.Normalize(text));

    // Attributes are stored as UTF-8 and cannot hold a lone surrogate.
    [Fact]
    public void Normalize_LoneSurrogate_IsReplaced() => Assert.Equal("x\uFFFDy", TextNormalizer.Normalize("x\uD800y"));

    [Fact]
    public void Normalize_EndlessMarks_KeepsThirty() => Assert.Equal(31, TextNormalizer.Normalize("q" + new string('\u0316', 1_000)).Length);

    [Fact]
    public void Of_Text_IsItsSha256() =>
        Assert.Equal("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", ContentHash.Of("hello"));

    [Fact]
    public void Of_LongText_HashesAllOfIt() => Assert.NotEqual(ContentHash.Of(new string('a', 5_000)), ContentHash.Of(new string('a', 5_001)));

    [Theory]
    [InlineData("The", true)]
    [InlineData("don’t", true)]
    [InlineData("us", true)]
    [InlineData("US", false)]
    [InlineData("earthquake", false)]
    public void Contains_Word_KnowsStopWords(string word, bool expected) => Assert.Equal(expected, StopWords.Contains(word));

    [Fact]
    public void CompareTo_SameStart_PutsTheLongerFirst() =>
        Assert.Equal([new(0, 9), new(0, 4), new(2, 3)], new TextSpan[] { new(2, 3), new(0, 4), new(0, 9) }.Order());

    [Fact]
    public void Overlaps_Neighbours_DoNot()
    {
        Assert.False(new TextSpan(0, 4).Overlaps(new(4, 6)));
        Assert.True(new TextSpan(0, 5).Overlaps(new(4, 6)));
        Assert.True(new TextSpan(0, 9).Contains(new TextSpan(4, 6)));
        Assert.False(new TextSpan(0, 9).FitsIn(8));
    }
}
