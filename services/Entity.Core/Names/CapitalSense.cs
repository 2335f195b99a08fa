using Newsdesk.Entities.Knowledge;
using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Names;

/// <summary>Judges whether a capital makes a name, by the word, its place and how the text writes it elsewhere. One instance reads many texts.</summary>
internal sealed class CapitalSense
{
    private static readonly string[] Endings = ["ed", "ing", "ly", "tion", "tions", "ness", "less", "ment", "ments"];

    private readonly DocumentWords _words = new();

    /// <summary>Takes in the text that the next questions are about.</summary>
    public void Read(in TokenReader reader, ReadOnlySpan<TokenRange> sentences) => _words.Read(reader, sentences);

    /// <summary>Whether a known name is meant as one: Turkey at the start of a sentence may be a bird, which the text shows by writing it small elsewhere.</summary>
    public bool IsCredible(in TokenReader reader, TokenRange sentence, AliasMatch known)
    {
        var word = reader.Word(known.Tokens.Start);
        if (known.Tokens.Count == 1 && CalendarWords.IsMonthAlone(word))
        {
            return false;
        }

        return known.Tokens.Count > 1
            || !CommonWords.Contains(word)
            || SentenceCase.IsShouted(word)
            || (!SentenceCase.IsInitial(reader, sentence, known.Tokens.Start) && known.Meanings[0].Kind is not AliasKind.ShortForm)
            || (!_words.IsLower(word) && _words.IsCapitalizedInside(word));
    }

    /// <summary>Whether a capital means nothing: on an ordinary word where a sentence begins, on a lone ordinary word, on an initialism.</summary>
    public bool IsOrdinary(in TokenReader reader, TokenRange sentence, int at, int end)
    {
        var word = reader.Word(at);
        if (end - at == 1 && (Initialisms.Contains(word) || CalendarWords.IsMonthAlone(word)))
        {
            return true;
        }

        if (StopWords.Contains(word) && !SentenceCase.IsShouted(word))
        {
            return true;
        }

        if (!CommonWords.Contains(word) || (end - at > 1 && GivenNames.Contains(word)))
        {
            return word.Length < 2 || (end - at == 1 && HasWordEnding(word) && SentenceCase.IsInitial(reader, sentence, at) && !_words.IsCapitalizedInside(word));
        }

        return SentenceCase.IsInitial(reader, sentence, at)
            ? !_words.IsCapitalizedInside(word) || _words.IsLower(word) || end - at == 1
            : end - at == 1;
    }

    /// <summary>Whether the words are ordinary ones in capitals: some papers begin a text so.</summary>
    public static bool IsShouting(in TokenReader reader, int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (!SentenceCase.IsShouted(reader.Word(i)) || !CommonWords.Contains(reader.Word(i)))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsAllCommon(in TokenReader reader, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!CommonWords.Contains(reader.Word(i)))
            {
                return false;
            }
        }

        return true;
    }

    // An ordinary word that no list has: Redesignated, Nonetheless.
    private static bool HasWordEnding(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
