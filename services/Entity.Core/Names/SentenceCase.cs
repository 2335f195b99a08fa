using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Names;

/// <summary>What a capital is worth at a place in a sentence.</summary>
internal static class SentenceCase
{
    /// <summary>Capitals on ordinary words inside a sentence from which on capitals tell nothing in it.</summary>
    private const int MinOrdinaryCapitals = 2;

    /// <summary>Shorter words stay small in headlines too.</summary>
    private const int MinLength = 4;

    /// <summary>Whether a word stands where English writes a capital whatever the word.</summary>
    public static bool IsInitial(in TokenReader reader, TokenRange sentence, int at)
    {
        if (at == sentence.Start)
        {
            return true;
        }

        return reader.Kind(at - 1) switch
        {
            TokenKind.Punctuation => !(reader.Word(at - 1) is "," or ")" or "]" or "&" or "/" or ";" or "\u201D" or "\u2019" || (reader.Word(at - 1) is "-" && reader.IsAttached(at))),
            TokenKind.Symbol => reader.Word(at - 1) is "|" or "\u2022" or ">",
            _ => false,
        };
    }

    /// <summary>Whether ordinary words have capitals, as in many headlines: then capitals tell no names.</summary>
    public static bool IsTitleCase(in TokenReader reader, TokenRange sentence)
    {
        var (small, ordinaryCapitals) = (0, 0);
        for (var i = sentence.Start + 1; i < sentence.End; i++)
        {
            if (!reader.IsWord(i) || reader[i].Length < MinLength)
            {
                continue;
            }

            if (!reader.IsCapitalized(i))
            {
                small++;
            }
            else if (CommonWords.Contains(reader.Word(i)) && !NameCues.IsPartOfNames(reader.Word(i)))
            {
                ordinaryCapitals++;
            }
        }

        return ordinaryCapitals >= MinOrdinaryCapitals && ordinaryCapitals > small * 3;
    }

    /// <summary>Whether a word of more than one letter is all capitals.</summary>
    public static bool IsShouted(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters > 1;
    }
}
