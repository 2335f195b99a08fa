using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Editing;
using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Printing;

/// <summary>Plans where a sentence names people by their last name only and should name them in full.</summary>
internal static class NameEdits
{
    /// <param name="known">Full names that the section has printed already.</param>
    public static List<TextEdit> Plan(SourceSentence sentence, IReadOnlySet<string> known)
    {
        var edits = new List<TextEdit>();
        var member = sentence.Article.Member;
        var text = sentence.Text;
        var quoted = QuotedText.Find(text);
        foreach (var mention in member.Annotation.MentionsIn(sentence.Span))
        {
            if (mention.Kind is not MentionKind.Person || !sentence.Span.Contains(mention.Span))
            {
                continue;
            }

            var shortName = mention.Span.Of(member.Text.AsSpan());
            var span = new TextSpan(mention.Span.Start - sentence.Span.Start, mention.Span.End - sentence.Span.Start);
            if (QuotedText.Overlaps(quoted, span) || FullNames.Find(member.Text, member.Title, shortName) is not { } full)
            {
                continue;
            }

            // The annotator, which knows more of the text, must mean the same person; and the sentence must not give the name anyway.
            var isMeant = mention.FullForm == full && !known.Contains(full) && !text.Contains(full, StringComparison.Ordinal);
            if (isMeant && !edits.Exists(e => e.Replacement == full))
            {
                edits.Add(new TextEdit(span, full, EditReason.FullName));
            }
        }

        return edits;
    }
}
