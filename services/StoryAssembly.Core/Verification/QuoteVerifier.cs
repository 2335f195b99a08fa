using Newsdesk.Stories.Documents;

namespace Newsdesk.Stories.Verification;

/// <summary>Checks that a quotation stands in its source word for word, between quotation marks, and that the source names the speaker.</summary>
internal static class QuoteVerifier
{
    public static void Verify(DocumentSentence sentence, ResolvedEvidence source, ProblemList problems)
    {
        if (sentence.Edits.Count > 0)
        {
            problems.Add(VerificationRules.EditMismatch, "A quotation is never edited.");
        }

        if (!source.Span.SequenceEqual(sentence.Text))
        {
            problems.Add(VerificationRules.QuoteNotVerbatim, $"The source says '{source.Span}'.");
        }
        else if (!IsBetweenMarks(source.PartText, source.Evidence.Span.Start, source.Evidence.Span.End))
        {
            problems.Add(VerificationRules.QuoteNotVerbatim, "The words do not stand between quotation marks in the source.");
        }

        if (sentence.Attribution.Length == 0)
        {
            problems.Add(VerificationRules.SpeakerNotNamed, "A quotation needs a speaker.");
        }
    }

    // A stop or comma may stand between the words and the closing mark; a speech of several paragraphs closes only its last.
    private static bool IsBetweenMarks(ReadOnlySpan<char> text, int start, int end)
    {
        var before = text[..start].TrimEnd();
        var after = text[end..].TrimStart(" ,.!?");
        var opens = before is [.., '"' or '\u201C' or '\u2018' or '\'' or '\u00AB' or '\u201E'];
        var closes = after is ['"' or '\u201D' or '\u2019' or '\'' or '\u00BB' or '\u201C', ..];
        return opens && closes;
    }
}
