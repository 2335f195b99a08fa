using System.Globalization;
using System.Text;

namespace Newsdesk.Topics.Search;

/// <summary>Folds a name to what two people would both type for it: no case, no accents, one space between words.</summary>
public static class NameKey
{
    /// <summary>Longer names are cut to this many characters: nobody types more.</summary>
    private const int MaxLength = 100;

    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        var key = new StringBuilder(Math.Min(name.Length, MaxLength));
        foreach (var character in Decompose(name))
        {
            if (char.IsLetterOrDigit(character))
            {
                key.Append(char.ToLowerInvariant(character));
            }
            else if (!IsInnerMark(character) && key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }

            if (key.Length == MaxLength)
            {
                break;
            }
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>Unpaired surrogates have no decomposition; such a name is folded as it stands.</summary>
    private static string Decompose(string name) => IsWellFormed(name) ? name.Normalize(NormalizationForm.FormD) : name;

    private static bool IsWellFormed(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsSurrogate(name[i]))
            {
                continue;
            }

            if (i + 1 == name.Length || !char.IsSurrogatePair(name[i], name[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }

    /// <summary>Accents, and marks inside a word that people leave out: <c>O'Brien</c>, <c>U.N.</c></summary>
    private static bool IsInnerMark(char character) =>
        character is '\'' or '\u2019' or '.' || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark;
}
