using Newsdesk.Entities.Names.Tagging;

namespace Newsdesk.Entities.UnitTests.Names;

public sealed class TagDecoderTests
{
    private readonly TagDecoder _decoder = new();
    private readonly Random _random = new(7);

    [Fact]
    public void Decode_AnyScores_GivesTagsThatMayFollowEachOther()
    {
        for (var run = 0; run < 500; run++)
        {
            var tags = new byte[1 + (run % 12)];

            _decoder.Decode(Scores(tags.Length), Scores(NameTag.Count), [], tags);

            Assert.True((NameTag.Starts >> tags[0] & 1) != 0);
            Assert.True((NameTag.Ends >> tags[^1] & 1) != 0);
            Assert.All(tags.Zip(tags.Skip(1)), pair => Assert.True(NameTag.CanFollow(pair.First, pair.Second)));
        }
    }

    [Fact]
    public void Decode_ShortSentences_FindsTheBestOfAllSequences()
    {
        for (var run = 0; run < 50; run++)
        {
            var (scores, transitions, tags) = (Scores(3), Scores(NameTag.Count), new byte[3]);

            _decoder.Decode(scores, transitions, [], tags);

            Assert.Equal(BestOfAll(scores, transitions), Total(scores, transitions, tags[0], tags[1], tags[2]));
        }
    }

    [Fact]
    public void Decode_AllowedTags_AreKept()
    {
        var tags = new byte[3];
        ushort[] allowed = [1 << NameTag.Outside, (ushort)(1 << NameTag.First(2)), (ushort)(1 << NameTag.Inside(2))];

        _decoder.Decode(Scores(3), Scores(NameTag.Count), allowed, tags);

        Assert.Equal([NameTag.Outside, NameTag.First(2), NameTag.Inside(2)], tags.Select(tag => (int)tag));
    }

    private static int BestOfAll(int[] scores, int[] transitions)
    {
        var best = int.MinValue;
        for (var a = 0; a < NameTag.Count; a++)
        {
            for (var b = 0; b < NameTag.Count; b++)
            {
                for (var c = 0; c < NameTag.Count; c++)
                {
                    var isValid = (NameTag.Starts >> a & 1) != 0 && (NameTag.Ends >> c & 1) != 0 && NameTag.CanFollow(a, b) && NameTag.CanFollow(b, c);
                    best = isValid ? Math.Max(best, Total(scores, transitions, a, b, c)) : best;
                }
            }
        }

        return best;
    }

    private static int Total(int[] scores, int[] transitions, int a, int b, int c) =>
        scores[a] + scores[NameTag.Stride + b] + scores[(2 * NameTag.Stride) + c] + transitions[(a * NameTag.Stride) + b] + transitions[(b * NameTag.Stride) + c];

    private int[] Scores(int rows) => [.. Enumerable.Range(0, rows * NameTag.Stride).Select(_ => _random.Next(-1000, 1000))];
}
