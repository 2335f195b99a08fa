using CsCheck;
using Newsdesk.Articles.Copies;

namespace Newsdesk.Articles.UnitTests.Copies;

public sealed class CopyIndexTests
{
    private static readonly CopyOptions Options = new() { Window = 2 * CopySegment.Capacity };

    [Fact]
    public void Rewind_AfterAnUndoneTransaction_LeavesWhatWasThereBefore()
    {
        Gen.Select(Gen.Int[1, 8].List[1, 40], Gen.Int[0, 40]).Sample((topics, kept) =>
        {
            kept = Math.Min(kept, topics.Count);
            var undisturbed = Fill(topics.Take(kept));
            var rewound = Fill(topics);

            rewound.Rewind(kept + 1);

            foreach (var topic in topics)
            {
                Assert.Equal(undisturbed.Find(SketchOf(topic), []), rewound.Find(SketchOf(topic), []));
            }
        });
    }

    [Fact]
    public void Find_SealedSegment_AnswersAsTheOpenOneDid()
    {
        var index = new CopyIndex(Options);
        for (var sequence = 1L; sequence < CopySegment.Capacity; sequence++)
        {
            index.Append(sequence, sequence, sequence % 1000 == 0 ? SketchOf((int)sequence / 1000) : Sketch.Empty);
        }

        var open = index.Find(SketchOf(3), []);
        index.Append(CopySegment.Capacity, CopySegment.Capacity, SketchOf(99));

        Assert.Equal(3000, Assert.Single(open).Sequence);
        Assert.Equal(open, index.Find(SketchOf(3), []));
        Assert.Equal(CopySegment.Capacity, Assert.Single(index.Find(SketchOf(99), [])).Sequence);
    }

    [Fact]
    public void Find_SealedSegmentOfManyTexts_FindsEachAmongThem()
    {
        var index = new CopyIndex(Options);
        for (var sequence = 1; sequence <= CopySegment.Capacity; sequence++)
        {
            index.Append(sequence, sequence, sequence <= 500 ? SketchOf(sequence) : Sketch.Empty);
        }

        Assert.All(Enumerable.Range(1, 500), topic => Assert.Equal(topic, index.Find(SketchOf(topic), [])[0].Sequence));
        Assert.Empty(index.Find(SketchOf(501), []));
    }

    [Fact]
    public void Append_BeyondTheWindow_ForgetsTheOldest()
    {
        var index = new CopyIndex(Options);
        index.Append(1, 1, SketchOf(1));
        for (var sequence = 2L; sequence <= 2 * CopySegment.Capacity; sequence++)
        {
            index.Append(sequence, sequence, Sketch.Empty);
        }

        Assert.Single(index.Find(SketchOf(1), []));
        index.Append((2 * CopySegment.Capacity) + 1, (2 * CopySegment.Capacity) + 1, Sketch.Empty);

        Assert.Empty(index.Find(SketchOf(1), []));
        Assert.Equal(CopySegment.Capacity + 1, index.WindowStart((2 * CopySegment.Capacity) + 2));
    }

    [Fact]
    public void AppendWithdrawal_WithdrawnRevision_IsFoundNoMore()
    {
        var index = Fill([1, 2]);

        index.AppendWithdrawal(3, [1]);

        Assert.Empty(index.Find(SketchOf(1), []));
        Assert.Single(index.Find(SketchOf(2), []));
    }

    [Fact]
    public void Rewind_OverAWithdrawal_EmptiesTheIndex()
    {
        var index = Fill([1, 2]);
        index.AppendWithdrawal(3, [1]);

        index.Rewind(3);

        Assert.Null(index.NextSequence);
    }

    [Fact]
    public void Append_OutOfOrder_Throws()
    {
        var index = Fill([1, 2]);

        Assert.Throws<ArgumentOutOfRangeException>(() => index.Append(5, 5, Sketch.Empty));
    }

    [Fact]
    public void FromBytes_StoredSketch_IsTheSame()
    {
        var sketch = SketchOf(4);

        var read = Sketch.FromBytes(sketch.ToBytes());

        Assert.Equal(sketch.ShingleCount, read.ShingleCount);
        Assert.Equal(sketch.Hashes, read.Hashes);
    }

    private static CopyIndex Fill(IEnumerable<int> topics)
    {
        var index = new CopyIndex(Options);
        var sequence = 0L;
        foreach (var topic in topics)
        {
            sequence++;
            index.Append(sequence, topic, SketchOf(topic));
        }

        return index;
    }

    private static Sketch SketchOf(int topic) => Sketch.Of(WordHashes.Of(Texts.Of(topic, 120)));
}
