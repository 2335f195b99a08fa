namespace Newsdesk.Articles.Copies;

/// <summary>Hashes of every run of <see cref="Size"/> words.</summary>
internal static class Shingles
{
    /// <summary>Five words: the length at which independent reports of one event seldom agree (Broder 1997 used up to ten; news shortens its sentences).</summary>
    public const int Size = 5;

    private const ulong Base = 0x9E3779B97F4A7C15;

    private static readonly ulong Highest = unchecked(Base * Base * Base * Base);

    /// <summary>One hash a position; empty when the text is shorter than one shingle.</summary>
    public static ulong[] Of(ReadOnlySpan<ulong> words)
    {
        if (words.Length < Size)
        {
            return [];
        }

        var shingles = new ulong[words.Length - Size + 1];
        var rolling = 0UL;
        for (var i = 0; i < words.Length; i++)
        {
            rolling = unchecked((rolling * Base) + words[i]);
            if (i >= Size - 1)
            {
                shingles[i - Size + 1] = Mix(rolling);
                rolling = unchecked(rolling - (words[i - Size + 1] * Highest));
            }
        }

        return shingles;
    }

    // The finalizer of MurmurHash3: every bit of the input moves every bit of the output.
    private static ulong Mix(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
            hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
            return hash ^ (hash >> 33);
        }
    }
}
