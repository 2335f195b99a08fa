using Newsdesk.Stories.Documents.Editing;

namespace Newsdesk.Stories.UnitTests.Documents.Editing;

public sealed class ConnectivesTests
{
    [Theory]
    [InlineData("However, the port was closed.", "However, ")]
    [InlineData("But the court refused.", "But ")]
    [InlineData("And in 1979 the army marched in.", "And ")]
    [InlineData("At the same time, prices fell.", "At the same time, ")]
    public void Measure_Connective_TakesIt(string sentence, string connective) => Assert.Equal(connective.Length, Connectives.Measure(sentence));

    [Theory]
    [InlineData("However hard they tried, they failed.")]
    [InlineData("But for the rain, the match would have gone on.")]
    [InlineData("And so it began.")]
    [InlineData("Butter prices rose.")]
    [InlineData("But")]
    [InlineData("The court refused.")]
    public void Measure_OtherOpening_TakesNothing(string sentence) => Assert.Equal(0, Connectives.Measure(sentence));
}
