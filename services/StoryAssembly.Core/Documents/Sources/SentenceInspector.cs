using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Editing;

namespace Newsdesk.Stories.Documents.Sources;

/// <summary>Tells why a sentence cannot be printed alone, if anything speaks against it.</summary>
internal static class SentenceInspector
{
    private const int MinWords = 6;
    private const int MaxWords = 48;
    private const int MaxLength = 600;

    /// <summary>A sentence may take a quotation mark and a stop more than the words quoted.</summary>
    private const int MarkWidth = 2;

    public static SentenceFlaws Inspect(string text, TextSpan span, ReadOnlySpan<Token> tokens, int words, Annotation annotation, bool english)
    {
        var sentence = span.Of(text.AsSpan());
        var flaws = InspectForm(sentence, words);
        if (flaws != SentenceFlaws.None)
        {
            return flaws;
        }

        flaws |= Boilerplate.IsSentence(sentence) || Boilerplate.IsInCreditedLine(text, span) ? SentenceFlaws.Boilerplate : 0;
        flaws |= IsInsideQuotation(span, annotation) || IsOneQuotation(sentence) ? SentenceFlaws.Quoted : 0;
        return english ? flaws | InspectEnglish(text, span, tokens, annotation) : flaws;
    }

    private static SentenceFlaws InspectForm(ReadOnlySpan<char> sentence, int words)
    {
        if (words > MaxWords || sentence.Length > MaxLength)
        {
            return SentenceFlaws.TooLong;
        }

        var flaws = SentenceFlaws.None;
        var ending = sentence.TrimEnd("\"'\u201D\u2019\u00BB)]");
        flaws |= ending is [.., '.' or '!' or '\u3002' or '\uFF01' or '\u0964' or '\u06D4'] && !ending.EndsWith("..") ? 0 : SentenceFlaws.Unterminated;
        flaws |= ending is [.., '?' or '\uFF1F' or '\u061F'] ? SentenceFlaws.Question : 0;
        flaws |= QuotedText.IsBalanced(sentence) ? 0 : SentenceFlaws.Unbalanced;
        flaws |= words < MinWords ? SentenceFlaws.TooShort : 0;
        return flaws;
    }

    private static bool IsInsideQuotation(TextSpan span, Annotation annotation)
    {
        foreach (var quotation in annotation.Quotations)
        {
            if (quotation.Content.Start > span.End)
            {
                break;
            }

            if (quotation.IsDirect && quotation.Content.Start - MarkWidth <= span.Start && quotation.Content.End + MarkWidth >= span.End)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOneQuotation(ReadOnlySpan<char> sentence) =>
        QuotedText.Find(sentence) is [{ Start: 0 } first] && first.End >= sentence.Length - MarkWidth;

    private static SentenceFlaws InspectEnglish(string text, TextSpan span, ReadOnlySpan<Token> tokens, Annotation annotation)
    {
        var sentence = span.Of(text.AsSpan());
        var start = Datelines.Measure(sentence);
        start += Connectives.Measure(sentence[start..]);
        return ClauseInspector.Inspect(new Clause(text, tokens, span, start, annotation));
    }
}
