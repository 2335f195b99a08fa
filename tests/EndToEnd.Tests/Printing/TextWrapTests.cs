using Newsdesk.LocalHost.Printing;

namespace Newsdesk.EndToEnd.Tests.Printing;

/// <summary>Breaking running text.</summary>
public sealed class TextWrapTests
{
    [Theory]
    [InlineData("", "* ", 10, "")]
    [InlineData("one two", "", 10, "one two")]
    [InlineData("one two three", "* ", 10, "* one two|  three")]
    [InlineData("one  two\nthree", "", 7, "one two|three")]
    [InlineData("incomprehensible to me", "- ", 8, "- incomprehensible|  to me")]
    [InlineData("it sank\u00A0[1] here", "", 8, "it|sank [1]|here")]
    public void Lines_KeepsWordsWhole(string text, string bullet, int width, string expected) =>
        Assert.Equal(expected, string.Join('|', TextWrap.Lines(text, bullet, width)));

    [Theory]
    [InlineData("one two", 7, "one two")]
    [InlineData("one two three", 10, "one two ...")]
    [InlineData("one two three", 7, "one two ...")]
    [InlineData("incomprehensible", 4, "inco ...")]
    public void Shorten_EndsAfterAWord(string text, int length, string expected) => Assert.Equal(expected, TextWrap.Shorten(text, length));

    [Fact]
    public void Shorten_NeverCutsACharacterInTwo() => Assert.Equal("a ...", TextWrap.Shorten("a\U0001F30A\U0001F30A", 2));
}
