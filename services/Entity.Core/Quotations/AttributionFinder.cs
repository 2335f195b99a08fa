using Newsdesk.Entities.Annotating;
using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Looks for the verb of saying and its subject behind a quotation, then before it.</summary>
internal static class AttributionFinder
{
    /// <summary>Tokens behind a quotation within which its verb stands: <c>"...," Foreign Ministry spokesperson Hua Chunying said</c>.</summary>
    private const int ReachBehind = 16;

    /// <summary>Tokens before a quotation within which its verb stands: <c>He said on Friday in a speech that "..."</c>.</summary>
    private const int ReachBefore = 24;

    /// <summary>Tokens between a quotation and a verb that means saying only beside one: <c>"..." the old man grinned</c>.</summary>
    private const int MannerReach = 4;

    private static readonly WordList MannerVerbs = WordList.Of(
        "grinned laughed fumed stormed chuckled sighed thundered raged mused smiled screamed yelled pleaded begged snapped beamed sobbed gushed grumbled growled muttered murmured insisted cheered roared", StringComparer.Ordinal);

    public static Attribution Find(in TokenReader reader, IReadOnlyList<ResolvedName> names, in QuotedSpan quote)
    {
        var behind = FindBehind(reader, names, quote);
        return behind.IsFound ? behind : FindBefore(reader, names, quote);
    }

    private static Attribution FindBehind(in TokenReader reader, IReadOnlyList<ResolvedName> names, in QuotedSpan quote)
    {
        // Behind a full stop a new sentence begins, which speaks of something else.
        if (quote.IsOpen || reader.Word(quote.Content.End - 1) is "." or "..." or "\u2026")
        {
            return default;
        }

        var start = quote.Behind;
        start += reader.Word(start) is "," or "-" or "--" or "\u2014" or "\u2013" ? 1 : 0;
        var end = Math.Min(quote.Paragraph.End, start + ReachBehind);
        for (var i = start; i < end && !IsBoundary(reader, i); i++)
        {
            if (IsCue(reader, i) || (i - start <= MannerReach && MannerVerbs.Contains(reader.Word(i))))
            {
                var speaker = i == start || IsAdverb(reader, start, i) ? SpeakerFinder.FindBehind(reader, names, i, FindClauseEnd(reader, i + 1, quote.Paragraph.End)) : SpeakerFinder.FindBefore(reader, names, start, i);
                return speaker.Count > 0 ? new Attribution(speaker, i, IsFound: true) : default;
            }

            if (reader.Word(i) is "according" && reader.Word(i + 1) is "to")
            {
                var speaker = SpeakerFinder.FindBehind(reader, names, i + 1, FindClauseEnd(reader, i + 2, quote.Paragraph.End));
                return speaker.Count > 0 ? new Attribution(speaker, i, IsFound: true) : default;
            }

            // A comma behind the quotation's own clause ends the search: "...," he said, adding ...
            if (reader.Word(i) is "and" or "but" or "which" or "that")
            {
                return default;
            }
        }

        return default;
    }

    private static Attribution FindBefore(in TokenReader reader, IReadOnlyList<ResolvedName> names, in QuotedSpan quote)
    {
        var first = Math.Max(0, quote.Opener - ReachBefore);
        for (var i = quote.Opener - 1; i >= first && !IsBoundary(reader, i); i--)
        {
            if (i < quote.Paragraph.Start && reader.Word(quote.Paragraph.Start - 1) is not ":")
            {
                return default;
            }

            if (IsCue(reader, i))
            {
                // "Hua rose and said", "Hua, who met Putin, said", "Hua rose, saying"
                var speaker = reader.Word(i - 1) is "and" or "but" or "then" or "," || reader.Word(i).EndsWith("ing", StringComparison.Ordinal)
                    ? SpeakerFinder.FindFirst(reader, names, Math.Max(FindSentenceStart(reader, i, first), quote.Paragraph.Start), i)
                    : SpeakerFinder.FindBefore(reader, names, FindClauseStart(reader, i, first), i);
                speaker = speaker.Count > 0 ? speaker : SpeakerFinder.FindBehind(reader, names, i, quote.Opener);
                return speaker.Count > 0 ? new Attribution(speaker, i, IsFound: true) : default;
            }

            if (reader.Word(i) is "According" or "according" && reader.Word(i + 1) is "to")
            {
                var speaker = SpeakerFinder.FindBehind(reader, names, i + 1, quote.Opener);
                return speaker.Count > 0 ? new Attribution(speaker, i, IsFound: true) : default;
            }
        }

        return default;
    }

    private static bool IsCue(in TokenReader reader, int at) =>
        reader.IsWord(at) && reader.Word(at - 1) is not ("the" or "a" or "an" or "this" or "his" or "her" or "their" or "its" or "no") && (ReportingVerbs.Contains(reader.Word(at)) || reader.Word(at) is "called" or "calls" or "calling" or "describing" or "described");

    private static bool IsAdverb(in TokenReader reader, int start, int at) => at == start + 1 && reader.IsWord(start) && reader.Word(start).EndsWith("ly", StringComparison.Ordinal);

    private static bool IsBoundary(in TokenReader reader, int at) =>
        reader.Kind(at) is TokenKind.Punctuation && reader.Word(at) is "." or "!" or "?" or ";" or "\"" or "\u201C" or "\u201D" or "``" or "''" or "\u00AB" or "\u00BB";

    private static int FindClauseEnd(in TokenReader reader, int from, int end)
    {
        var i = from;
        while (i < Math.Min(end, from + ReachBehind) && !IsBoundary(reader, i))
        {
            i++;
        }

        return i;
    }

    private static int FindSentenceStart(in TokenReader reader, int from, int first)
    {
        var i = from;
        while (i > first && !(reader.Word(i - 1) is "." or "!" or "?"))
        {
            i--;
        }

        return i;
    }

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
