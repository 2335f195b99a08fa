using System.Collections.Frozen;
using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Knowledge;

/// <summary>What the description of an entry tells a reader of other texts: its words and the years in it.</summary>
internal sealed class EntryDescription
{
    private const int MinWord = 3;
    private const int YearDigits = 4;

    /// <summary>Characters of a description that are read: a long one says what it is at its beginning.</summary>
    private const int MaxLength = 1000;

    private const int MaxWords = 64;
    private const int FirstYear = 1000;
    private const int LastYear = 2100;

    private EntryDescription()
    {
    }

    /// <summary>Hashes of the words in small letters that say something, each once.</summary>
    public required ulong[] Words { get; init; }

    /// <summary>Hashes of the words with a capital, each once: the names of who and what the entry has to do with.</summary>
    public required ulong[] Names { get; init; }

    /// <summary>Hashes of the words of the entry's own name that say something, each once.</summary>
    public required ulong[] Own { get; init; }

    /// <summary>What sort of thing it is, where that tells how it is named in news.</summary>
    public DescribedSort Sort { get; init; }

    /// <summary>The earliest year that is told; null when none is.</summary>
    public int? Earliest { get; init; }

    /// <summary>The later year of a closed range such as <c>(1820–1890)</c>; null when there is none.</summary>
    public int? Ended { get; init; }

    public static EntryDescription Of(KnowledgeEntry entry)
    {
        var own = Hashes(entry.Name).ToFrozenSet();
        var (words, names) = (new List<ulong>(), new List<ulong>());
        int? earliest = null;
        int? ended = null;
        var description = entry.Description[..Math.Min(entry.Description.Length, MaxLength)];
        var reader = new TokenReader(description, Tokenizer.AsSpan(Tokenizer.Tokenize(description)));
        for (var i = 0; i < reader.Count; i++)
        {
            if (YearAt(reader, i) is { } year)
            {
                ended = YearAt(reader, i - 2) is not null && reader.Word(i - 1) is "-" or "\u2013" or "to" ? year : ended;
                earliest = earliest is null || year < earliest ? year : earliest;
            }
            else if (IsTelling(reader, i) && Hash(reader.Word(i)) is var hash && !own.Contains(hash))
            {
                // The first word has its capital from the sentence.
                var isName = reader.IsCapitalized(i) && !(i == 0 && CommonWords.Contains(reader.Word(i)));
                (isName ? names : words).Add(hash);
            }
        }

        return new EntryDescription { Words = [.. words.Distinct().Take(MaxWords)], Names = [.. names.Distinct().Take(MaxWords)], Own = [.. own.Order()], Earliest = earliest, Ended = ended, Sort = SortOf(reader) };
    }

    /// <summary>The hash of a word without its case, its accents and the ending of a plural.</summary>
    public static ulong Hash(ReadOnlySpan<char> word) => NameFolding.Hash(0, word.Length > MinWord && word[^1] is 's' or 'S' && word[^2] is not ('s' or 'S') ? word[..^1] : word);

    private static DescribedSort SortOf(in TokenReader reader)
    {
        for (var i = 0; i < reader.Count; i++)
        {
            switch (reader.Word(i))
            {
                case "surname" or "disambiguation":
                case "name" when reader.Word(i - 1) is "family" or "given":
                    return DescribedSort.Name;
                case "language" or "dialect":
                    return DescribedSort.Language;
                case "film" or "video" when reader.Word(i + 1) is "producer" or "director" or "actor" or "actress" or "studio" or "critic" or "festival" or "editor" or "company" or "and" or "maker":
                case "book" or "song" or "opera" or "album" when reader.Word(i + 1) is "publisher" or "writer" or "house" or "company" or "singer" or "and":
                    return DescribedSort.Thing;
                case "film" or "song" or "album" or "single" or "novel" or "book" or "musical" or "opera" or "poem" or "painting" or "sitcom" or "manga":
                case "band" or "duo" or "rapper" when i > 0:
                case "series" when reader.Word(i - 1) is "television" or "TV" or "book" or "film":
                case "game" when reader.Word(i - 1) is "video" or "board":
                    return DescribedSort.Work;
                case "in" or "of" or "by" or "for" or "(":
                    return DescribedSort.Thing;
            }
        }

        return DescribedSort.Thing;
    }

    private static List<ulong> Hashes(string name)
    {
        var hashes = new List<ulong>();
        var reader = new TokenReader(name, Tokenizer.AsSpan(Tokenizer.Tokenize(name)));
        for (var i = 0; i < reader.Count; i++)
        {
            if (IsTelling(reader, i))
            {
                hashes.Add(Hash(reader.Word(i)));
            }
        }

        return hashes;
    }

    private static bool IsTelling(in TokenReader reader, int at) => reader.IsWord(at) && reader.Word(at).Length >= MinWord && !StopWords.Contains(reader.Word(at));

    /// <summary>The year that a token is; null when it is none.</summary>
    public static int? YearAt(in TokenReader reader, int at) =>
        reader.Kind(at) is TokenKind.Number && reader.Word(at) is { Length: YearDigits } digits && int.TryParse(digits, out var year) && year is >= FirstYear and <= LastYear ? year : null;
}
