using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Finds the noun phrases that speak where nobody is named: <c>a senior official from the ministry</c>, <c>Pentagon officials</c>.</summary>
internal static class NounPhrases
{
    /// <summary>Tokens of the longest noun phrase that is read.</summary>
    public const int Reach = 12;

    private const int MaxNoun = 16;

    /// <summary>Letters of the shortest word in <c>-ly</c> that is no noun.</summary>
    private const int MinAdverb = 7;

    private static readonly WordList PeopleNouns = WordList.Of(
        """
        officials authorities sources reports spokesman spokeswoman spokesperson spokesmen official source police government ministry report statement company minister lawyer lawyers agency group leader leaders
        critics supporters organizers organisers protesters analysts experts scientists researchers doctors witnesses residents representatives investigators prosecutors attorneys attorney director chairman
        chairwoman chief secretary ambassador judge coach captain author authors editor editors newspaper magazine website page letter memo document press media members member opponents activists rebels
        militants firefighters soldiers commander general governor mayor senator senators lawmakers workers union party campaign network station channel team manager owner founder executive scientist professor
        """, StringComparer.Ordinal);

    // "Pentagon officials said", "the company's lawyer said": a noun for people right before the verb, with what belongs to it.
    public static TokenRange FindPeople(in TokenReader reader, int start, int last)
    {
        if (last < start || !PeopleNouns.Contains(reader.Word(last)))
        {
            return default;
        }

        var first = last;
        while (first > start && last - first < Reach && !IsDeterminer(reader.Word(first)) && (reader.IsWord(first - 1) || reader.Word(first - 1) is "'s" or "\u2019s")
            && !IsOblique(reader.Word(first - 1)) && !IsSubordinator(reader.Word(first - 1)) && !IsAuxiliary(reader.Word(first - 1)) && !ReportingVerbs.Contains(reader.Word(first - 1)) && reader.Word(first - 1) is not ("that" or "but"))
        {
            first--;
        }

        return first > start && IsOblique(reader.Word(first - 1)) ? default : Trim(reader, first, last);
    }

    // "One poster admitted to it, writing": the noun at the head of the sentence.
    public static TokenRange FindFirst(in TokenReader reader, int start, int cue)
    {
        if (!IsDeterminer(reader.Word(start)) && !IsPeopleNoun(reader.Word(start)))
        {
            return default;
        }

        var end = start + 1;
        while (end < Math.Min(cue, start + Reach) && reader.IsWord(end) && !IsOblique(reader.Word(end)) && !IsAuxiliary(reader.Word(end)) && !reader.Word(end).EndsWith("ed", StringComparison.Ordinal) && !ReportingVerbs.Contains(reader.Word(end)))
        {
            end++;
        }

        return Trim(reader, start, end - 1);
    }

    public static bool IsPlain(in TokenReader reader, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!reader.IsWord(i) || reader.IsCapitalized(i))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsOblique(ReadOnlySpan<char> word) => word is "of" or "to" or "for" or "with" or "about" or "against" or "at" or "by" or "from" or "on" or "after" or "in" or "under" or "than" or "between" or "and";

    // "a senior official from the ministry said": from the article to the verb, past what a preposition governs.
    public static TokenRange FindBefore(in TokenReader reader, int start, int last)
    {
        var governed = -1;
        for (var i = last; i >= Math.Max(start, last - Reach); i--)
        {
            if (!reader.IsWord(i))
            {
                return i < last && !IsOblique(reader.Word(i + 1)) ? Trim(reader, i + 1, last) : governed >= 0 ? Trim(reader, governed, last) : default;
            }

            if (i == start)
            {
                return Trim(reader, i, last);
            }

            if (IsDeterminer(reader.Word(i)))
            {
                if (!IsOblique(reader.Word(i - 1)) || i - 1 <= start)
                {
                    return Trim(reader, i, last);
                }

                governed = governed < 0 ? i : governed;
            }
        }

        return governed >= 0 ? Trim(reader, governed, last) : default;
    }

    /// <summary>A noun for people at the head of a sentence, where it has a capital: <c>Critics of the plan</c>.</summary>
    public static bool IsPeopleNoun(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[MaxNoun];
        return word.Length is > 0 and <= MaxNoun && PeopleNouns.Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    public static bool IsDeterminer(ReadOnlySpan<char> word) => word
        is "a" or "an" or "the" or "one" or "another" or "A" or "An" or "The" or "One" or "Another" or "his" or "her" or "their" or "His" or "Her" or "Their" or "some" or "Some" or "this" or "This";

    public static bool IsAuxiliary(ReadOnlySpan<char> word) => word is "is" or "was" or "are" or "were" or "has" or "have" or "had" or "will" or "would" or "can" or "could" or "may" or "did" or "does";

    public static TokenRange FindBehind(in TokenReader reader, int first, int end)
    {
        var i = first;
        while (i < Math.Min(end, first + Reach) && reader.IsWord(i) && !(i > first && (ReportingVerbs.Contains(reader.Word(i)) || IsOblique(reader.Word(i)) || reader.Word(i) is "who" or "during" or "when" or "as")))
        {
            i++;
        }

        return Trim(reader, first, i - 1);
    }

    public static TokenRange Trim(in TokenReader reader, int first, int last)
    {
        while (first < last && (IsSubordinator(reader.Word(first)) || reader.Word(first) is "that" or "and" or "but"))
        {
            first++;
        }

        while (last > first && reader.Word(last) is "earlier" or "later" or "also" or "today" or "yesterday" or "now" or "once" or "then" or "just" || IsAdverb(reader.Word(last)))
        {
            last--;
        }

        return last >= first && !IsFunctionWord(reader.Word(first)) && !IsClause(reader, first, last) ? new TokenRange(first, last + 1) : default;
    }

    // "repeatedly", but not "family" or "ally"
    private static bool IsAdverb(ReadOnlySpan<char> word) => word.Length >= MinAdverb && word.EndsWith("ly", StringComparison.Ordinal);

    // "There are then repeated", "felt we should just"
    private static bool IsClause(in TokenReader reader, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (IsAuxiliary(reader.Word(i)) || reader.Word(i) is "I" or "we" or "We" or "you" or "You" or "There" or "there" or "not" or "should" or "must" or "that" or "which" or "who" or "when")
            {
                return true;
            }
        }

        return IsOblique(reader.Word(last));
    }

    public static bool IsSubordinator(ReadOnlySpan<char> word) =>
        word is "after" or "as" or "while" or "because" or "when" or "since" or "before" or "if" or "where" or "although" or "though" or "As" or "While" or "When" or "After" or "If" or "Although" or "Because";

    private static bool IsFunctionWord(ReadOnlySpan<char> word) => word
        is "that" or "as" or "in" or "on" or "at" or "I" or "we" or "you" or "We" or "You" or "and" or "but" or "also" or "which" or "is" or "was" or "were" or "who" or "by" or "to";
}
