using Newsdesk.Entities.Annotating;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Finds the subject of a clause at its head, away from the verb.</summary>
internal static class SubjectFinder
{
    /// <summary>Words of the longest title between the start of a clause and the name that it belongs to.</summary>
    private const int MaxTitle = 5;

    /// <summary>A name that opens a clause and is told more of before the verb: <c>Garba Shehu, a spokesman for President Buhari, said</c>.</summary>
    public static TokenRange FindHead(in TokenReader reader, IReadOnlyList<ResolvedName> names, int start, int cue)
    {
        var name = NameIndex.FindFirst(names, start);
        if (name >= names.Count || names[name].Tokens.End >= cue - 1 || names[name].Mention.Kind is not (MentionKind.Person or MentionKind.Organization))
        {
            return default;
        }

        var tokens = names[name].Tokens;
        var isHead = tokens.Start - start <= MaxTitle && reader.Word(tokens.End) is ",";
        for (var i = start; i < tokens.Start && isHead; i++)
        {
            isHead = IsTitleWord(reader, start, i);
        }

        return isHead ? tokens : default;
    }

    // "Secretary of State Rex Tillerson", "striker Anna Lund", but not "after Anna Lund" or "the sister of Anna Lund"
    private static bool IsTitleWord(in TokenReader reader, int start, int at)
    {
        if (!reader.IsWord(at))
        {
            return false;
        }

        return reader.IsCapitalized(at) && at > start
            || (reader.Word(at) is "of" && reader.IsCapitalized(at - 1) && reader.IsCapitalized(at + 1))
            || !(NounPhrases.IsOblique(reader.Word(at)) || NounPhrases.IsDeterminer(reader.Word(at)) || NounPhrases.IsSubordinator(reader.Word(at)));
    }

    /// <summary>
    /// The subject that stands at the head of its clause, away from the verb: <c>Hua rose and said</c>, <c>Sheen, who played Blair, told</c>. A name set off by
    /// commas right before the verb is it all the same: <c>the ambassador in Geneva, Han Tae Song, said</c>.
    /// </summary>
    public static TokenRange FindFirst(in TokenReader reader, IReadOnlyList<ResolvedName> names, int start, int cue)
    {
        var nearest = NameIndex.FindLast(names, cue);
        if (nearest >= 0 && ((names[nearest].Tokens.End == cue && !SpeakerFinder.IsObliqueAt(reader, names[nearest].Tokens.Start))
            || (names[nearest].Tokens.End == cue - 1 && names[nearest].Mention.Kind is MentionKind.Person && reader.Word(names[nearest].Tokens.Start - 1) is "," && !(names[nearest].Tokens.Count == 1 && StartsWithPerson(reader, names, start)))))
        {
            return names[nearest].Tokens;
        }

        if (NounPhrases.IsPeopleNoun(reader.Word(start)) && NounPhrases.FindFirst(reader, start, cue) is { Count: > 0 } people)
        {
            return people;
        }

        if (FindPlainSubject(reader, start, cue) is { Count: > 0 } plain)
        {
            return plain;
        }

        if (FindAgent(reader, names, start, cue) is { Count: > 0 } agent)
        {
            return agent;
        }

        var (body, other) = (default(TokenRange), default(TokenRange));
        var name = NameIndex.FindFirst(names, start);
        for (var at = start; at < cue; at++)
        {
            if (SpeakerFinder.IsPronoun(reader.Word(at)) && reader.Word(at) is not "who")
            {
                return new TokenRange(at, at + 1);
            }

            if (name >= names.Count || names[name].Tokens.Start != at)
            {
                continue;
            }

            var isSubject = !SpeakerFinder.IsObliqueAt(reader, at) && reader.Word(names[name].Tokens.End) is not ("'s" or "\u2019s");
            if (names[name].Mention.Kind is MentionKind.Person && isSubject)
            {
                return names[name].Tokens;
            }

            body = body.Count == 0 && isSubject && names[name].Mention.Kind is not MentionKind.Other ? names[name].Tokens : body;

            other = other.Count == 0 && !SpeakerFinder.IsObliqueAt(reader, at) ? names[name].Tokens : other;
            name++;
        }

        var noun = body.Count > 0 ? body : NounPhrases.FindFirst(reader, start, cue);
        return noun.Count > 0 ? noun : other;
    }

    // "The singer posted photos of herself with Anna Lund, writing"
    private static TokenRange FindPlainSubject(in TokenReader reader, int start, int cue)
    {
        if (!NounPhrases.IsDeterminer(reader.Word(start)) || NounPhrases.FindFirst(reader, start, cue) is not { Count: > 1 } noun || !NounPhrases.IsPlain(reader, noun.Start + 1, noun.End - 1))
        {
            return default;
        }

        return noun.End < cue && (reader.Word(noun.End).EndsWith("ed", StringComparison.Ordinal) || NounPhrases.IsAuxiliary(reader.Word(noun.End))) ? noun : default;
    }

    // "Maria Lopez, director of a gallery in Aldersund, Velmark, said"
    private static bool StartsWithPerson(in TokenReader reader, IReadOnlyList<ResolvedName> names, int start)
    {
        var name = NameIndex.FindFirst(names, start);
        return name < names.Count && names[name].Tokens.Start == start && names[name].Tokens.Count > 1 && names[name].Mention.Kind is MentionKind.Person && reader.Word(names[name].Tokens.End) is ",";
    }

    // "the plan was criticised by the union, saying"
    private static TokenRange FindAgent(in TokenReader reader, IReadOnlyList<ResolvedName> names, int start, int cue)
    {
        for (var i = cue - 1; i > start; i--)
        {
            if (reader.Word(i) is not "by" || !reader.Word(i - 1).EndsWith("ed", StringComparison.Ordinal))
            {
                continue;
            }

            var at = i + 1 + (reader.Word(i + 1) is "the" ? 1 : 0);
            var name = NameIndex.FindFirst(names, at);
            return name < names.Count && names[name].Tokens.Start == at && names[name].Mention.Kind is MentionKind.Person or MentionKind.Organization ? names[name].Tokens : default;
        }

        return default;
    }
}
