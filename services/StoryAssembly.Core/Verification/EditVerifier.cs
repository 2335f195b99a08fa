using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents;
using Newsdesk.Stories.Documents.Editing;

namespace Newsdesk.Stories.Verification;

/// <summary>Checks each edit of a sentence against the rule of its kind, from the source alone.</summary>
internal static class EditVerifier
{
    /// <summary>What is wrong with the edits; empty when each is allowed.</summary>
    public static IEnumerable<string> Verify(DocumentSentence sentence, ResolvedEvidence source)
    {
        var span = source.Span.ToString();
        var quoted = QuotedText.Find(span);
        var dates = new Lazy<List<TextEdit>>(() => AbsoluteDates.Plan(span, Tokenizer.AsSpan(Tokenizer.Tokenize(span)), source.Revision.Published));
        var start = 0;
        foreach (var edit in sentence.Edits)
        {
            if (!edit.Span.FitsIn(span.Length))
            {
                yield return $"The edit at {edit.Span} leaves its span.";
                continue;
            }

            var isAllowed = edit.Reason switch
            {
                EditReason.Dateline => edit.Replacement.Length == 0 && edit.Span == new TextSpan(0, Datelines.Measure(span)),
                EditReason.Connective => edit.Replacement.Length == 0 && edit.Span == TextSpan.FromLength(start, Connectives.Measure(span.AsSpan(start))),
                EditReason.AbsoluteDate => dates.Value.Contains(edit),
                EditReason.Capital => IsCapital(span, start, edit),
                EditReason.FullStop => IsFullStop(span, edit),
                EditReason.FullName => IsFullName(source, edit) && !QuotedText.Overlaps(quoted, edit.Span),
                EditReason.Whitespace => IsWhitespace(span, edit),
                _ => false,
            };
            if (!isAllowed || (edit.Span.IsEmpty && edit.Replacement.Length == 0))
            {
                yield return $"The edit at {edit.Span} to '{edit.Replacement}' is not an allowed edit of kind {edit.Reason}.";
            }

            start = edit.Span.Start == start && edit.Replacement.Length == 0 ? edit.Span.End : start;
        }
    }

    private static bool IsCapital(string span, int start, TextEdit edit) =>
        edit.Span == TextSpan.FromLength(start, 1) && char.IsLower(span[start]) && edit.Replacement == char.ToUpperInvariant(span[start]).ToString();

    private static bool IsFullStop(string span, TextEdit edit) =>
        edit.Span == new TextSpan(span.Length, span.Length) && edit.Replacement == "." && span.Length > 0
            && (char.IsLetterOrDigit(span[^1]) || span[^1] is ')' or '%');

    private static bool IsWhitespace(string span, TextEdit edit) =>
        edit.Replacement == " " && !edit.Span.IsEmpty && string.IsNullOrWhiteSpace(edit.Span.Of(span));

    // The full name must be the one that this article gives, and the short one a whole word of the sentence.
    private static bool IsFullName(ResolvedEvidence source, TextEdit edit)
    {
        var span = source.Span;
        var isWord = (edit.Span.Start == 0 || !char.IsLetterOrDigit(span[edit.Span.Start - 1]))
            && (edit.Span.End == span.Length || !char.IsLetterOrDigit(span[edit.Span.End]));
        return isWord && edit.Replacement.Length > 0 && FullNames.Find(source.Revision.Text, source.Revision.Title, edit.Span.Of(span)) == edit.Replacement;
    }
}
