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
    public void Lines_KeepsWordsWhole(string text, string bullet, int width, string expected) =>
        Assert.Equal(expected, string.Join('|', TextWrap.Lines(text, bullet, width)));
}
