using Newsdesk.Entities.Annotating;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Finds who speaks beside a verb of saying: a named person, else a pronoun, a body, or a noun phrase such as "a spokesman".</summary>
internal static class SpeakerFinder
{
    private const int NounReach = 8;

    /// <summary>The subject nearest before the verb, no farther back than <paramref name="start"/>: <c>Hua Chunying said</c>.</summary>
    public static TokenRange FindBefore(in TokenReader reader, IReadOnlyList<ResolvedName> names, int start, int cue)
    {
        var last = SkipAuxiliaries(reader, start, cue - 1);
        var name = NameIndex.FindLast(names, cue);
        for (var at = last; at >= start; at--)
        {
            // A clause of its own begins here: "it fell after the ministry said".
            if (at < last && IsSubordinator(reader.Word(at)))
            {
                return FindNounBefore(reader, at + 1, last);
            }

            if (IsPronoun(reader.Word(at)))
            {
                return new TokenRange(at, at + 1);
            }

            while (name >= 0 && names[name].Tokens.Start > at)
            {
                name--;
            }

            if (name >= 0 && names[name].Tokens.Start == at && IsSubject(names[name], last) && (names[name].Tokens.End == last + 1 || !IsObliqueAt(reader, at)))
            {
                return names[name].Tokens;
            }
        }

        return FindNounBefore(reader, start, last);
    }

    /// <summary>
    /// The subject that stands at the head of its clause, away from the verb: <c>Hua rose and said</c>, <c>Sheen, who played Blair, told</c>. A name set off by
    /// commas right before the verb is it all the same: <c>the ambassador in Geneva, Han Tae Song, said</c>.
    /// </summary>
    public static TokenRange FindFirst(in TokenReader reader, IReadOnlyList<ResolvedName> names, int start, int cue)
    {
        var nearest = NameIndex.FindLast(names, cue);
        if (nearest >= 0 && (names[nearest].Tokens.End == cue || (names[nearest].Tokens.End == cue - 1 && reader.Word(names[nearest].Tokens.Start - 1) is ",")))
        {
            return names[nearest].Tokens;
        }

        var body = default(TokenRange);
        var name = NameIndex.FindFirst(names, start);
        for (var at = start; at < cue; at++)
        {
            if (IsPronoun(reader.Word(at)) && reader.Word(at) is not "who")
            {
                return new TokenRange(at, at + 1);
            }

            if (name >= names.Count || names[name].Tokens.Start != at)
            {
                continue;
            }

            if (names[name].Mention.Kind is MentionKind.Person && !IsObliqueAt(reader, at))
            {
                return names[name].Tokens;
            }

            if (body.Count == 0 && names[name].Mention.Kind is not MentionKind.Other && !IsObliqueAt(reader, at) && reader.Word(names[name].Tokens.End) is not ("'s" or "\u2019s"))
            {
                body = names[name].Tokens;
            }

            name++;
        }

        return body;
    }

    /// <summary>The subject behind the verb, up to <paramref name="end"/>: <c>said James Steyer</c>, <c>said a spokesman</c>.</summary>
    public static TokenRange FindBehind(in TokenReader reader, IReadOnlyList<ResolvedName> names, int cue, int end)
    {
        var first = cue + 1;
        if (IsPronoun(reader.Word(first)))
        {
            return new TokenRange(first, first + 1);
        }

        for (var i = NameIndex.FindFirst(names, first); i < names.Count && names[i].Tokens.End <= end; i++)
        {
            if (names[i].Mention.Kind is MentionKind.Person && !IsObliqueAt(reader, names[i].Tokens.Start))
            {
                return names[i].Tokens;
            }
        }

        for (var i = NameIndex.FindFirst(names, first); i < names.Count && names[i].Tokens.Start <= first + 1 && names[i].Tokens.End <= end; i++)
        {
            if (names[i].Mention.Kind is not MentionKind.Other)
            {
                return names[i].Tokens;
            }
        }

        return FindNounBehind(reader, first, end);
    }

    // A person anywhere before the verb; a body only right before it.
    private static bool IsSubject(in ResolvedName name, int last) =>
        name.Mention.Kind is MentionKind.Person || (name.Mention.Kind is not MentionKind.Other && name.Tokens.End == last + 1);

    // "he later said", "he has said"
    private static int SkipAuxiliaries(in TokenReader reader, int start, int last)
    {
        while (last > start && reader.Word(last) is "has" or "have" or "had" or "later" or "also" or "then" or "reportedly" or "is" or "was" or "to")
        {
            last--;
        }

        return last;
    }

    public static bool IsPronoun(ReadOnlySpan<char> word) => word is "he" or "she" or "He" or "She" or "they" or "They" or "it" or "It" or "who";

    // Whether a name is governed by a preposition: "to the UN".
    private static bool IsObliqueAt(in TokenReader reader, int at) =>
        IsOblique(reader.Word(at - 1)) || (reader.Word(at - 1) is "the" or "The" && IsOblique(reader.Word(at - 2)));

    private static bool IsOblique(ReadOnlySpan<char> word) => word is "of" or "to" or "for" or "with" or "about" or "against" or "at" or "by" or "from" or "on" or "after" or "in" or "under" or "than" or "between" or "and";

    // "a senior official from the ministry said": from the article to the verb.
    private static TokenRange FindNounBefore(in TokenReader reader, int start, int last)
    {
        for (var i = last; i >= Math.Max(start, last - NounReach); i--)
        {
            if (!reader.IsWord(i))
            {
                return i < last && reader.Word(i) is not "," ? Trim(reader, i + 1, last) : default;
            }

            if (reader.Word(i) is "a" or "an" or "the" or "one" or "another" or "A" or "An" or "The" or "One" or "Another" or "his" or "her" or "their" or "His" or "Her" or "Their")
            {
                return Trim(reader, i, last);
            }

            if (i == start)
            {
                return Trim(reader, i, last);
            }
        }

        return default;
    }

    private static TokenRange FindNounBehind(in TokenReader reader, int first, int end)
    {
        var i = first;
        while (i < Math.Min(end, first + NounReach) && reader.IsWord(i) && !(i > first && (ReportingVerbs.Contains(reader.Word(i)) || IsOblique(reader.Word(i)) || reader.Word(i) is "who" or "during" or "when" or "as")))
        {
            i++;
        }

        return Trim(reader, first, i - 1);
    }

    private static TokenRange Trim(in TokenReader reader, int first, int last)
    {
        while (first < last && (IsSubordinator(reader.Word(first)) || reader.Word(first) is "that" or "and" or "but"))
        {
            first++;
        }

        while (last > first && reader.Word(last) is "earlier" or "later" or "also" or "today" or "yesterday" or "recently" or "repeatedly" or "now" or "once" or "then")
        {
            last--;
        }

        return last >= first && !IsFunctionWord(reader.Word(first)) ? new TokenRange(first, last + 1) : default;
    }

    private static bool IsSubordinator(ReadOnlySpan<char> word) =>
        word is "after" or "as" or "while" or "because" or "when" or "since" or "before" or "if" or "where" or "although" or "though";

    private static bool IsFunctionWord(ReadOnlySpan<char> word) => word
        is "that" or "This" or "this" or "as" or "in" or "on" or "at" or "I" or "we" or "you" or "We" or "You" or "and" or "but" or "also" or "which" or "is" or "was" or "were" or "who" or "by" or "to";
}
