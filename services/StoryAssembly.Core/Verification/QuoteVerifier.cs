using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents;

namespace Newsdesk.Stories.Verification;

/// <summary>Checks that a quotation is all that stands between two marks of its source, word for word, and that it has a speaker.</summary>
internal static class QuoteVerifier
{
    public static void Verify(DocumentSentence sentence, ResolvedEvidence source, SourceLayout layout, ProblemList problems)
    {
        if (sentence.Edits.Count > 0)
        {
            problems.Add(VerificationRules.EditMismatch, "A quotation is never edited.");
        }

        if (!source.Span.SequenceEqual(sentence.Text))
        {
            problems.Add(VerificationRules.QuoteNotVerbatim, $"The source says '{source.Span}'.");
        }
        else if (!layout.QuotesAround(source.Evidence.Span).Exists(q => q.IsClosed && IsWhole(layout.Text, q.Span, source.Evidence.Span)))
        {
            problems.Add(VerificationRules.QuoteNotVerbatim, "The words are not all that stands between two quotation marks of the source.");
        }

        if (sentence.Attribution.Length == 0)
        {
            problems.Add(VerificationRules.SpeakerNotNamed, "A quotation needs a speaker.");
        }
    }

    // Between the words and the closing mark only a stop, a comma or a dash may be left out.
    private static bool IsWhole(ReadOnlySpan<char> text, TextSpan range, TextSpan words) =>
        words.Start > range.Start && words.End < range.End
        && text[(range.Start + 1)..words.Start].IsWhiteSpace()
        && text[words.End..(range.End - 1)].Trim(" ,.;!?-\u2013\u2014").IsEmpty;
}
