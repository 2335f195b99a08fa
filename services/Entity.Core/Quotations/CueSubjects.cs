using Newsdesk.Entities.Annotating;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Finds the subject of a verb of saying, wherever the sentence puts it.</summary>
internal static class CueSubjects
{
    /// <summary>Tokens between a name in an apposition and the verb: <c>the envoy, Han Tae Song, said</c>.</summary>
    private const int ReachApposition = 8;

    /// <summary>The subject of a verb of saying that leads to what is said.</summary>
    public static TokenRange FindBefore(in TokenReader reader, IReadOnlyList<ResolvedName> names, int start, int cue)
    {
        if (FindHandedOn(reader, names, cue) is { Count: > 0 } source)
        {
            return source;
        }

        if (FindVerbBefore(reader, start, cue) is >= 0 and var said)
        {
            return FindBefore(reader, names, start, said);
        }

        var isFirst = reader.Word(cue - 1) is "and" or "but" or "then" or ",";
        if (!isFirst && IsParticiple(reader, cue))
        {
            return FindOfParticiple(reader, names, start, cue);
        }

        if (reader.Word(cue - 1) is "," && SubjectFinder.FindHead(reader, names, Clauses.FindStart(reader, cue, start), cue) is { Count: > 0 } head)
        {
            return head;
        }

        // "Hua rose and said", "Hua, who met Putin, said"
        return isFirst ? SubjectFinder.FindFirst(reader, names, start, cue) : SpeakerFinder.FindBefore(reader, names, Clauses.FindStart(reader, cue, start), cue);
    }

    /// <summary>
    /// The subject of a verb of saying behind a quotation: <c>Lopez said</c>, <c>said Lopez</c>, <c>Lopez, who led the march through Madrid, said</c>,
    /// <c>for the town, said Lopez</c>.
    /// </summary>
    /// <param name="start">The first token behind the quotation.</param>
    public static TokenRange FindBehind(in TokenReader reader, IReadOnlyList<ResolvedName> names, int start, int cue, int paragraphEnd)
    {
        if (cue == start || IsAdverb(reader, start, cue))
        {
            // "..., adding that": goes on with what was said.
            return IsParticiple(reader, cue) ? default : SpeakerFinder.FindBehind(reader, names, cue, Clauses.FindEnd(reader, cue + 1, paragraphEnd));
        }

        if (FindHandedOn(reader, names, cue) is { Count: > 0 } source)
        {
            return source;
        }

        if (reader.Word(cue - 1) is not ",")
        {
            var subject = SpeakerFinder.FindBefore(reader, names, start, cue);
            return subject.Count > 0 ? subject : FindNameAt(names, start);
        }

        var head = SubjectFinder.FindHead(reader, names, start, cue);
        head = head.Count > 0 ? head : SpeakerFinder.FindBefore(reader, names, Math.Max(start, cue - ReachApposition), cue) is var near && near.End == cue - 1 ? near : default;
        var name = NameIndex.FindFirst(names, cue + 1);
        var isInverted = head.Count == 0 && !QuotationCues.IsAddressing(reader.Word(cue)) && name < names.Count && names[name].Tokens.Start == cue + 1;
        return head.Count > 0 ? head : isInverted ? names[name].Tokens : SpeakerFinder.FindBefore(reader, names, start, cue);
    }

    // "with Maria Lopez saying", "with one poster writing", "a message stating"
    private static TokenRange FindOfParticiple(in TokenReader reader, IReadOnlyList<ResolvedName> names, int start, int cue)
    {
        var name = NameIndex.FindLast(names, cue);
        if (name >= 0 && names[name].Tokens.End == cue && reader.Word(names[name].Tokens.Start - 1) is "with" or "," or "and")
        {
            return names[name].Tokens;
        }

        for (var i = cue - 2; i >= Math.Max(start, cue - NounPhrases.Reach) && reader.IsWord(i + 1); i--)
        {
            if (reader.Word(i) is "with")
            {
                return NounPhrases.Trim(reader, i + 1, cue - 1);
            }
        }

        var noun = SpeakerFinder.FindBefore(reader, names, Clauses.FindStart(reader, cue, start), cue);
        return noun.Count > 0 && noun.End == cue ? noun : SubjectFinder.FindFirst(reader, names, start, cue);
    }

    // the agency quoted Lopez as saying
    private static TokenRange FindHandedOn(in TokenReader reader, IReadOnlyList<ResolvedName> names, int cue)
    {
        var verb = IsParticiple(reader, cue) && reader.Word(cue - 1) is "as" ? cue - 2 : cue;
        while (verb > Math.Max(0, cue - NounPhrases.Reach) && verb < cue && !QuotationCues.IsHandingOn(reader.Word(verb)) && !Clauses.IsBoundary(reader, verb))
        {
            verb--;
        }

        var end = verb + 1;
        while (end < verb + NounPhrases.Reach && !Clauses.IsBoundary(reader, end) && !(reader.Word(end) is "as" && IsParticiple(reader, end + 1)))
        {
            end++;
        }

        return QuotationCues.IsHandingOn(reader.Word(verb)) && reader.Word(end) is "as" && end > verb + 1 ? SpeakerFinder.FindBehind(reader, names, verb, end) : default;
    }

    // "They left, Lopez said on Monday, adding": the verb of saying that an "adding" goes with
    private static int FindVerbBefore(in TokenReader reader, int start, int cue)
    {
        if (reader.Word(cue - 1) is not "," || !IsParticiple(reader, cue))
        {
            return -1;
        }

        var i = cue - 2;
        while (i > start && !Clauses.IsBoundary(reader, i) && !(ReportingVerbs.Contains(reader.Word(i)) && !IsParticiple(reader, i) && QuotationCues.IsQuoting(reader, i)))
        {
            i--;
        }

        return i > start && !Clauses.IsBoundary(reader, i) ? i : -1;
    }

    private static TokenRange FindNameAt(IReadOnlyList<ResolvedName> names, int at)
    {
        var name = NameIndex.FindFirst(names, at);
        return name < names.Count && names[name].Tokens.Start == at ? names[name].Tokens : default;
    }

    private static bool IsParticiple(in TokenReader reader, int at) => reader.Word(at).EndsWith("ing", StringComparison.Ordinal);

    private static bool IsAdverb(in TokenReader reader, int start, int at) => at == start + 1 && reader.IsWord(start) && reader.Word(start).EndsWith("ly", StringComparison.Ordinal);
}
