using Newsdesk.Evaluation.Metrics;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Evaluation.UnitTests.Metrics;

public sealed class QuoteScoreTests
{
    private const string Text = "\"We go,\" Lopez said. She said it rained.";

    [Fact]
    public void Add_MarksInsideOrOutside_IsTheSameContent() => Assert.Equal(1, Score(new(0, 8), new(1, 7), new(9, 14), new(9, 14), "", "").Contents.F1);

    [Fact]
    public void Add_OtherWords_IsNoMatch() => Assert.Equal(0, Score(new(0, 8), new(1, 3), new(9, 14), new(9, 14), "", "").Contents.F1);

    [Theory]
    [InlineData("Maria Lopez", "Lopez", 1)]
    [InlineData("Maria Lopez", "Brandt", 0)]
    [InlineData("Maria Lopez", "", 0)]
    public void Add_SpeakerElsewhere_MatchesByName(string label, string found, double expected) =>
        Assert.Equal(expected, Score(new(0, 8), new(0, 8), new(9, 14), new(21, 24), label, found).Speakers.F1);

    [Fact]
    public void Add_OverlappingSpeaker_Matches() => Assert.Equal(1, Score(new(0, 8), new(0, 8), new(9, 14), new(9, 19), "Maria Lopez", "").Speakers.F1);

    [Fact]
    public void Add_NoSpeakerFound_IsWrongWhereOneIsLabelled() => Assert.Equal(0, Score(new(0, 8), new(0, 8), new(9, 14), null, "Maria Lopez", "").Speakers.F1);

    private static QuoteScore Score(TextSpan label, TextSpan found, TextSpan? labelSpeaker, TextSpan? foundSpeaker, string labelName, string foundName)
    {
        var score = new QuoteScore();
        score.Add(Text, [new SpokenSpan(label, labelSpeaker, labelName, IsDirect: true)], [new SpokenSpan(found, foundSpeaker, foundName, IsDirect: true)]);
        return score;
    }
}
