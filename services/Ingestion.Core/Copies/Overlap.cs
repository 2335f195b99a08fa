namespace Newsdesk.Articles.Copies;

/// <summary>How much of two texts is the same, word for word.</summary>
/// <param name="Words">Words of the shorter text that lie in a shingle of the longer.</param>
/// <param name="ShareOfShorter">Their share of the shorter text, in [0, 1].</param>
/// <param name="ShareOfLonger">Their share of the longer text, in [0, 1].</param>
public readonly record struct Overlap(int Words, double ShareOfShorter, double ShareOfLonger)
{
    /// <summary>
    /// Counts words, not shingles: one word changed in ten spoils four shingles of ten but only one word of six, which tells an edited copy from two reports that
    /// quote the same statement.
    /// </summary>
    public static Overlap Of(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        var shorter = left.Length <= right.Length ? left : right;
        var longer = left.Length <= right.Length ? right : left;
        if (shorter.Length < Shingles.Size)
        {
            return default;
        }

        var known = new HashSet<ulong>(Shingles.Of(longer));
        var shingles = Shingles.Of(shorter);
        var words = 0;
        var counted = 0;
        for (var i = 0; i < shingles.Length; i++)
        {
            if (known.Contains(shingles[i]))
            {
                words += i + Shingles.Size - Math.Max(i, counted);
                counted = i + Shingles.Size;
            }
        }

        return new Overlap(words, (double)words / shorter.Length, (double)words / longer.Length);
    }
}
