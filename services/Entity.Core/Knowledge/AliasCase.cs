using System.Globalization;
using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Knowledge;

/// <summary>Decides by case whether words of a text can be a known name: <c>us</c> is not <c>US</c>, and <c>apple</c> is not <c>Apple</c>.</summary>
internal static class AliasCase
{
    private const int MaxAcronym = 6;
    private const int MinSpoken = 4;

    /// <summary>Whether the tokens fold to the characters of <paramref name="alias"/> and are capitalised like it.</summary>
    public static bool Fits(ReadOnlySpan<char> alias, in TokenReader reader, int start, int end)
    {
        var isAcronym = IsAcronym(alias);
        var at = 0;
        for (var i = start; i < end; i++)
        {
            while (at < alias.Length && char.IsWhiteSpace(alias[at]))
            {
                at++;
            }

            var word = reader.Word(i);
            if (at + word.Length > alias.Length || !Fits(alias.Slice(at, word.Length), word, isAcronym))
            {
                return false;
            }

            at += word.Length;
        }

        return IsBlank(alias[at..]);
    }

    // What no token holds. Without this check a text that only hashes like a longer name would be taken for it.
    private static bool IsBlank(ReadOnlySpan<char> rest)
    {
        foreach (var c in rest)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) is not UnicodeCategory.Format)
            {
                return false;
            }
        }

        return true;
    }

    // Where the name has a capital the word needs one too; a word in capitals fits any name but an acronym of other letters.
    private static bool Fits(ReadOnlySpan<char> name, ReadOnlySpan<char> word, bool isAcronym)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (NameFolding.Fold(name[i]) != NameFolding.Fold(word[i]))
            {
                return false;
            }
        }

        if (isAcronym)
        {
            return CountUpper(name) == CountUpper(word) || IsSpokenAcronym(word);
        }

        return !char.IsUpper(name[0]) || char.IsUpper(word[0]);
    }

    // British papers write an acronym that is spoken as a word like one: Nasa, Unesco, but not Who.
    private static bool IsSpokenAcronym(ReadOnlySpan<char> word) => word.Length >= MinSpoken && char.IsUpper(word[0]) && CountUpper(word) == 1 && !CommonWords.Contains(word);

    private static bool IsAcronym(ReadOnlySpan<char> alias) => alias.Length <= MaxAcronym && CountUpper(alias) > 1 && !alias.ContainsAnyInRange('a', 'z');

    private static int CountUpper(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var c in word)
        {
            count += char.IsUpper(c) ? 1 : 0;
        }

        return count;
    }
}
