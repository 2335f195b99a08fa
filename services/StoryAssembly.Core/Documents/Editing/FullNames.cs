using System.Collections.Frozen;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents.Editing;

/// <summary>
/// Finds the full name behind a short one in the same article: <c>Vladimir Putin</c> for <c>Putin</c>. Only when every longer name there that ends in the
/// short one is the same: of two Clintons neither is meant for sure.
/// </summary>
internal static class FullNames
{
    private const int MaxWords = 4;

    private static readonly FrozenSet<string> Titles =
        """
        Mr Mrs Ms Miss Dr Sir Dame Lord Lady Prof Professor President Chancellor Premier Minister Secretary Senator Representative Governor Mayor King Queen
        Prince Princess Pope Judge Justice General Colonel Captain Sergeant Ambassador Chairman Chairwoman Chief Director Commissioner Spokesman Spokeswoman
        Attorney Officer Sheriff Congressman Congresswoman Father Rev Imam Sheikh Ayatollah Comrade Coach Detective Inspector Superintendent Gen Sen Rep Gov
        Republican Democrat Democratic Conservative Labour Former Prime Foreign Vice Deputy First Interior Defence Defense Finance Leader Boss Driver
        Director-General
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Credits =
        "Twitter Instagram Facebook YouTube Getty Reuters AP AFP EPA PA Rex REX Alamy Splash BBC CNN Sky Image Images Picture Photo"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The one full name for <paramref name="shortName"/> in the text or the title; null when there is none or more than one.</summary>
    public static string? Find(string text, string title, ReadOnlySpan<char> shortName)
    {
        if (shortName.IsEmpty || shortName.Contains(' ') || !char.IsUpper(shortName[0]))
        {
            return null;
        }

        string? found = null;
        return Scan(text, shortName, ref found) && Scan(title, shortName, ref found) ? found : null;
    }

    // False when a second full name turns up.
    private static bool Scan(ReadOnlySpan<char> text, ReadOnlySpan<char> shortName, ref string? found)
    {
        var from = 0;
        while (from < text.Length && text[from..].IndexOf(shortName, StringComparison.Ordinal) is >= 0 and var offset)
        {
            var at = from + offset;
            from = at + shortName.Length;
            if (!IsWord(text, at, from))
            {
                continue;
            }

            var start = FindStart(text, at);
            if (start == at)
            {
                continue;
            }

            var name = text[start..from];
            if (IsInitial(name) || IsCredit(name) || name.StartsWith(shortName))
            {
                continue;
            }

            if (found is not null && !name.SequenceEqual(found))
            {
                return false;
            }

            found ??= name.ToString();
        }

        return true;
    }

    // "N. Japan" is no first name.
    private static bool IsInitial(ReadOnlySpan<char> name) => name.IndexOf('.') == 1;

    // "Twitter Sarah": a picture and whom it shows.
    private static bool IsCredit(ReadOnlySpan<char> name) =>
        Credits.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..name.IndexOf(' ')]);

    private static bool IsWord(ReadOnlySpan<char> text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || (!char.IsLetterOrDigit(text[end]) && !IsJoint(text, end)));

    private static bool IsJoint(ReadOnlySpan<char> text, int at) => text[at] == '-' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    // Walks back over the capitalised words before the short name; titles and words that are no name end the walk.
    private static int FindStart(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        for (var words = 1; words < MaxWords; words++)
        {
            var end = start - 1;
            if (end < 1 || text[end] != ' ')
            {
                break;
            }

            var word = end;
            while (word > 0
                && (char.IsLetter(text[word - 1]) || (text[word - 1] is '-' or '.' or '\u2019' or '\'' && word > 1 && char.IsLetter(text[word - 2]))))
            {
                word--;
            }

            if (!IsNamePart(text[word..end]))
            {
                break;
            }

            start = word;
        }

        return start;
    }

    private static bool IsNamePart(ReadOnlySpan<char> word) =>
        word.Length > 0
        && char.IsUpper(word[0])
        && !word.EndsWith("'s", StringComparison.Ordinal) && !word.EndsWith("\u2019s", StringComparison.Ordinal)
        && (word[^1] != '.' || word.Length == 2)
        && !(word.Length > 3 && IsAllUpper(word))
        && !StopWords.Contains(word)
        && !Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool IsAllUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
