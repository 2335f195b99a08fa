using System.Text;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents;

/// <summary>The words of a sentence as its sources say them: small, without marks, one space between them.</summary>
internal static class SentenceWords
{
    public static string Of(DocumentSentence sentence)
    {
        var text = WithShortNames(sentence);
        var words = new StringBuilder(text.Length);
        foreach (var token in Tokenizer.Tokenize(text))
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                words.Append(words.Length == 0 ? "" : " ").Append(token.Of(text).ToString().Replace('\u2019', '\'').ToLowerInvariant());
            }
        }

        // A sentence of marks alone has nothing but them.
        return words.Length == 0 ? sentence.Text : words.ToString();
    }

    // Whether a name was written in full depends on what the section has said before. The full name ends in what the source wrote.
    private static string WithShortNames(DocumentSentence sentence)
    {
        if (!sentence.Edits.Any(edit => edit.Reason is EditReason.FullName))
        {
            return sentence.Text;
        }

        var text = new StringBuilder(sentence.Text);
        var moved = 0;
        List<(int Start, int Length)> cuts = [];
        foreach (var edit in sentence.Edits)
        {
            if (edit.Reason is EditReason.FullName)
            {
                cuts.Add((edit.Span.Start + moved, edit.Replacement.Length - edit.Span.Length));
            }

            moved += edit.Replacement.Length - edit.Span.Length;
        }

        foreach (var (start, length) in Enumerable.Reverse(cuts))
        {
            if (start >= 0 && length > 0 && start + length <= text.Length)
            {
                text.Remove(start, length);
            }
        }

        return text.ToString();
    }
}
