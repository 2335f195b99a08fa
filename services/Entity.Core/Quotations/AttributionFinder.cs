using Newsdesk.Entities.Annotating;
using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Looks for the verb of saying and its subject behind a quotation, then before it.</summary>
internal static class AttributionFinder
{
    /// <summary>Tokens behind a quotation within which its verb stands: <c>"...," Foreign Ministry spokesperson Hua Chunying said</c>.</summary>
    private const int ReachBehind = 16;

    /// <summary>Tokens before a quotation within which its verb stands: <c>He said on Friday in a speech that "..."</c>.</summary>
    private const int ReachBefore = 36;

    /// <summary>Tokens before a verb within which its subject stands.</summary>
    private const int ReachSubject = 60;

    /// <summary>Tokens between a quotation and a verb that means saying only beside one: <c>"..." the old man grinned</c>.</summary>
    private const int MannerReach = 4;

    private static readonly WordList MannerVerbs = WordList.Of(
        "grinned laughed fumed stormed chuckled sighed thundered raged mused smiled screamed yelled pleaded begged snapped beamed sobbed gushed grumbled growled muttered murmured insisted cheered roared", StringComparer.Ordinal);

    /// <param name="sentenceStart">The first token of the sentence that leads to the quotation.</param>
    public static Attribution Find(in TokenReader reader, IReadOnlyList<ResolvedName> names, in QuotedSpan quote, int sentenceStart)
    {
        var behind = FindBehind(reader, names, quote);
        if (behind.IsFound)
        {
            return behind;
        }

        var before = FindBefore(reader, names, quote, Math.Max(sentenceStart, quote.Opener - ReachSubject));
        return before.IsFound ? before : FindSignature(reader, names, quote);
    }

    /// <summary>The subject of a verb of saying that leads to what is said.</summary>
    public static TokenRange FindSubject(in TokenReader reader, IReadOnlyList<ResolvedName> names, int start, int cue)
    {
        var isFirst = reader.Word(cue - 1) is "and" or "but" or "then" or ",";
        if (!isFirst && reader.Word(cue).EndsWith("ing", StringComparison.Ordinal))
        {
            // "with Maria Lopez saying", "with one poster writing", "a message stating"
            var name = NameIndex.FindLast(names, cue);
            if (name >= 0 && names[name].Tokens.End == cue && reader.Word(names[name].Tokens.Start - 1) is "with" or "," or "and")
            {
                return names[name].Tokens;
            }

            var noun = SpeakerFinder.FindBefore(reader, names, FindClauseStart(reader, cue, start), cue);
            return noun.Count > 0 && noun.End == cue ? noun : SpeakerFinder.FindFirst(reader, names, start, cue);
        }

        // "Hua rose and said", "Hua, who met Putin, said"
        return isFirst ? SpeakerFinder.FindFirst(reader, names, start, cue) : SpeakerFinder.FindBefore(reader, names, FindClauseStart(reader, cue, start), cue);
    }

    /// <summary>The token at which the clause ends that begins at another.</summary>
    public static int FindClauseEnd(in TokenReader reader, int from, int end)
    {
        var i = from;
        while (i < Math.Min(end, from + ReachBehind) && !IsBoundary(reader, i))
        {
            i++;
        }

        return i;
    }

    private static Attribution FindBehind(in TokenReader reader, IReadOnlyList<ResolvedName> names, in QuotedSpan quote)
    {
        // Behind a full stop a new sentence begins, which speaks of something else.
        if (quote.IsOpen || (reader.Word(quote.Content.End - 1) is "." or "..." or "\u2026" && !(reader.IsWord(quote.Behind) && char.IsLower(reader.Word(quote.Behind)[0]))))
        {
            return default;
        }

        var start = quote.Behind;
        start += reader.Word(start) is "," or "-" or "--" or "\u2014" or "\u2013" ? 1 : 0;
        var end = Math.Min(quote.Paragraph.End, start + ReachBehind);
        for (var i = start; i < end && !IsBoundary(reader, i); i++)
        {
            if (QuotationCues.IsQuoting(reader, i) || (i - start <= MannerReach && MannerVerbs.Contains(reader.Word(i))))
            {
                var speaker = i == start || IsAdverb(reader, start, i) ? SpeakerFinder.FindBehind(reader, names, i, FindClauseEnd(reader, i + 1, quote.Paragraph.End)) : SpeakerFinder.FindBefore(reader, names, start, i);
                return speaker.Count > 0 ? new Attribution(speaker, i, IsFound: true) : default;
            }

            if (QuotationCues.IsAccording(reader, i))
            {
                var speaker = SpeakerFinder.FindBehind(reader, names, i + 1, FindClauseEnd(reader, i + 2, quote.Paragraph.End));
                return speaker.Count > 0 ? new Attribution(speaker, i, IsFound: true) : default;
            }

            // A comma behind the quotation's own clause ends the search: "...," he said, adding ...
            if (reader.Word(i) is "but" or "which" or "that" || (reader.Word(i) is "and" && !reader.IsCapitalized(i + 1)))
            {
                return default;
            }
        }

        return default;
    }

    private static Attribution FindBefore(in TokenReader reader, IReadOnlyList<ResolvedName> names, in QuotedSpan quote, int sentenceStart)
    {
        // A paragraph that is a quotation belongs to the sentence before only when that one leads to it.
        if (quote.Opener == quote.Paragraph.Start && !(reader.Word(quote.Opener - 1) is ":" or "," || QuotationCues.IsQuoting(reader, quote.Opener - 1)))
        {
            return default;
        }

        var first = Math.Max(sentenceStart, quote.Opener - ReachBefore);
        for (var i = quote.Opener - 1; i >= first && !IsBoundary(reader, i); i--)
        {
            var isAccording = QuotationCues.IsAccording(reader, i);
            if (!isAccording && !QuotationCues.IsQuoting(reader, i))
            {
                continue;
            }

            var speaker = isAccording ? SpeakerFinder.FindBehind(reader, names, i + 1, quote.Opener) : FindSubject(reader, names, sentenceStart, i);
            speaker = speaker.Count == 0 && i == sentenceStart ? SpeakerFinder.FindBehind(reader, names, i, quote.Opener) : speaker;
            return speaker.Count > 0 ? new Attribution(speaker, i, IsFound: true) : default;
        }

        return default;
    }

    /// <summary>Whom a sentence is about that leads to a quotation by a colon alone: <c>Lopez defended the record: "..."</c>.</summary>
    public static Attribution FindBeforeColon(in TokenReader reader, IReadOnlyList<ResolvedName> names, in QuotedSpan quote, int sentenceStart)
    {
        var subject = reader.Word(quote.Opener - 1) is ":" ? SpeakerFinder.FindFirst(reader, names, Math.Max(sentenceStart, quote.Opener - ReachSubject), quote.Opener - 1) : default;
        return subject.Count > 0 ? new Attribution(subject, Cue: -1, IsFound: true) : default;
    }

    // "We shall see." - Maria Lopez
    private static Attribution FindSignature(in TokenReader reader, IReadOnlyList<ResolvedName> names, in QuotedSpan quote)
    {
        if (quote.IsOpen || !(reader.Word(quote.Behind) is "-" or "--" or "\u2014" or "\u2013"))
        {
            return default;
        }

        var name = NameIndex.FindFirst(names, quote.Behind + 1);
        var isSigned = name < names.Count && names[name].Tokens.Start == quote.Behind + 1 && names[name].Mention.Kind is not MentionKind.Place
            && (names[name].Tokens.End >= quote.Paragraph.End || reader.Word(names[name].Tokens.End) is ",");
        return isSigned ? new Attribution(names[name].Tokens, Cue: -1, IsFound: true) : default;
    }

    private static bool IsAdverb(in TokenReader reader, int start, int at) => at == start + 1 && reader.IsWord(start) && reader.Word(start).EndsWith("ly", StringComparison.Ordinal);

    private static bool IsBoundary(in TokenReader reader, int at) =>
        reader.Kind(at) is TokenKind.Punctuation && reader.Word(at) is "." or "!" or "?" or ";" or "\"" or "\u201C" or "\u201D" or "``" or "''" or "\u00AB" or "\u00BB";

    private static int FindClauseStart(in TokenReader reader, int from, int first)
    {
        var i = from;
        while (i > first && !IsBoundary(reader, i - 1))
        {
            i--;
        }

        return i;
    }
}
