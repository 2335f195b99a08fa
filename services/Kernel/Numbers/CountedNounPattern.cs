using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.Numbers;

/// <summary>Finds what a number counts and what is said to have happened to it.</summary>
internal static class CountedNounPattern
{
    /// <summary>Adjectives that may stand between a number and its noun: <c>40 unarmed young Russian men</c>.</summary>
    private const int NounReach = 4;

    /// <summary>Words that may stand between a noun and its verb: <c>40 people on the bus were killed</c>.</summary>
    private const int PredicateReach = 7;

    /// <summary>Hedges that may stand between a verb and the number: <c>killing at least 40</c>.</summary>
    private const int VerbReach = 4;

    /// <summary>The index of the noun's token behind <paramref name="at"/>, or -1.</summary>
    public static int FindNoun(in TokenReader reader, int at, bool isOne)
    {
        if (isOne)
        {
            return FindSingular(reader, at);
        }

        at += reader.Is(at, "of") ? 1 : 0;
        at += reader.Is(at, "the") ? 1 : 0;
        for (var i = at; i < at + NounReach && reader.IsWord(i); i++)
        {
            var word = reader.Word(i);
            if (word is "others" || (!char.IsUpper(word[0]) && !StopWords.Contains(word) && PluralNouns.Contains(word)))
            {
                return i;
            }

            if (StopWords.Contains(word) && word is not ("other" or "more"))
            {
                return -1;
            }
        }

        return -1;
    }

    // The last of the words that go on in lower case up to a verb: one police officer was, one man killed.
    private static int FindSingular(in TokenReader reader, int at)
    {
        var noun = -1;
        for (var i = at; i < at + NounReach && reader.IsWord(i); i++)
        {
            var word = reader.Word(i);
            if ((StopWords.Contains(word) && word is not ("more" or "other")) || Predicates.Find(word) is not null || word.EndsWith("ed", StringComparison.Ordinal))
            {
                break;
            }

            noun = char.IsLower(word[0]) && word is not ("more" or "other") ? i : noun;
        }

        return noun;
    }

    /// <param name="reader">The text.</param>
    /// <param name="start">The first token of the number.</param>
    /// <param name="end">The token behind the number and its noun.</param>
    public static string FindPredicate(in TokenReader reader, int start, int end) =>
        FindVerbBefore(reader, start) ?? FindVerbBehind(reader, end) ?? "";

    private static string? FindVerbBefore(in TokenReader reader, int start)
    {
        for (var at = start - 1; at >= start - VerbReach && reader.IsWord(at); at--)
        {
            var word = reader.Word(at);
            if (word is "toll")
            {
                return "killed";
            }

            if (word is "and" or "while" or "but" or "when" or "after" or "were" or "was" or "by" or "in" or "with")
            {
                return null;
            }

            if (Predicates.Find(word) is { } predicate)
            {
                return predicate;
            }
        }

        return null;
    }

    private static string? FindVerbBehind(in TokenReader reader, int end)
    {
        for (var at = end; at < end + PredicateReach && reader.IsWord(at); at++)
        {
            var word = reader.Word(at);
            if (word is "and" or "while" or "but" or "when" or "after" or "as" or "because" or "before" or "that")
            {
                return null;
            }

            if (Predicates.Find(word) is { } predicate)
            {
                return predicate;
            }
        }

        return null;
    }
}
