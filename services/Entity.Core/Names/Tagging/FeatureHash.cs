namespace Newsdesk.Entities.Names.Tagging;

/// <summary>Hashes of letters (FNV-1a) and of features. The model file holds their results, so a change makes every model unreadable.</summary>
internal static class FeatureHash
{
    public const ulong Seed = 14695981039346656037UL;

    public static ulong Add(ulong hash, char c) => (hash ^ c) * 1099511628211UL;

    /// <summary>The row of a feature of a template in a table of 2^<paramref name="bits"/> rows.</summary>
    public static int Row(ulong template, ulong value, int bits)
    {
        var hash = (value + (template * 0x9E3779B97F4A7C15UL)) * 0xD6E8FEB86659FD93UL;
        hash ^= hash >> 32;
        return (int)(hash * 0xD6E8FEB86659FD93UL >> (64 - bits));
    }

    public static ulong Pair(ulong left, ulong right) => (left ^ (left >> 29)) * 0xBF58476D1CE4E5B9UL + right;
}
