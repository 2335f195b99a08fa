namespace Newsdesk.Stories.Documents.Sources;

/// <summary>Folds the forms of a word together as far as counting needs it: case, plurals, and the endings of verbs.</summary>
internal static class TermForms
{
    public const int MaxLength = 40;

    /// <summary>Writes the folded word to <paramref name="folded"/> and returns its length; 0 when the word is too long to be one.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        if (word.Length is 0 or > MaxLength)
        {
            return 0;
        }

        var length = word.ToLowerInvariant(folded);
        return length < 0 ? 0 : StripVerbEnding(folded[..StripPlural(folded[..length])]);
    }

    // launched, launching, launches: "launch"; released, releasing, release: "releas".
    private static int StripVerbEnding(Span<char> word)
    {
        var length = word.Length;
        if (length > 5 && word.EndsWith("ing"))
        {
            length -= 3;
        }
        else if (length > 4 && word.EndsWith("ed"))
        {
            length -= 2;
        }
        else if (length > 4 && word[^1] == 'e')
        {
            length -= 1;
        }

        return length;
    }

    private static int StripPlural(Span<char> word)
    {
        if (word.Length < 4 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i' || !char.IsLetter(word[^2]))
        {
            return word.Length;
        }

        if (word.Length > 4 && word[^2] == 'e' && word[^3] == 'i')
        {
            word[^3] = 'y';
            return word.Length - 2;
        }

        return word.EndsWith("sses") || word.EndsWith("ches") || word.EndsWith("shes") || word.EndsWith("xes") ? word.Length - 2 : word.Length - 1;
    }
}
