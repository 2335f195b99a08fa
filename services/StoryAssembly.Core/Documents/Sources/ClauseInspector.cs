using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Stories.Documents.Sources;

/// <summary>Reads the words of a sentence for what they point at: a sentence that needs its neighbours cannot be printed alone.</summary>
internal static class ClauseInspector
{
    /// <summary>How far into a sentence an "it" is taken to point at another sentence.</summary>
    private const int OpeningWords = 4;

    /// <summary>How far into a sentence a bare "later" is taken to follow another sentence.</summary>
    private const int ShiftWords = 6;

    public static SentenceFlaws Inspect(in Clause clause)
    {
        if (clause.Length == 0)
        {
            return SentenceFlaws.Headless;
        }

        var flaws = InspectWords(clause);
        flaws |= StartsInTheMiddle(clause) ? SentenceFlaws.Headless : 0;
        flaws |= Shouts(clause) ? SentenceFlaws.Shouting : 0;
        flaws |= LeansOnNeighbours(clause) ? SentenceFlaws.Dangling : 0;
        return flaws;
    }

    private static SentenceFlaws InspectWords(in Clause clause)
    {
        var flaws = SentenceFlaws.Verbless;
        for (var at = 0; at < clause.Length; at++)
        {
            flaws &= clause.Is(at, WordTraits.Verb) ? ~SentenceFlaws.Verbless : ~SentenceFlaws.None;
            flaws |= clause.Is(at, WordTraits.WriterOrReader) && !clause.IsQuoted(at) ? SentenceFlaws.Personal : 0;
            flaws |= IsAdrift(clause, at) ? SentenceFlaws.Adrift : 0;
        }

        return flaws;
    }

    // A small letter, a closing mark, or a sentence without its subject: "Will have double the thrust."
    private static bool StartsInTheMiddle(in Clause clause)
    {
        var first = clause.Word(0)[0];
        var isSubjectless = clause.Word(0) is "Will" or "Would" or "Can" or "Could" or "Is" or "Are" or "Was" or "Were" or "Has" or "Have" or "Had"
            or "Do" or "Does" or "Did"
            && clause.Word(1).Length > 0 && char.IsLower(clause.Word(1)[0]);
        return isSubjectless || char.IsLower(first)
            ? isSubjectless || clause[0].Start == clause.Start
            : !char.IsLetterOrDigit(first) && first is not ('"' or '\u201C' or '\u2018' or '\'' or '$' or '\u00A3' or '\u20AC');
    }

    // Popular papers set the first words of a lead in capitals.
    private static bool Shouts(in Clause clause)
    {
        var first = clause.Word(0);
        var second = clause.Word(1);
        return IsUpper(first)
            && (first.Length > 6 || (first.Length > 3 && second.Length > 3 && IsUpper(second))
                || (first.Length > 4 && second.Length > 1 && char.IsUpper(second[0])));
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return !word.IsEmpty;
    }

    // "that evening", "on the next day", "two hours later"; and a "later" near the opening that no date follows.
    private static bool IsAdrift(in Clause clause, int at)
    {
        if (clause.Is(at, WordTraits.Pointer) && clause.Is(at + 1, WordTraits.Time))
        {
            return true;
        }

        if (clause.Is(at + 1, WordTraits.Time) && clause.Word(at) is "next" or "previous" && clause.Word(at - 1) is "the" or "The" or "on")
        {
            return true;
        }

        return at > 0 && clause.Is(at, WordTraits.Shift)
            && (clause.Is(at - 1, WordTraits.TimeUnit) || (at < ShiftWords && clause.Word(at + 1) is not ("this" or "in" or "on" or "than" or "last")));
    }

    private static bool LeansOnNeighbours(in Clause clause)
    {
        var first = clause.FirstWord;
        return (clause.Is(first, WordTraits.Leaning) && !IsExpletive(clause, first))
            || (clause.Word(first) is "There" or "Here" && clause.Word(first + 1) is ",")
            || (clause.Word(first) is "Today" or "Yesterday" && clause.Word(first + 1) is "'s" or "\u2019s" && clause.Is(first + 2, WordTraits.Verb))
            || (clause.Word(first) is "The" or "Those" && (IsBackwardPhrase(clause, first + 1) || IsBareOrdinal(clause, first + 1)))
            || HasBareDemonstrative(clause)
            || HasUnresolvedPronoun(clause);
    }

    // "The mayor rejected that.": what she rejected stands elsewhere.
    private static bool HasBareDemonstrative(in Clause clause)
    {
        for (var at = 1; at < clause.Length; at++)
        {
            if (clause.Word(at) is "that" or "this" or "these" or "those" && clause.Word(at + 1) is "" or "." or "!" or ";" && !clause.IsQuoted(at))
            {
                return true;
            }
        }

        return false;
    }

    // "It is not clear", "Some people", "So far": the word stands for what follows or for nothing.
    private static bool IsExpletive(in Clause clause, int first)
    {
        var next = clause.Word(first + 1);
        return clause.Word(first) switch
        {
            "It" => next is "is" or "was" or "remains"
                && clause.Word(first + 2) is "not" or "unclear" or "unknown" or "clear" or "likely" or "unlikely" or "expected" or "understood"
                    or "thought" or "believed",
            "Some" or "Many" or "Most" or "Several" =>
                next.Length > 0 && char.IsLetterOrDigit(next[0]) && next is not ("of" or "are" or "were" or "have" or "had" or "say" or "said"),
            "No" => next.Length > 0 && char.IsLower(next[0]),
            "So" => next is "far",
            _ => false,
        };
    }

    // "The move came", "The two met": only the neighbours say which. A noun that is told more of ("the decision to") explains itself.
    private static bool IsBackwardPhrase(in Clause clause, int at)
    {
        var next = clause.Word(at + 1);
        return clause.Is(at, WordTraits.BackwardNoun)
            && next is not ("of" or "to" or "that" or "on" or "by" or "in" or "for" or "who" or "accused" or "killed" or "about" or "against"
                or "between" or "from")
            && !(next.Length > 0 && char.IsUpper(next[0]));
    }

    // "The third, a bank": the third what?
    private static bool IsBareOrdinal(in Clause clause, int at) =>
        clause.Word(at) is "first" or "second" or "third" or "fourth" or "fifth" or "other" or "others" or "rest" or "last"
        && (clause.Is(at + 1, WordTraits.Verb) || clause.Word(at + 1) is ",");

    private static bool HasUnresolvedPronoun(in Clause clause)
    {
        for (var at = 0; at < clause.Length; at++)
        {
            if (!clause.IsWord(at) || clause.IsQuoted(at))
            {
                continue;
            }

            if (clause.Is(at, WordTraits.PersonalPronoun) || (at < OpeningWords && clause.Is(at, WordTraits.NeuterPronoun)))
            {
                return true;
            }

            if (IsAntecedent(clause, at))
            {
                return false;
            }
        }

        return false;
    }

    // A name, or a noun phrase that is no mere circumstance ("in the end he won").
    private static bool IsAntecedent(in Clause clause, int at)
    {
        if (clause.Is(at, WordTraits.Article))
        {
            return at == 0 || !clause.Is(at - 1, WordTraits.Preposition);
        }

        var word = clause.Word(at);
        var isPlural = word.Length > 3 && char.IsLower(word[0]) && word[^1] == 's';
        return isPlural
            || (clause.Annotation.MentionAt(clause[at].Start) is { Kind: not MentionKind.Place } mention && !IsInOpeningCircumstance(clause, mention));
    }

    // "Like Frankenstein, they ..."
    private static bool IsInOpeningCircumstance(in Clause clause, Mention mention) =>
        (clause.Is(0, WordTraits.Preposition) || clause.Word(0) is "Like" or "like" or "Unlike" or "unlike" or "According")
            && !clause.TextUpTo(mention.Span.Start).Contains(',');
}
