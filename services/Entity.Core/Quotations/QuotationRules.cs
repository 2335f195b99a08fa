using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Tells speech between marks from titles and doubted words, and speech that goes on from speech that begins.</summary>
internal static class QuotationRules
{
    /// <summary>Fewer words without a verb of saying are irony or a term.</summary>
    private const int MinUnattributed = 6;

    /// <summary>Words of the longest title of a work that is told from speech by its capitals.</summary>
    private const int MaxTitle = 12;

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

        return last.Paragraph.End == span.Paragraph.Start && span.Opener == span.Paragraph.Start && (last.IsOpen || span.Behind >= span.Paragraph.End);
    }

    /// <summary>Words between marks are a quotation when somebody is said to have said them or when they are a sentence.</summary>
    public static bool IsQuotation(in TokenReader reader, QuotedSpan span, Attribution attribution)
    {
        var (words, capitals, content) = (0, 0, 0);
        for (var i = span.Content.Start; i < span.Content.End; i++)
        {
            var tells = reader.IsWord(i) && !StopWords.Contains(reader.Word(i));
            words += reader.IsWord(i) ? 1 : 0;
            content += tells ? 1 : 0;
            capitals += tells && reader.IsCapitalized(i) ? 1 : 0;
        }

        var isTitle = capitals > 0 && capitals == content && words <= MaxTitle && !EndsWithStop(reader, span) && (capitals > 1 || words == 1) && !(words == 1 && reader.Word(span.Content.End - 1) is ",");
        if (words == 0 || isTitle)
        {
            return false;
        }

        var endsLikeSpeech = EndsWithStop(reader, span) || reader.Word(span.Content.End - 1) is "," || (!span.IsOpen && words > 2 && reader.Word(span.Behind) is "." or "," && reader.IsCapitalized(span.Content.Start));
        return attribution switch
        {
            { IsFound: true, Cue: >= 0 } => true,
            { IsFound: true } => endsLikeSpeech || words >= MinUnattributed,
            _ => endsLikeSpeech ? words > 2 : words >= MinUnattributed && !reader.IsCapitalized(span.Content.Start),
        };
    }

    public static bool EndsWithStop(in TokenReader reader, QuotedSpan span) => reader.Word(span.Content.End - 1) is "." or "!" or "?" or "..." or "\u2026" or "?!" or "!!";
}
