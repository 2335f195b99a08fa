using Newsdesk.Evaluation.Metrics;

namespace Newsdesk.Evaluation.UnitTests.Metrics;

public sealed class EditedPairScoreTests
{
    [Fact]
    public void Of_PairsOfThreeKinds_CountsEachAsItsKind()
    {
        // Groups: {a, a', b} of event 1 and {c, d} of events 2 and 3; c' is alone.
        var score = EditedPairScore.Of(
        [
            new("a", "1", 1),
            new("a", "1", 1),
            new("b", "1", 1),
            new("c", "2", 2),
            new("d", "3", 2),
            new("c", "2", 3),
        ]);

        Assert.Equal((1, 2), (score.AcrossEvents, score.Neutral));
        Assert.Equal((0.5, 0.5), (score.Pairs.Precision, score.Pairs.Recall));
    }
}
