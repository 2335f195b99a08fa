namespace Newsdesk.Stories.Clustering;

/// <summary>
/// Cuts the commonest English endings, so that "launches", "launched" and "launching" count as one term. Rough on purpose: what matters is that forms of
/// one word meet, not that the stem is a word. Words of other languages lose an ending now and then, the same one every time.
/// </summary>
internal static class TermStem
{
    /// <summary>How much of the lower-case word remains, as a prefix; <paramref name="replaced"/> stands in the place of its last letter when it is not NUL.</summary>
    public static int Length(ReadOnlySpan<char> word, out char replaced)
    {
        replaced = '\0';
        if (word.Length <= 3 || !char.IsLetter(word[^1]))
        {
            return word.Length;
        }

        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
        {
            replaced = 'y';
            return word.Length - 2;
        }

        return WithoutSilentEnd(word[..WithoutSuffix(word[..WithoutPlural(word)])]);
    }

    private static int WithoutPlural(ReadOnlySpan<char> word)
    {
        if (word.Length > 4 && word.EndsWith("sses", StringComparison.Ordinal))
        {
            return word.Length - 2;
        }

        return word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word.Length - 1 : word.Length;
    }

    private static int WithoutSuffix(ReadOnlySpan<char> word)
    {
        if (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal))
        {
            return word.Length - 3;
        }

        if ((word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal))
            || (word.Length > 5 && (word.EndsWith("ly", StringComparison.Ordinal) || word.EndsWith("er", StringComparison.Ordinal))))
        {
            return word.Length - 2;
        }

        return word.Length;
    }

    private static int WithoutSilentEnd(ReadOnlySpan<char> word)
    {
        var length = word.Length > 3 && word[^1] == 'e' ? word.Length - 1 : word.Length;
        var doubled = length > 3 && word[length - 1] == word[length - 2] && word[length - 1] is not ('l' or 's');
        return doubled ? length - 1 : length;
    }
}
