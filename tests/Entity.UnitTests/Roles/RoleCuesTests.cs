using Newsdesk.Entities.Roles;

namespace Newsdesk.Entities.UnitTests.Roles;

public sealed class RoleCuesTests
{
    [Theory]
    [InlineData("consequently", 1)]
    [InlineData("Consequently", 1)]
    [InlineData("As a result", 1)]
    [InlineData("in the wake", 1)]
    [InlineData("as result", 0)]
    [InlineData("a result as", 0)]
    public void Add_WordsOfAClass_AreCounted(string text, int expected) =>
        Assert.Equal(expected, Count(text).Of(RoleCue.Result));

    [Fact]
    public void Add_WordOfTwoClasses_CountsForBoth()
    {
        var counts = Count("upcoming");

        Assert.Equal(1, counts.Of(RoleCue.Plan));
        Assert.Equal(1, counts.Of(RoleCue.Future));
    }

    [Fact]
    public void Add_ManyWords_StopsAtTheLargestCount() =>
        Assert.Equal(byte.MaxValue, Count(string.Join(' ', Enumerable.Repeat("perhaps", 1000))).Of(RoleCue.Could));

    private static CueCounts Count(string text)
    {
        var counts = new CueCounts();
        (ulong One, ulong Two) before = (0, 0);
        foreach (var word in text.Split(' '))
        {
            RoleCues.Add(word, ref before, ref counts);
        }

        return counts;
    }
}
