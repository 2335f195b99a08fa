using Newsdesk.Entities.Annotating;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Finds who speaks beside a verb of saying: a named person, else a pronoun, a body, or a noun phrase such as "a spokesman".</summary>
internal static class SpeakerFinder
{
    /// <summary>The subject nearest before the verb, no farther back than <paramref name="start"/>: <c>Hua Chunying said</c>.</summary>
    public static TokenRange FindBefore(in TokenReader reader, IReadOnlyList<ResolvedName> names, int start, int cue)
    {
        var last = SkipAuxiliaries(reader, start, cue - 1);
        var name = NameIndex.FindLast(names, cue);
        var governed = default(TokenRange);
        if (NounPhrases.FindPeople(reader, start, last) is { Count: > 0 } officials)
        {
            return officials;
        }

        for (var at = last; at >= start; at--)
        {
            // A clause of its own begins here: "it fell after the ministry said", "Trump was there, a spokesman said".
            if (at < last && (NounPhrases.IsSubordinator(reader.Word(at)) || (reader.Word(at) is "," && NounPhrases.IsDeterminer(reader.Word(at + 1)))))
            {
                return NounPhrases.FindBefore(reader, at + 1, last);
            }

            if (IsPronoun(reader.Word(at)))
            {
                return reader.Word(at) is "who" ? FindAntecedent(reader, names, start, at) : new TokenRange(at, at + 1);
            }

            // "what the newspaper termed": a short noun right before the verb.
            if (NounPhrases.IsDeterminer(reader.Word(at)) && last - at is 1 or 2 && NounPhrases.IsPlain(reader, at + 1, last) && !NounPhrases.IsOblique(reader.Word(at - 1)))
            {
                return NounPhrases.Trim(reader, at, last);
            }

            while (name >= 0 && names[name].Tokens.Start > at)
            {
                name--;
            }

            if (name >= 0 && names[name].Tokens.Start == at && IsSubject(names[name], last))
            {
                if (!IsObliqueAt(reader, at))
                {
                    return names[name].Tokens;
                }

                // "a lawyer for Trump said": whoever the preposition belongs to, if the clause has one.
                governed = governed.Count == 0 && names[name].Tokens.End == last + 1 ? names[name].Tokens : governed;
            }
        }

        var noun = NounPhrases.FindBefore(reader, start, last);
        return noun.Count > 0 ? noun : governed;
    }

    // "Maria Lopez, who said"
    private static TokenRange FindAntecedent(in TokenReader reader, IReadOnlyList<ResolvedName> names, int start, int at)
    {
        var name = NameIndex.FindLast(names, at);
        var gap = reader.Word(at - 1) is "," ? 1 : 0;
        if (name >= 0 && names[name].Tokens.End == at - gap)
        {
            return names[name].Tokens;
        }

        // "abuse from animal lovers who claim"
        var first = at - gap;
        while (first > start && reader.IsWord(first - 1) && at - first < NounPhrases.Reach && !NounPhrases.IsOblique(reader.Word(first - 1)) && char.IsLower(reader.Word(first - 1)[0]) && !ReportingVerbs.Contains(reader.Word(first - 1)) && !NounPhrases.IsAuxiliary(reader.Word(first - 1)))
        {
            first--;
        }

        return first < at - gap ? NounPhrases.Trim(reader, first, at - gap - 1) : new TokenRange(at, at + 1);
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
            if (names[i].Mention.Kind is MentionKind.Person && !IsObliqueAt(reader, names[i].Tokens.Start) && IsOnePhrase(reader, first, names[i].Tokens.Start))
            {
                return names[i].Tokens;
            }
        }

        for (var i = NameIndex.FindFirst(names, first); i < names.Count && names[i].Tokens.Start <= first + 1 && names[i].Tokens.End <= end; i++)
        {
            if (names[i].Mention.Kind is not MentionKind.Other)
            {
                // "said a U.S. official": not the country
                var last = names[i].Tokens.End;
                return last < end && !reader.IsCapitalized(last) && NounPhrases.IsPeopleNoun(reader.Word(last)) ? new TokenRange(first, last + 1) : names[i].Tokens;
            }
        }

        return NounPhrases.FindBehind(reader, first, end);
    }

    // "said the union's chief in Madrid, Maria Lopez", but not "said the mayor, who met Maria Lopez".
    private static bool IsOnePhrase(in TokenReader reader, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (NounPhrases.IsSubordinator(reader.Word(i)) || reader.Word(i) is "who" or "which" or "that" or "to" or "about" or "with" or "against" or "during" or "on" || (reader.Word(i) is "," && reader.Word(i + 1).EndsWith("ing", StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    // A person anywhere before the verb; another name only right before it.
    private static bool IsSubject(in ResolvedName name, int last) => name.Mention.Kind is MentionKind.Person || name.Tokens.End == last + 1;

    // "he later said", "he has said"
    private static int SkipAuxiliaries(in TokenReader reader, int start, int last)
    {
        if (reader.Word(last) is ")")
        {
            var open = last - 1;
            while (open > Math.Max(start, last - NounPhrases.Reach) && reader.Word(open) is not "(")
            {
                open--;
            }

            last = open > start && reader.Word(open) is "(" ? open - 1 : last;
        }

        while (last > start && reader.Word(last) is "has" or "have" or "had" or "later" or "also" or "then" or "reportedly" or "is" or "was" or "to" or "as" or "quoted" or "recently" or "repeatedly" or "earlier" or "yesterday" or "be" or "been" or "can" or "could" or "heard")
        {
            last--;
        }

        return last;
    }

    public static bool IsPronoun(ReadOnlySpan<char> word) => word is "he" or "she" or "He" or "She" or "they" or "They" or "it" or "It" or "who" or "I" or "We" or "we";

    // Whether a name is governed by a preposition: "to the UN".
    public static bool IsObliqueAt(in TokenReader reader, int at) =>
        NounPhrases.IsOblique(reader.Word(at - 1)) || (reader.Word(at - 1) is "the" or "The" && NounPhrases.IsOblique(reader.Word(at - 2)));
}
