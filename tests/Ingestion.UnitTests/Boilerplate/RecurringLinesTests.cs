using CsCheck;
using Newsdesk.Articles.Boilerplate;

namespace Newsdesk.Articles.UnitTests.Boilerplate;

public sealed class RecurringLinesTests
{
    private const string Note = "The Pier is read by those who live by the sea.";

    private static readonly string[] Texts = [.. Enumerable.Range(0, 10).Select(i => $"Opening of story {i}.\nMiddle of story {i}.\nEnd of story {i}.\n{Note}")];

    [Fact]
    public void Strip_LineThatRecurs_IsTakenOffTheEnd()
    {
        Assert.Equal("A.\nB.", RecurringLines.Learn(Texts).Strip($"A.\nB.\n{Note}"));
    }

    [Fact]
    public void Strip_LineThatRecursInTheMiddle_Stays()
    {
        Assert.Equal($"A.\n{Note}\nB.", RecurringLines.Learn(Texts).Strip($"A.\n{Note}\nB."));
    }

    [Fact]
    public void Strip_NothingElse_StaysWhole()
    {
        Assert.Equal(Note, RecurringLines.Learn(Texts).Strip(Note));
    }

    [Fact]
    public void Strip_NothingKnown_StaysWhole()
    {
        Assert.Equal(Texts[0], RecurringLines.None.Strip(Texts[0]));
    }

    [Fact]
    public void Learn_FewTexts_KnowsNothing()
    {
        Assert.Equal(0, RecurringLines.Learn(Texts.Take(RecurringLines.MinTexts - 1)).Count);
    }

    [Fact]
    public void Learn_SameTextAgainAndAgain_CountsOnce()
    {
        Assert.Equal(0, RecurringLines.Learn(Enumerable.Repeat(Texts[0], 50)).Count);
    }

    [Fact]
    public void Learn_RareLine_IsNotKnown()
    {
        var rare = Enumerable.Range(0, 5).Select(i => $"Story {i} of the ferry.\nAda Moor saw it.");
        var others = Enumerable.Range(0, 40).Select(i => $"Story {i}.\nEnd {i}.");

        Assert.Equal(0, RecurringLines.Learn(rare.Concat(others)).Count);
    }

    [Fact]
    public void With_LinesLearnedBefore_KnowsBoth()
    {
        var before = RecurringLines.Learn(Texts.Select(text => text.Replace(Note, "An older note.", StringComparison.Ordinal)));

        var both = RecurringLines.Parse(before.With(RecurringLines.Learn(Texts)).ToString());

        Assert.Equal("A.", both.Strip($"A.\nAn older note.\n{Note}"));
    }

    [Fact]
    public void Parse_NothingLearned_KnowsNothing()
    {
        Assert.Equal(0, RecurringLines.Parse(RecurringLines.None.ToString()).Count);
    }

    [Fact]
    public void Learn_ParagraphsOfAnyLengthAndNumber_KeepsFewLines()
    {
        var endless = Enumerable.Range(0, 300).Select(i => $"{i}\n{string.Join('\n', Enumerable.Range(0, 500).Select(line => $"line {line}"))}\n{new string('x', 5_000)}");

        Assert.InRange(RecurringLines.Learn(endless).Count, 1, 2 * RecurringLines.MaxLines);
    }

    [Fact]
    public void Learn_AnyOrder_KnowsTheSame()
    {
        var pool = Enumerable.Range(0, 260).Select(i => $"Story {i}.\n{(i % 3 == 0 ? Note : "Other.")}\n{(i % 7 == 0 ? "Rare." : $"End {i}.")}").ToArray();
        var known = RecurringLines.Learn(pool);
        Gen.Shuffle(pool).Sample(
            shuffled =>
            {
                var again = RecurringLines.Learn(shuffled);
                Assert.Equal(known.Count, again.Count);
                Assert.All(pool, text => Assert.Equal(known.Strip(text), again.Strip(text)));
            },
            iter: 20);
    }
}
