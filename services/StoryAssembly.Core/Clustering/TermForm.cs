using System.Globalization;
using System.Text;

namespace Newsdesk.Stories.Clustering;

/// <summary>The form in which a word counts as a term: lower case, without accents, inner marks and common endings.</summary>
internal static class TermForm
{
    /// <summary>Longer words are cut here; they are no words.</summary>
    public const int MaxLength = 32;

    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[MaxLength];
        var length = Ascii.IsValid(word) ? Fold(word, folded) : Fold(new string(word).Normalize(NormalizationForm.FormD), folded);
        folded = folded[..length];
        var end = TermStem.Length(folded, out var replaced);
        if (replaced != '\0')
        {
            folded[end - 1] = replaced;
        }

        return new string(folded[..end]);
    }

    private static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (length < MaxLength && IsKept(c))
            {
                folded[length++] = char.ToLowerInvariant(c);
            }
        }

        return length;
    }

    private static bool IsKept(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || (c > '\u007F' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.SpacingCombiningMark);
}
