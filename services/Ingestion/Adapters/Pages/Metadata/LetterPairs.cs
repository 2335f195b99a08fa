namespace Newsdesk.Articles.Adapters.Pages.Metadata;

/// <summary>Likeness of short texts in any script, by the pairs of letters that they share.</summary>
internal static class LetterPairs
{
    /// <summary>Letters and digits that are looked at; titles are not longer.</summary>
    private const int MaxLength = 400;

    /// <summary>Letters and digits, lower case.</summary>
    public static string Plain(string text)
    {
        Span<char> plain = stackalloc char[MaxLength];
        return plain[..Read(text, plain)].ToString();
    }

    /// <summary>0 to 1, after Dice.</summary>
    public static double Likeness(string one, string other)
    {
        Span<int> left = stackalloc int[MaxLength];
        Span<int> right = stackalloc int[MaxLength];
        left = left[..Pairs(one, left)];
        right = right[..Pairs(other, right)];
        var all = left.Length + right.Length;
        if (all == 0)
        {
            return 0;
        }

        var (shared, i, j) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            shared += left[i] == right[j] ? 1 : 0;
            (i, j) = left[i].CompareTo(right[j]) switch
            {
                < 0 => (i + 1, j),
                > 0 => (i, j + 1),
                _ => (i + 1, j + 1),
            };
        }

        return 2.0 * shared / all;
    }

    // Sorted, so that two texts are compared in one go.
    private static int Pairs(string text, Span<int> pairs)
    {
        Span<char> plain = stackalloc char[MaxLength];
        var length = Read(text, plain);
        for (var i = 1; i < length; i++)
        {
            pairs[i - 1] = (plain[i - 1] << 16) | plain[i];
        }

        var count = Math.Max(0, length - 1);
        pairs[..count].Sort();
        return count;
    }

    private static int Read(string text, Span<char> plain)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (length < plain.Length && char.IsLetterOrDigit(c))
            {
                plain[length++] = char.ToLowerInvariant(c);
            }
        }

        return length;
    }
}
