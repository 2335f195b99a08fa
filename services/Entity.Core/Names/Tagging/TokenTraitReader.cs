using Newsdesk.Entities.Knowledge;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Names.Tagging;

/// <summary>Reads the traits of every token of a text. One instance reads many texts.</summary>
internal sealed class TokenTraitReader(KnowledgeBase knowledge)
{
    private const int MinShoutedWords = 3;

    private readonly DocumentWords _words = new();
    private TokenTraits[] _traits = [];

    /// <summary>The traits of the tokens of the text that was read last.</summary>
    public ReadOnlySpan<TokenTraits> Traits => _traits;

    /// <param name="names">What the rules read in the text.</param>
    public void Read(in TokenReader reader, ReadOnlySpan<TokenRange> sentences, List<NameCandidate> names)
    {
        if (_traits.Length < reader.Count)
        {
            _traits = new TokenTraits[Math.Max(reader.Count, _traits.Length * 2)];
        }

        _words.Read(reader, sentences);
        foreach (var sentence in sentences)
        {
            var letters = CaseOf(reader, sentence);
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                ReadToken(reader, sentence, i, letters, ref _traits[i]);
            }

            ReadKnown(reader, sentence);
        }

        foreach (var name in names)
        {
            for (var i = name.Tokens.Start; i < name.Tokens.End; i++)
            {
                _traits[i].Read = Describe(name, i);
            }
        }
    }

    public static LetterCase CaseOf(in TokenReader reader, TokenRange sentence)
    {
        var (upper, capital, lower) = (0, 0, 0);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!reader.IsWord(i) || reader[i].Length < 2)
            {
                continue;
            }

            upper += SentenceCase.IsShouted(reader.Word(i)) ? 1 : 0;
            capital += reader.IsCapitalized(i) ? 1 : 0;
            lower += char.IsLower(reader.Word(i)[^1]) && !reader.IsCapitalized(i) ? 1 : 0;
        }

        return upper >= MinShoutedWords && lower == 0 && upper * 4 >= capital * 3 ? LetterCase.Upper
            : capital == 0 ? LetterCase.Lower
            : SentenceCase.IsTitleCase(reader, sentence) ? LetterCase.Title : LetterCase.Mixed;
    }

    private void ReadToken(in TokenReader reader, TokenRange sentence, int at, LetterCase letters, ref TokenTraits traits)
    {
        var word = reader.Word(at);
        traits.IsCapitalized = reader.IsCapitalized(at);
        traits.IsPlain = letters is LetterCase.Mixed && reader.Kind(at) is not TokenKind.Link && !HasUpper(word);
        traits.Known = 0;
        traits.Read = 0;
        ReadLetters(word, letters, ref traits);
        traits.Lists = letters switch
        {
            LetterCase.Upper or LetterCase.Lower => WordTraitTable.Of(word) | WordTraitTable.OfCapitalized(word),
            _ => reader.IsWord(at) ? WordTraitTable.Of(word) : WordTraits.None,
        };
        var elsewhere = SentenceCase.IsInitial(reader, sentence, at) ? 4 : 0;
        if (traits.IsCapitalized)
        {
            elsewhere |= (_words.IsLower(word) ? 1 : 0) | (_words.IsCapitalizedInside(word) ? 2 : 0);
        }

        traits.Elsewhere = (byte)elsewhere;
    }

    private static void ReadLetters(ReadOnlySpan<char> word, LetterCase letters, ref TokenTraits traits)
    {
        ulong exact = FeatureHash.Seed, lower = FeatureHash.Seed, shape = (ulong)letters + 1;
        var (kind, run) = (0, 0);
        foreach (var c in word)
        {
            var folded = char.IsAsciiDigit(c) ? '0' : NameFolding.Fold(c);
            exact = FeatureHash.Add(exact, char.IsAsciiDigit(c) ? '0' : c);
            lower = FeatureHash.Add(lower, folded);
            var here = KindOf(c);
            run = here == kind ? run + 1 : 1;
            kind = here;
            if (run <= 2)
            {
                shape = FeatureHash.Add(shape, (char)here);
            }
        }

        traits.Word = letters is LetterCase.Mixed ? exact : lower;
        traits.Lower = lower;
        traits.Shape = shape;
        traits.Prefix2 = Part(word, 0, 2);
        traits.Prefix3 = Part(word, 0, 3);
        traits.Prefix4 = Part(word, 0, 4);
        traits.Suffix2 = Part(word, word.Length - 2, 2);
        traits.Suffix3 = Part(word, word.Length - 3, 3);
        traits.Suffix4 = Part(word, word.Length - 4, 4);
    }

    private static bool HasUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }

    private static int KindOf(char c) => c switch
    {
        _ when char.IsUpper(c) => 1,
        _ when char.IsLower(c) => 2,
        _ when char.IsAsciiDigit(c) => 3,
        _ when char.IsLetter(c) => 4,
        _ => 5 + (c & 0x3F),
    };

    private static ulong Part(ReadOnlySpan<char> word, int start, int length)
    {
        if (word.Length < length)
        {
            return 0;
        }

        var hash = FeatureHash.Seed;
        foreach (var c in word.Slice(start, length))
        {
            hash = FeatureHash.Add(hash, NameFolding.Fold(c));
        }

        return hash;
    }

    private void ReadKnown(in TokenReader reader, TokenRange sentence)
    {
        var at = sentence.Start;
        while (at < sentence.End)
        {
            var known = reader.IsWord(at) ? knowledge.FindLongest(reader, at, sentence.End) : default;
            if (!known.IsFound)
            {
                at++;
                continue;
            }

            for (var i = known.Tokens.Start; i < known.Tokens.End; i++)
            {
                _traits[i].Known = Describe(known, i);
            }

            at = known.Tokens.End;
        }
    }

    private static byte Describe(in NameCandidate name, int at)
    {
        var place = at > name.Tokens.Start ? 4 : name.Tokens.Count == 1 ? 8 : 0;
        var clearness = name switch
        {
            { Head: >= 0 } => 4,
            { IsKnown: true } => 3,
            { KindScore: >= 4 } => 2,
            { KindScore: >= 2 } => 1,
            _ => 0,
        };
        return (byte)(1 + NameTag.KindIndex(name.Kind) + place + (16 * clearness));
    }

    private static byte Describe(in AliasMatch known, int at)
    {
        var meaning = known.Meanings[0];
        var kind = meaning.Kind is AliasKind.Demonym ? NameTag.KindIndex(MentionKind.Other) : NameTag.KindIndex(meaning.Entry.Kind);
        var place = at == known.Tokens.Start ? 0 : 4;
        var length = known.Tokens.Count > 1 ? 8 : 0;
        var sureness = meaning.Kind switch
        {
            AliasKind.Demonym => 32,
            AliasKind.ShortForm => 16,
            _ => 0,
        };
        return (byte)(1 + kind + place + length + sureness);
    }
}
