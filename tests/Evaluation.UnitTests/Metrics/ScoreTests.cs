using Newsdesk.Evaluation.Metrics;

namespace Newsdesk.Evaluation.UnitTests.Metrics;

/// <summary>Each measure against a case worked out by hand.</summary>
public sealed class ScoreTests
{
    [Fact]
    public void BCubed_SplitAndMergedClusters_MatchesTheHandCount()
    {
        // Items a a a b b; predicted x x y y y. Precision: (1 + 1 + 1/3 + 2/3 + 2/3) / 5; recall: (2/3 + 2/3 + 1/3 + 1 + 1) / 5.
        var score = BCubed.Of(["a", "a", "a", "b", "b"], ["x", "x", "y", "y", "y"]);

        Assert.Equal(11.0 / 15, score.Precision, 10);
        Assert.Equal(11.0 / 15, score.Recall, 10);
    }

    [Fact]
    public void BCubed_PerfectClustering_IsOne()
    {
        Assert.Equal(1, BCubed.Of(["a", "b", "a"], ["1", "2", "1"]).F1, 10);
    }

    [Fact]
    public void PairScore_ItemsWithoutGroup_AreAlone()
    {
        // Expected pairs: (0,1). Predicted pairs: (0,1), (0,2), (1,2).
        var score = PairScore.Of(["a", "a", null, null], ["x", "x", "x", "y"]);

        Assert.Equal(1.0 / 3, score.Precision, 10);
        Assert.Equal(1, score.Recall, 10);
    }

    [Fact]
    public void BioTags_TypesOfDifferentSets_AreMappedAndBroken()
    {
        var entities = BioTags.Entities(["B-PER", "I-PER", "O", "I-location", "B-location", "I-group", "B-product"]);

        Assert.Equal([(0, 2, "person"), (3, 4, "location"), (4, 5, "location"), (5, 6, "organization"), (6, 7, "other")], entities);
    }

    [Fact]
    public void MacroScore_RareClassMissed_CountsAsMuchAsTheCommonOne()
    {
        var score = new MacroScore();
        score.Add("common", "common");
        score.Add("common", "common");
        score.Add("rare", "common");

        Assert.Equal((0.8 + 0) / 2, score.F1, 10);
        Assert.Equal(2.0 / 3, score.Accuracy, 10);
    }

    [Fact]
    public void ShingleScore_ExtraWords_CostPrecisionOnly()
    {
        var score = new ShingleScore();
        score.Add("one two three four five", "Zero one two three four five");

        Assert.Equal(2.0 / 3, score.Score.Precision, 10);
        Assert.Equal(1, score.Score.Recall, 10);
    }

    [Fact]
    public void Rouge_KnownPair_MatchesTheHandCount()
    {
        var reference = Words.Of("police killed the gunman");
        var summary = Words.Of("the gunman police killed");

        Assert.Equal(1, Rouge.N(reference, summary, 1), 10);
        Assert.Equal(2.0 / 3, Rouge.N(reference, summary, 2), 10);
        Assert.Equal(0.5, Rouge.L(reference, summary), 10);
    }

    [Fact]
    public void LexRank_SentenceLikeMostOthers_RanksFirst()
    {
        IReadOnlyList<string>[] sentences =
        [
            Words.Of("the ferry sank near the harbour"),
            Words.Of("the ferry sank and nine people died in the harbour"),
            Words.Of("nine people died"),
            Words.Of("a football match was played elsewhere"),
        ];

        var scores = LexRank.Of(sentences);

        Assert.Equal(1, scores.Sum(), 6);
        Assert.Equal(1, Array.IndexOf(scores, scores.Max()));
    }
}
