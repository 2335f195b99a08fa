using Newsdesk.LocalHost.Printing;

namespace Newsdesk.EndToEnd.Tests.Printing;

/// <summary>Numbers with their nouns.</summary>
public sealed class CountsTests
{
    [Theory]
    [InlineData(0, "0 copies")]
    [InlineData(1, "1 copy")]
    [InlineData(2, "2 copies")]
    public void Of_FitsTheNumber(long count, string expected) => Assert.Equal(expected, Counts.Of(count, "copy", "copies"));

    [Theory]
    [InlineData(0.246, "0.25")]
    [InlineData(2.44, "2.4")]
    [InlineData(123.4, "123")]
    public void Rate_IsNeverRoundedToNothing(double rate, string expected) => Assert.Equal(expected, Counts.Rate(rate));
}
