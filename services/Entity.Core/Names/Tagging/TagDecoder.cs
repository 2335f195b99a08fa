namespace Newsdesk.Entities.Names.Tagging;

/// <summary>Finds the best sequence of tags (Viterbi 1967). One instance decodes many sentences.</summary>
internal sealed class TagDecoder
{
    private const int Never = int.MinValue / 4;

    private static readonly byte[][] Before = [.. Enumerable.Range(0, NameTag.Count).Select(next => Enumerable.Range(0, NameTag.Count).Where(tag => NameTag.CanFollow(tag, next)).Select(tag => (byte)tag).ToArray())];

    private byte[] _from = [];

    /// <param name="emissions">For each token a row of <see cref="NameTag.Stride"/> scores.</param>
    /// <param name="transitions">For each tag a row of <see cref="NameTag.Stride"/> scores of the tag behind it.</param>
    /// <param name="allowed">For each token the tags that it may have as bits; empty when all are free.</param>
    /// <param name="tags">Receives one tag for each token.</param>
    public void Decode(ReadOnlySpan<int> emissions, ReadOnlySpan<int> transitions, ReadOnlySpan<ushort> allowed, Span<byte> tags)
    {
        if (tags.IsEmpty)
        {
            return;
        }

        Reserve(tags.Length * NameTag.Stride);
        Span<int> best = stackalloc int[NameTag.Stride];
        Span<int> next = stackalloc int[NameTag.Stride];
        var first = NameTag.Starts & (allowed.IsEmpty ? NameTag.All : allowed[0]);
        for (var tag = 0; tag < NameTag.Count; tag++)
        {
            best[tag] = (first >> tag & 1) != 0 ? emissions[tag] : Never;
        }

        for (var i = 1; i < tags.Length; i++)
        {
            Step(emissions.Slice(i * NameTag.Stride, NameTag.Stride), transitions, allowed.IsEmpty ? NameTag.All : allowed[i], best, next, _from.AsSpan(i * NameTag.Stride, NameTag.Stride));
            next.CopyTo(best);
        }

        tags[^1] = BestEnd(best);
        for (var i = tags.Length - 1; i > 0; i--)
        {
            tags[i - 1] = _from[(i * NameTag.Stride) + tags[i]];
        }
    }

    private static void Step(ReadOnlySpan<int> emissions, ReadOnlySpan<int> transitions, int allowed, ReadOnlySpan<int> best, Span<int> next, Span<byte> from)
    {
        for (var tag = 0; tag < NameTag.Count; tag++)
        {
            var (score, origin) = (Never, (byte)0);
            if ((allowed >> tag & 1) != 0)
            {
                foreach (var before in Before[tag])
                {
                    var through = best[before] + transitions[(before * NameTag.Stride) + tag];
                    if (through > score)
                    {
                        (score, origin) = (through, before);
                    }
                }

                score += emissions[tag];
            }

            next[tag] = Math.Max(score, Never);
            from[tag] = origin;
        }
    }

    private static byte BestEnd(ReadOnlySpan<int> best)
    {
        byte end = 0;
        for (byte tag = 1; tag < NameTag.Count; tag++)
        {
            if ((NameTag.Ends >> tag & 1) != 0 && best[tag] > best[end])
            {
                end = tag;
            }
        }

        return end;
    }

    private void Reserve(int length)
    {
        if (_from.Length < length)
        {
            _from = new byte[Math.Max(length, _from.Length * 2)];
        }
    }
}
