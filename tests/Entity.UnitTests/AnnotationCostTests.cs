namespace Newsdesk.Entities.UnitTests;

/// <summary>What reading costs as a text grows: processor time in proportion, memory hardly beyond the result.</summary>
public sealed class AnnotationCostTests
{
    private const int Length = 50_000;
    private const int Rounds = 5;

    /// <summary>Four times the text in less than eight times the time; whoever looks at every pair of characters needs sixteen times as much.</summary>
    private const double MaxGrowth = 8;

    /// <summary>Below it the caches of the processor tell more than the reader.</summary>
    private static readonly TimeSpan Floor = TimeSpan.FromMilliseconds(4);

    /// <summary>Of an article of 500 words, its result included.</summary>
    private const int MaxAllocated = 64 * 1024;

    private const string Paragraph =
        """
        PARIS, March 3 - Prime Minister Maria Lopez said on Tuesday that France would send 450 engineers to Moscow, where at least 12 people were killed and 40 injured when a ferry of
        the Baltic Shipping Company struck the quay last week. "We will not leave the families alone," Lopez told reporters at the Foreign Ministry. The Russian president, Vladimir
        Putin, called the accident "a tragedy for both our countries". It was the third since April 2019, according to the Baltic Shipping Company (BSC).

        """;

    [Theory]
    [MemberData(nameof(HostileArticleTests.Units), MemberType = typeof(HostileArticleTests))]
    public void Annotate_TwiceAndFourTimesTheText_TakesTimeInProportion(string unit)
    {
        Assert.SkipUnless(ProcessorTime.IsKnown, "This system does not tell the processor time of a thread.");
        Measure(unit, Length);

        var (once, twice, fourTimes) = (Measure(unit, Length), Measure(unit, 2 * Length), Measure(unit, 4 * Length));

        Assert.True(twice <= Max(once) * MaxGrowth / 2, $"'{unit}': {Length} characters took {once.TotalMilliseconds} ms, twice as many {twice.TotalMilliseconds} ms.");
        Assert.True(fourTimes <= Max(once) * MaxGrowth, $"'{unit}': {Length} characters took {once.TotalMilliseconds} ms, four times as many {fourTimes.TotalMilliseconds} ms.");
    }

    [Fact]
    public void Annotate_ArticleAgain_AllocatesLittleMoreThanItsResult()
    {
        var input = new AnnotationInput(string.Concat(Enumerable.Repeat(Paragraph, 6)), "Ferry strikes quay in Moscow, killing 12", DateTimeOffset.UnixEpoch);
        SmallWorld.Annotator.Annotate(input);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var article = SmallWorld.Annotator.Annotate(input);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.NotEmpty(article.Text.Quotations);
        Assert.InRange(allocated, 1, MaxAllocated);
    }

    private static TimeSpan Max(TimeSpan once) => once > Floor ? once : Floor;

    private static TimeSpan Measure(string unit, int length)
    {
        var input = new AnnotationInput(string.Concat(Enumerable.Repeat(unit, length / unit.Length)), "Maria Lopez", DateTimeOffset.UnixEpoch);
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = ProcessorTime.OfThread();
            SmallWorld.Annotator.Annotate(input);
            var used = ProcessorTime.OfThread() - start;
            best = used < best ? used : best;
        }

        return best;
    }
}
