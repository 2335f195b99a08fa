using Newsdesk.Entities.Annotating;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Finds what a sentence reports somebody to have said without marks: <c>he said that</c>, <c>according to the report</c>. Looks at each token a few times at most.</summary>
internal static class ReportedSpeechFinder
{
    private const int MinWords = 3;

    /// <summary>Words of the longest title between a comma and the name that it belongs to.</summary>
    private const int MaxTitle = 4;

    /// <summary>Tokens between a verb and the <c>that</c> or the clause which it leads to: <c>said on Friday in a speech that</c>.</summary>
    private const int ReachClause = 10;

    /// <summary>Tokens that may follow the verb of a sentence which begins with what is said: <c>They left, he said on Friday.</c></summary>
    private const int MaxTail = 4;

    /// <summary>Tokens of the longest sentence that is read.</summary>
    private const int MaxSentence = 200;

    /// <summary>Appends what a sentence reports: a second time only where the first ends before the sentence does.</summary>
    public static void Find(in TokenReader reader, IReadOnlyList<ResolvedName> names, IReadOnlyList<QuotedSpan> quoted, TokenRange sentence, List<ReportedSpeech> reported)
    {
        if (sentence.Count > MaxSentence)
        {
            return;
        }

        var from = sentence.Start;
        for (var found = FindNext(reader, names, quoted, sentence, from); found.Content.Count > 0; found = FindNext(reader, names, quoted, sentence, from))
        {
            reported.Add(found);
            from = Math.Max(found.Content.End, found.Attribution.Cue + 1);
        }
    }

    private static ReportedSpeech FindNext(in TokenReader reader, IReadOnlyList<ResolvedName> names, IReadOnlyList<QuotedSpan> quoted, TokenRange sentence, int from)
    {
        for (var i = from; i < sentence.End; i++)
        {
            var found = QuotationCues.IsAccording(reader, i) ? FindAccording(reader, names, sentence, i)
                : QuotationCues.IsReporting(reader, i) ? FindClause(reader, names, sentence, i)
                : default;
            if (found.Content.Count > 0 && (from == sentence.Start || found.Content.Start >= from) && !IsQuoted(quoted, i) && CountWords(reader, quoted, found.Content) >= MinWords)
            {
                return found;
            }
        }

        return default;
    }

    private static ReportedSpeech FindAccording(in TokenReader reader, IReadOnlyList<ResolvedName> names, TokenRange sentence, int cue)
    {
        var comma = FindComma(reader, cue + 2, sentence.End);
        var speaker = SpeakerFinder.FindBehind(reader, names, cue + 1, comma);
        if (speaker.Count == 0)
        {
            return default;
        }

        // "according to a witness, Maria Lopez, nobody came"
        var name = NameIndex.FindFirst(names, comma);
        if (name < names.Count && names[name].Tokens.End < sentence.End && names[name].Tokens.Start <= comma + MaxTitle && names[name].Mention.Kind is MentionKind.Person && reader.Word(names[name].Tokens.End) is "," && !reader.IsCapitalized(speaker.Start))
        {
            (speaker, comma) = (names[name].Tokens, names[name].Tokens.End);
        }

        var leads = cue - sentence.Start <= 1;
        comma = comma < sentence.End ? comma : speaker.End - 1;
        var content = leads ? new TokenRange(Math.Min(comma + 1, sentence.End), sentence.End) : new TokenRange(sentence.Start, cue);
        return Make(reader, content, new Attribution(speaker, cue, IsFound: true));
    }

    private static ReportedSpeech FindClause(in TokenReader reader, IReadOnlyList<ResolvedName> names, TokenRange sentence, int cue)
    {
        var content = FindContent(reader, names, sentence, cue);
        var isTail = content.Count == 0 && sentence.End - cue - 1 <= MaxTail + 1;
        if (content.Count == 0 && !isTail)
        {
            return default;
        }

        var speaker = CueSubjects.FindBefore(reader, names, sentence.Start, cue);
        if (speaker.Count == 0 && isTail && reader.Word(cue - 1) is ",")
        {
            speaker = SpeakerFinder.FindBehind(reader, names, cue, sentence.End);
        }

        if (speaker.Count == 0)
        {
            return default;
        }

        if (isTail)
        {
            var comma = Math.Min(speaker.Start, cue) - 1;
            content = reader.Word(comma) is "," && comma > sentence.Start ? new TokenRange(sentence.Start, comma) : default;
        }

        return Make(reader, content, new Attribution(speaker, cue, IsFound: true));
    }

    // From "that", "to" behind whom is asked, or the clause that follows the verb at once, to the end of the sentence.
    private static TokenRange FindContent(in TokenReader reader, IReadOnlyList<ResolvedName> names, TokenRange sentence, int cue)
    {
        var verb = reader.Word(cue);
        var isAddressing = QuotationCues.IsAddressing(verb);
        if (!isAddressing && QuotationCues.TakesBareClause(verb) && BeginsClause(reader, names, cue + 1))
        {
            return new TokenRange(cue + 1, sentence.End);
        }

        for (var i = cue + 1; i < Math.Min(sentence.End, cue + ReachClause) && !(reader.Word(i) is ":" or ";" or "\"" or "\u201C"); i++)
        {
            if (reader.Word(i) is "that" && !(reader.Word(i + 1) is "," or "."))
            {
                return new TokenRange(i + 1, sentence.End);
            }

            if (isAddressing && i > cue + 1 && reader.Word(i) is "to" or "not" && reader.IsWord(i + 1))
            {
                return new TokenRange(i, sentence.End);
            }
        }

        var next = isAddressing && !reader.Is(cue, "warned") ? SkipAddressee(reader, names, cue + 1, reader.Word(sentence.Start) is "As") : cue + 1;
        return QuotationCues.TakesBareClause(verb) && BeginsClause(reader, names, next) ? new TokenRange(next, sentence.End) : default;
    }

    private static int SkipAddressee(in TokenReader reader, IReadOnlyList<ResolvedName> names, int at, bool isLead)
    {
        at += reader.Word(at) is "the" ? 1 : 0;
        var name = NameIndex.FindFirst(names, at);
        at = name < names.Count && names[name].Tokens.Start == at ? names[name].Tokens.End : at + 1;
        return reader.Word(at) is "," && isLead ? at + 1 : at;
    }

    // A pronoun, a name, an article or a plural: the subject of what is said. "Said on Friday" and "said no" begin none.
    private static bool BeginsClause(in TokenReader reader, IReadOnlyList<ResolvedName> names, int at)
    {
        if (!reader.IsWord(at) || StartsPhrase(reader.Word(at)))
        {
            return reader.Kind(at) is TokenKind.Number && reader.IsWord(at + 1) && reader.Word(at - 1) is "said" or "says" or "say";
        }

        var name = NameIndex.FindFirst(names, at);
        return (name < names.Count && names[name].Tokens.Start == at) || IsSubjectWord(reader.Word(at)) || reader.Word(at)[^1] is 's' || reader.IsCapitalized(at) || reader.Word(at - 1) is "said" or "says" or "say";
    }

    private static bool StartsPhrase(ReadOnlySpan<char> word) => word is "on" or "in" or "at" or "to" or "of" or "for" or "about" or "with" or "by" or "yesterday" or "today" or "earlier" or "later" or "that" or "as" or "so" or "during" or "after" or "before" or "when" or "while" or "and" or "but" or "from" or "last" or "this" or "it's" or "has" or "was" or "is"
        or "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    private static bool IsSubjectWord(ReadOnlySpan<char> word) => word is "he" or "she" or "it" or "they" or "we" or "I" or "you" or "there" or "the" or "a" or "an" or "this" or "these" or "his" or "her" or "their" or "its" or "no" or "some"
        or "many" or "all" or "at" or "every" or "one" or "two" or "nothing" or "if" or "when";

    private static int FindComma(in TokenReader reader, int from, int end)
    {
        var i = from;
        while (i < end && reader.Word(i) is not ",")
        {
            i++;
        }

        return i;
    }

    // Without the stop at its end, and only where something is said.
    private static ReportedSpeech Make(in TokenReader reader, TokenRange content, Attribution attribution)
    {
        var (start, end) = (content.Start, content.End);
        for (var i = start + MinWords; i < end - 2; i++)
        {
            // "said that it rained, and added that it snowed"
            var at = i + (reader.Word(i) is "," ? 1 : 0);
            if (reader.Word(at) is "and" or "but" && QuotationCues.IsReporting(reader, at + 1))
            {
                end = i;
            }
        }

        while (end > start && !reader.IsWord(end - 1) && reader.Kind(end - 1) is TokenKind.Punctuation && !(reader.Word(end - 1) is ")" or "%"))
        {
            end--;
        }

        return end > start ? new ReportedSpeech(new TokenRange(start, end), attribution) : default;
    }

    private static bool IsQuoted(IReadOnlyList<QuotedSpan> quoted, int at) => FindLast(quoted, at) is >= 0 and var index && quoted[index].Content.End > at;

    // Words in marks are direct speech.
    private static int CountWords(in TokenReader reader, IReadOnlyList<QuotedSpan> quoted, TokenRange content)
    {
        var words = 0;
        for (var i = content.Start; i < content.End; i++)
        {
            words += reader.IsWord(i) && !IsQuoted(quoted, i) ? 1 : 0;
        }

        return words;
    }

    private static int FindLast(IReadOnlyList<QuotedSpan> quoted, int at)
    {
        var (low, high) = (0, quoted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = quoted[middle].Content.Start <= at ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
