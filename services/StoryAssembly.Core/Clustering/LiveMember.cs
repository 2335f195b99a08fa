using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Clustering;

/// <summary>A member of a live story, its terms as numbers of the <see cref="TermTable"/>.</summary>
internal sealed record LiveMember(ArticleId Article, long Sequence, DateTimeOffset? Time, int[] Terms, ushort[] Weights)
{
    public long SquaredLength { get; } = Weights.Sum(static weight => (long)weight * weight);

    /// <param name="weights">Weights of the other vector by term number.</param>
    public long Dot(ReadOnlySpan<ushort> weights)
    {
        long dot = 0;
        for (var i = 0; i < Terms.Length; i++)
        {
            dot += Weights[i] * weights[Terms[i]];
        }

        return dot;
    }
}
