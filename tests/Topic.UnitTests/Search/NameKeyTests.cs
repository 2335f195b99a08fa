using CsCheck;
using Newsdesk.Topics.Search;

namespace Newsdesk.Topics.UnitTests.Search;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Vladimir Putin", "vladimir putin")]
    [InlineData("  São   Tomé and Príncipe ", "sao tome and principe")]
    [InlineData("O'Brien", "obrien")]
    [InlineData("O\u2019Brien", "obrien")]
    [InlineData("U.N.", "un")]
    [InlineData("Islamic State–Khorasan (ISIS-K)", "islamic state khorasan isis k")]
    [InlineData("Владимир", "владимир")]
    [InlineData("***", "")]
    [InlineData("", "")]
    public void Of_Name_FoldsCaseAccentsAndMarks(string name, string expected)
    {
        Assert.Equal(expected, NameKey.Of(name));
    }

    [Fact]
    public void Of_UnpairedSurrogate_DoesNotThrow()
    {
        Assert.Equal("ab", NameKey.Of("a\uD800b").Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_AnyText_IsIdempotentAndBounded()
    {
        Gen.String.Sample(text =>
        {
            var key = NameKey.Of(text);

            Assert.True(key.Length <= 100);
            Assert.Equal(key, NameKey.Of(key));
        });
    }
}
