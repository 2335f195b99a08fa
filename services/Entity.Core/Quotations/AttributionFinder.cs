using Newsdesk.Entities.Annotating;
using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Looks for the verb of saying and its subject behind a quotation, then before it.</summary>
internal static class AttributionFinder
{
    /// <summary>Tokens behind a quotation within which its verb stands: <c>"...," Foreign Ministry spokesperson Hua Chunying said</c>.</summary>
    private const int ReachBehind = 24;

    /// <summary>Tokens before a quotation within which its verb stands: <c>He said on Friday in a speech that "..."</c>.</summary>
    private const int ReachBefore = 36;

    /// <summary>Tokens before a verb within which its subject stands.</summary>
    private const int ReachSubject = 60;

    /// <summary>Tokens between a quotation and a verb that means saying only beside one: <c>"..." the old man grinned</c>.</summary>
    private const int MannerReach = 4;

    private static readonly WordList MannerVerbs = WordList.Of(
        "grinned laughed fumed stormed chuckled sighed thundered raged mused smiled screamed yelled pleaded begged snapped beamed sobbed gushed grumbled growled muttered murmured insisted cheered roared began begins concluded finished", StringComparer.Ordinal);

    /// <param name="sentenceStart">The first token of the sentence that leads to the quotation.</param>
    /// <param name="isSameSentence">Whether the quotation begins within that sentence.</param>
    public static Attribution Find(in TokenReader reader, IReadOnlyList<ResolvedName> names, in QuotedSpan quote, int sentenceStart, bool isSameSentence)
    {
        var first = Math.Max(sentenceStart, quote.Opener - ReachSubject);
        var behind = FindBehind(reader, names, quote);
        if (behind.IsFound)
        {
            // Police said the boy "was treated," a radio station reported: words that end a sentence are theirs with whom it begins.
            var leading = GoesOnSentence(reader, quote, isSameSentence) ? FindBefore(reader, names, quote, first) : default;
            return leading.IsFound ? leading : behind;
        }

        var before = FindBefore(reader, names, quote, first);
        return before.IsFound ? before : FindSignature(reader, names, quote);
    }

    private static Attribution FindBehind(in TokenReader reader, IReadOnlyList<ResolvedName> names, in QuotedSpan quote)
    {
        if (quote.IsOpen)
        {
            return default;
        }

        // Behind a full stop a new sentence begins, which speaks of something else unless it is that short: "We will go." Lopez said.
        var isNewSentence = reader.Word(quote.Content.End - 1) is "." or "..." or "\u2026" && !(reader.IsWord(quote.Behind) && char.IsLower(reader.Word(quote.Behind)[0]));
        var start = Clauses.SkipMarks(reader, quote.Behind);
        start += reader.Word(start) is "," or "-" or "--" or "\u2014" or "\u2013" ? 1 : 0;
        var end = Math.Min(quote.Paragraph.End, start + ReachBehind);
        for (var i = start; i < end && !Clauses.IsBoundary(reader, i); i++)
        {
            if (QuotationCues.IsQuoting(reader, i) || (i - start <= MannerReach && MannerVerbs.Contains(reader.Word(i))) || IsVerbOfName(reader, names, quote, start, i))
            {
                if (isNewSentence && !Clauses.EndsAt(reader, i + 1, quote.Paragraph.End))
                {
                    return default;
                }

                var speaker = CueSubjects.FindBehind(reader, names, start, i, quote.Paragraph.End);
                return speaker.Count > 0 ? new Attribution(speaker, i, IsFound: true) : default;
            }

            if (QuotationCues.IsAccording(reader, i) && !isNewSentence)
            {
                var speaker = SpeakerFinder.FindBehind(reader, names, i + 1, Clauses.FindEnd(reader, i + 2, quote.Paragraph.End));
                return speaker.Count > 0 ? new Attribution(speaker, i, IsFound: true) : default;
            }

            // A comma behind the quotation's own clause ends the search: "...," he said, adding ...
            if (reader.Word(i) is "but" or "which" or "that" or "although" or "though" or "because" or "while" or "after" or "before" or "since" || (reader.Word(i) is "and" && !reader.IsCapitalized(i + 1)))
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
        for (var i = quote.Opener - 1; i >= first && !Clauses.IsBoundary(reader, i); i--)
        {
            // (his own, according to posts)
            i = reader.Word(i) is ")" ? Clauses.SkipBracket(reader, first, i) : i;
            var isAccording = QuotationCues.IsAccording(reader, i);
            if (i == sentenceStart && QuotationCues.IsInverted(reader, i) && SpeakerFinder.FindBehind(reader, names, i, quote.Opener) is { Count: > 0 } inverted)
            {
                return new Attribution(inverted, i, IsFound: true);
            }

            if (!isAccording && !QuotationCues.IsQuoting(reader, i))
            {
                continue;
            }

            var speaker = FindWriter(reader, quote, i) is { Count: > 0 } writer ? writer : isAccording ? SpeakerFinder.FindBehind(reader, names, i + 1, quote.Opener) : CueSubjects.FindBefore(reader, names, sentenceStart, i);
            speaker = speaker.Count == 0 && i == sentenceStart ? SpeakerFinder.FindBehind(reader, names, i, quote.Opener) : speaker;
            return speaker.Count > 0 ? new Attribution(speaker, i, IsFound: true) : default;
        }

        return default;
    }

    /// <summary>Whom a sentence is about that leads to a quotation by a colon or a comma alone: <c>Lopez defended the record: "..."</c>.</summary>
    public static Attribution FindBeforeColon(in TokenReader reader, IReadOnlyList<ResolvedName> names, in QuotedSpan quote, int sentenceStart)
    {
        var leads = reader.Word(quote.Opener - 1) is ":" || (reader.Word(quote.Opener - 1) is "," && reader.IsCapitalized(quote.Content.Start) && QuotationRules.EndsWithStop(reader, quote));
        if (leads && FindOwner(reader, names, quote.Opener - 1) is { Count: > 0 } owner)
        {
            return new Attribution(owner, Cue: -1, IsFound: true);
        }

        var subject = leads ? SubjectFinder.FindFirst(reader, names, Math.Max(sentenceStart, quote.Opener - ReachSubject), quote.Opener - 1) : default;
        return subject.Count > 0 ? new Attribution(subject, Cue: -1, IsFound: true) : default;
    }

    // in Lopez's words: "..."
    private static TokenRange FindOwner(in TokenReader reader, IReadOnlyList<ResolvedName> names, int end)
    {
        var name = NameIndex.FindLast(names, end - 1);
        return name >= 0 && reader.Word(end - 1) is "words" or "word" or "view" or "opinion" && reader.Word(end - 2) is "'s" or "\u2019s" && names[name].Tokens.End == end - 2 ? names[name].Tokens : default;
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

    // "...," Lopez thundered: whatever the verb is
    private static bool IsVerbOfName(in TokenReader reader, IReadOnlyList<ResolvedName> names, in QuotedSpan quote, int start, int at)
    {
        if (at - start is 0 or > MannerReach || !(reader.Word(quote.Content.End - 1) is "," or "!" or "?" || reader.Word(quote.Behind) is ",") || !reader.Word(at).EndsWith("ed", StringComparison.Ordinal))
        {
            return false;
        }

        var name = NameIndex.FindLast(names, at);
        return reader.Word(start) is "he" or "she" or "they" ? at == start + 1 : name >= 0 && names[name].Tokens == new TokenRange(start, at) && names[name].Mention.Kind is MentionKind.Person;
    }

    // Rihanna mourned him, writing that she "can't believe it"
    private static TokenRange FindWriter(in TokenReader reader, in QuotedSpan quote, int cue)
    {
        var at = quote.Opener - 1;
        return reader.Word(cue).EndsWith("ing", StringComparison.Ordinal) && at - cue is 1 or 2 && reader.Word(at) is "he" or "she" ? new TokenRange(at, at + 1) : default;
    }

    private static bool GoesOnSentence(in TokenReader reader, in QuotedSpan quote, bool isSameSentence) =>
        isSameSentence && reader.IsWord(quote.Content.Start) && char.IsLower(reader.Word(quote.Content.Start)[0]);
}
