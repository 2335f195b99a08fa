using Newsdesk.Entities.Names.Tagging;

namespace Newsdesk.Training.Names;

/// <summary>
/// How likely each tag and each pair of tags of a sentence is, over all sequences of tags that are allowed (forward and backward sums, in logarithms). One
/// instance serves many sentences.
/// </summary>
internal sealed class TagLattice
{
    private const int Stride = NameTag.Stride;
    private const float Never = float.NegativeInfinity;

    private static readonly byte[][] After = Neighbours((tag, other) => NameTag.CanFollow(tag, other));
    private static readonly byte[][] Before = Neighbours((tag, other) => NameTag.CanFollow(other, tag));

    private float[] _forward = [];
    private float[] _backward = [];

    /// <summary>Adds <paramref name="share"/> times the likelihoods to <paramref name="tags"/> and <paramref name="pairs"/>.</summary>
    /// <param name="scores">For each token a row of <see cref="NameTag.Stride"/> scores.</param>
    /// <param name="transitions">For each tag a row of scores of the tag behind it.</param>
    /// <param name="allowed">For each token the tags that it may have as bits; empty when all are free.</param>
    /// <returns>False, and nothing is added, when no sequence is allowed.</returns>
    public bool AddLikelihoods(ReadOnlySpan<float> scores, ReadOnlySpan<float> transitions, ReadOnlySpan<ushort> allowed, float share, Span<float> tags, Span<float> pairs)
    {
        var count = scores.Length / Stride;
        Reserve(scores.Length);
        SumForward(scores, transitions, allowed, count);
        SumBackward(scores, transitions, allowed, count);
        Span<float> ends = stackalloc float[NameTag.Count];
        for (var tag = 0; tag < NameTag.Count; tag++)
        {
            ends[tag] = _forward[((count - 1) * Stride) + tag] + _backward[((count - 1) * Stride) + tag];
        }

        var total = LogSum(ends);
        if (float.IsNegativeInfinity(total))
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            for (var tag = 0; tag < NameTag.Count; tag++)
            {
                tags[(i * Stride) + tag] += share * MathF.Exp(_forward[(i * Stride) + tag] + _backward[(i * Stride) + tag] - total);
                if (i + 1 < count && _forward[(i * Stride) + tag] > Never)
                {
                    AddPairs(scores, transitions, i, tag, total, share, pairs);
                }
            }
        }

        return true;
    }

    private void AddPairs(ReadOnlySpan<float> scores, ReadOnlySpan<float> transitions, int at, int tag, float total, float share, Span<float> pairs)
    {
        foreach (var next in After[tag])
        {
            var pair = (tag * Stride) + next;
            var behind = ((at + 1) * Stride) + next;
            pairs[pair] += share * MathF.Exp(_forward[(at * Stride) + tag] + transitions[pair] + scores[behind] + _backward[behind] - total);
        }
    }

    private void SumForward(ReadOnlySpan<float> scores, ReadOnlySpan<float> transitions, ReadOnlySpan<ushort> allowed, int count)
    {
        Span<float> paths = stackalloc float[NameTag.Count];
        for (var i = 0; i < count; i++)
        {
            for (var tag = 0; tag < NameTag.Count; tag++)
            {
                if (!IsAllowed(allowed, i, tag) || (i == 0 && (NameTag.Starts >> tag & 1) == 0))
                {
                    _forward[(i * Stride) + tag] = Never;
                    continue;
                }

                var before = i == 0 ? [] : Before[tag];
                for (var k = 0; k < before.Length; k++)
                {
                    paths[k] = _forward[((i - 1) * Stride) + before[k]] + transitions[(before[k] * Stride) + tag];
                }

                _forward[(i * Stride) + tag] = scores[(i * Stride) + tag] + (i == 0 ? 0 : LogSum(paths[..before.Length]));
            }
        }
    }

    private void SumBackward(ReadOnlySpan<float> scores, ReadOnlySpan<float> transitions, ReadOnlySpan<ushort> allowed, int count)
    {
        Span<float> paths = stackalloc float[NameTag.Count];
        for (var i = count - 1; i >= 0; i--)
        {
            for (var tag = 0; tag < NameTag.Count; tag++)
            {
                if (!IsAllowed(allowed, i, tag) || (i == count - 1 && (NameTag.Ends >> tag & 1) == 0))
                {
                    _backward[(i * Stride) + tag] = Never;
                    continue;
                }

                var after = i == count - 1 ? [] : After[tag];
                for (var k = 0; k < after.Length; k++)
                {
                    paths[k] = transitions[(tag * Stride) + after[k]] + scores[((i + 1) * Stride) + after[k]] + _backward[((i + 1) * Stride) + after[k]];
                }

                _backward[(i * Stride) + tag] = i == count - 1 ? 0 : LogSum(paths[..after.Length]);
            }
        }
    }

    private static float LogSum(ReadOnlySpan<float> values)
    {
        var greatest = Never;
        foreach (var value in values)
        {
            greatest = Math.Max(greatest, value);
        }

        if (float.IsNegativeInfinity(greatest))
        {
            return Never;
        }

        var sum = 0f;
        foreach (var value in values)
        {
            sum += MathF.Exp(value - greatest);
        }

        return greatest + MathF.Log(sum);
    }

    private static bool IsAllowed(ReadOnlySpan<ushort> allowed, int at, int tag) => allowed.IsEmpty || (allowed[at] >> tag & 1) != 0;

    private void Reserve(int length)
    {
        if (_forward.Length < length)
        {
            _forward = new float[length * 2];
            _backward = new float[length * 2];
        }
    }

    private static byte[][] Neighbours(Func<int, int, bool> areNeighbours) =>
        [.. Enumerable.Range(0, NameTag.Count).Select(tag => Enumerable.Range(0, NameTag.Count).Where(other => areNeighbours(tag, other)).Select(other => (byte)other).ToArray())];
}
