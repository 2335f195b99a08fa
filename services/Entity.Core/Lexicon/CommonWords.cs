using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Lexicon;

/// <summary>Tells words that English writes in lower case, so that a capital on them at the start of a sentence means nothing.</summary>
internal static class CommonWords
{
    private const int MaxLength = 24;

    private static readonly string[] Endings = ["s", "es", "ed", "d", "ing", "ly", "er", "ers"];

    private static readonly WordList Words = WordList.Load("common-words.txt", StringComparer.Ordinal);

    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > MaxLength)
        {
            return false;
        }

        Span<char> buffer = stackalloc char[MaxLength];
        word.ToLowerInvariant(buffer);
        ReadOnlySpan<char> lower = buffer[..word.Length];
        return Words.Contains(lower) || StopWords.Contains(word) || IsInflected(lower) || IsCompound(lower);
    }

    // A word whose stem is listed: protesters, bombings, tightened.
    private static bool IsInflected(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal) && Words.Contains(word[..^ending.Length]))
            {
                return true;
            }
        }

        return word.EndsWith("ing", StringComparison.Ordinal) && word.Length <= MaxLength - 1 && EndsInE(word[..^3]);
    }

    private static bool EndsInE(ReadOnlySpan<char> stem)
    {
        Span<char> word = stackalloc char[MaxLength];
        stem.CopyTo(word);
        word[stem.Length] = 'e';
        return stem.Length > 2 && Words.Contains(word[..(stem.Length + 1)]);
    }

    private static bool IsCompound(ReadOnlySpan<char> word) =>
        word.IndexOf('-') is > 1 and var hyphen && (Words.Contains(word[..hyphen]) || StopWords.Contains(word[..hyphen])) && (Words.Contains(word[(hyphen + 1)..]) || StopWords.Contains(word[(hyphen + 1)..]));
}
