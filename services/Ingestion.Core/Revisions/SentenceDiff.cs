using Newsdesk.Articles.Copies;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Articles.Revisions;

/// <summary>Tells which sentences differ between two texts, in reading order.</summary>
public static class SentenceDiff
{
    /// <summary>Words in common, of the words in either, from which two sentences are one that was rewritten.</summary>
    private const double MinSimilarity = 0.5;

    /// <summary>Table cells beyond which sentences are compared as sets: two long texts that have nothing in common need no alignment.</summary>
    private const int MaxCells = 4_000_000;

    public static IReadOnlyList<SentenceChange> Compare(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);

        var old = SentencesOf(before);
        var now = SentencesOf(after);
        var start = CommonPrefix(old, now);
        var end = CommonSuffix(old.AsSpan(start..), now.AsSpan(start..));
        var oldCore = old[start..^end];
        var nowCore = now[start..^end];
        var matches = (long)oldCore.Length * nowCore.Length <= MaxCells ? Align(oldCore, nowCore) : MatchEqual(oldCore, nowCore);
        return Describe(oldCore, nowCore, matches);
    }

    private static string[] SentencesOf(string text) => [.. SentenceSplitter.Split(text).Select(span => span.Of(text))];

    private static int CommonPrefix(ReadOnlySpan<string> old, ReadOnlySpan<string> now)
    {
        var count = 0;
        while (count < old.Length && count < now.Length && old[count] == now[count])
        {
            count++;
        }

        return count;
    }

    private static int CommonSuffix(ReadOnlySpan<string> old, ReadOnlySpan<string> now)
    {
        var count = 0;
        while (count < old.Length && count < now.Length && old[^(count + 1)] == now[^(count + 1)])
        {
            count++;
        }

        return count;
    }

    // Longest common subsequence; answers the partner of each old sentence, -1 when it has none.
    private static int[] Align(string[] old, string[] now)
    {
        var lengths = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = old[i] == now[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var partners = new int[old.Length];
        Array.Fill(partners, -1);
        for (int i = 0, j = 0; i < old.Length && j < now.Length;)
        {
            if (old[i] == now[j])
            {
                partners[i++] = j++;
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return partners;
    }

    // Equal sentences are partners as long as their order holds.
    private static int[] MatchEqual(string[] old, string[] now)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var j = 0; j < now.Length; j++)
        {
            positions.TryAdd(now[j], j);
        }

        var partners = new int[old.Length];
        var last = -1;
        for (var i = 0; i < old.Length; i++)
        {
            var found = positions.GetValueOrDefault(old[i], -1);
            partners[i] = found > last ? found : -1;
            last = Math.Max(last, partners[i]);
        }

        return partners;
    }

    private static List<SentenceChange> Describe(string[] old, string[] now, int[] partners)
    {
        List<SentenceChange> changes = [];
        var oldStart = 0;
        var nowStart = 0;
        for (var i = 0; i <= old.Length; i++)
        {
            var partner = i < old.Length ? partners[i] : now.Length;
            if (partner >= 0)
            {
                DescribeGap(old.AsSpan(oldStart..i), now.AsSpan(nowStart..partner), changes);
                oldStart = i + 1;
                nowStart = partner + 1;
            }
        }

        return changes;
    }

    // Between two unchanged sentences: a new one that is like an old one rewrites it, in order.
    private static void DescribeGap(ReadOnlySpan<string> old, ReadOnlySpan<string> now, List<SentenceChange> changes)
    {
        var next = 0;
        foreach (var sentence in now)
        {
            var source = FindSimilar(old, next, sentence);
            for (; source >= 0 && next < source; next++)
            {
                changes.Add(new SentenceChange(SentenceChangeKind.Removed, old[next], ""));
            }

            changes.Add(source < 0
                ? new SentenceChange(SentenceChangeKind.Added, "", sentence)
                : new SentenceChange(SentenceChangeKind.Rewritten, old[next++], sentence));
        }

        foreach (var sentence in old[next..])
        {
            changes.Add(new SentenceChange(SentenceChangeKind.Removed, sentence, ""));
        }
    }

    private static int FindSimilar(ReadOnlySpan<string> old, int from, string sentence)
    {
        var words = new HashSet<ulong>(WordHashes.Of(sentence));
        var best = -1;
        var bestSimilarity = MinSimilarity;
        for (var i = from; i < old.Length; i++)
        {
            var similarity = Similarity(words, WordHashes.Of(old[i]));
            if (similarity > bestSimilarity || (best < 0 && similarity >= bestSimilarity))
            {
                best = i;
                bestSimilarity = similarity;
            }
        }

        return best;
    }

    private static double Similarity(HashSet<ulong> left, ulong[] right)
    {
        var distinct = new HashSet<ulong>(right);
        var shared = distinct.Count(left.Contains);
        var either = left.Count + distinct.Count - shared;
        return either == 0 ? 0 : (double)shared / either;
    }
}
