namespace Newsdesk.Articles.Adapters.Pages.Metadata;

/// <summary>Likeness of short texts in any script, by the pairs of letters that they share.</summary>
internal static class LetterPairs
{
    /// <summary>Titles are not longer.</summary>
    private const int MaxLength = 400;

    /// <summary>Letters and digits, lower case.</summary>
    public static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Take(MaxLength).Select(char.ToLowerInvariant));

    /// <summary>0 to 1, after Dice.</summary>
    public static double Likeness(string one, string other)
    {
        var left = Of(one);
        var right = Of(other);
        var all = left.Count + right.Count;
        if (all == 0)
        {
            return 0;
        }

        var shared = left.Count(right.Contains);
        return 2.0 * shared / all;
    }

    private static HashSet<int> Of(string text)
    {
        var plain = Plain(text);
        var pairs = new HashSet<int>();
        for (var i = 1; i < plain.Length; i++)
        {
            pairs.Add((plain[i - 1] << 16) | plain[i]);
        }

        return pairs;
    }
}
