using Newsdesk.Entities.Lexicon;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Tells speech between marks from titles and doubted words, and speech that goes on from speech that begins.</summary>
internal static class QuotationRules
{
    /// <summary>Fewer words without a verb of saying are irony or a term.</summary>
    private const int MinUnattributed = 6;

    // titled "Seven."
    private static readonly WordList TitleWords = WordList.Of("titled entitled named nicknamed called aka song single album book novel film movie show series episode", StringComparer.Ordinal);

    /// <summary>Words of the longest title of a work that is told from speech by its capitals.</summary>
    private const int MaxTitle = 12;

    /// <summary>Tokens between a verb of saying and words in capitals that are said and no title.</summary>
    private const int CueReach = 4;

    /// <summary>Whether a quotation without an attribution of its own has the speaker of the one before.</summary>
    public static bool Continues(in TokenReader reader, QuotedSpan? before, QuotedSpan span)
    {
        if (before is not { } last)
        {
            return false;
        }

        // A speaker goes on in the same paragraph, behind a quotation left open, and in a paragraph that is nothing but a quotation.
        if (last.Paragraph == span.Paragraph)
        {
            return EndsWithStop(reader, span) || span.IsOpen || EndsWithStop(reader, last);
        }

        return last.Paragraph.End == span.Paragraph.Start && span.Opener == span.Paragraph.Start && (last.IsOpen || span.Behind >= span.Paragraph.End || EndsWithStop(reader, span));
    }

    /// <summary>Words between marks are a quotation when somebody is said to have said them or when they are a sentence.</summary>
    public static bool IsQuotation(in TokenReader reader, QuotedSpan span, Attribution attribution)
    {
        var (words, capitals, content, upper) = (0, 0, 0, 0);
        for (var i = span.Content.Start; i < span.Content.End; i++)
        {
            var tells = reader.IsWord(i) && !StopWords.Contains(reader.Word(i));
            words += reader.IsWord(i) ? 1 : 0;
            upper += reader.IsCapitalized(i) ? 1 : 0;
            content += tells ? 1 : 0;
            capitals += tells && reader.IsCapitalized(i) ? 1 : 0;
        }

        var isNamed = upper > 0 && (capitals == content || upper == words) && words <= MaxTitle && (upper > 1 || words == 1);
        var isTitle = isNamed && (LastWord(reader, span) is "." or "," ? !HasCueBeside(span, attribution) && (words > 1 || !EndsWithStop(reader, span) || TitleWords.Contains(reader.Word(span.Opener - 1))) : !EndsWithStop(reader, span));
        if (words == 0 || isTitle)
        {
            return false;
        }

        var endsLikeSpeech = EndsWithStop(reader, span) || LastWord(reader, span) is "," || (!span.IsOpen && words > 2 && reader.Word(span.Behind) is "." or "," && reader.IsCapitalized(span.Content.Start));
        var beginsLikeSpeech = !reader.IsWord(span.Content.Start) || !char.IsLower(reader.Word(span.Content.Start)[0]);
        return attribution switch
        {
            { IsFound: true, Cue: >= 0 } => true,
            { IsFound: true } => words >= MinUnattributed || (endsLikeSpeech && beginsLikeSpeech),
            _ => endsLikeSpeech ? words >= MinUnattributed || (beginsLikeSpeech && words > 2) : words >= MinUnattributed && !reader.IsCapitalized(span.Content.Start),
        };
    }

    // American papers put the stop of the sentence into the marks of a title.
    private static bool HasCueBeside(QuotedSpan span, Attribution attribution) =>
        attribution is { IsFound: true, Cue: >= 0 } && (attribution.Cue >= span.Behind ? attribution.Cue - span.Behind : span.Opener - attribution.Cue) <= CueReach;

    public static bool EndsWithStop(in TokenReader reader, QuotedSpan span) => LastWord(reader, span) is "." or "!" or "?" or "..." or "\u2026" or "?!" or "!!";

    // Before the mark that closes a quotation within this one: "I said: 'Stay.'"
    private static ReadOnlySpan<char> LastWord(in TokenReader reader, QuotedSpan span)
    {
        var last = span.Content.End - 1;
        return reader.Word(last) is "'" or "\u2019" or "\"" or "\u201D" && last > span.Content.Start ? reader.Word(last - 1) : reader.Word(last);
    }
}
