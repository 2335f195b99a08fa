using System.Globalization;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Dates;
using Newsdesk.Kernel.Numbers;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Verification;

/// <summary>Checks a sentence that does not follow from its evidence letter by letter: every number, date and name in it must stand in the evidence.</summary>
internal static class FactVerifier
{
    public static void Verify(string text, IReadOnlyList<ResolvedEvidence> evidence, ProblemList problems)
    {
        var facts = Facts.Of(text, evidence[0].Revision.Published);
        var sources = evidence.Select(e => Facts.Of(e.Span.ToString(), e.Revision.Published)).ToList();
        foreach (var date in facts.Dates.Where(d => !sources.Exists(s => s.Has(d))))
        {
            problems.Add(VerificationRules.DateUnsupported, $"No evidence gives the date '{date.Span.Of(text)}'.");
        }

        foreach (var number in facts.Numbers.Where(n => !sources.Exists(s => s.Has(n))))
        {
            problems.Add(VerificationRules.NumberUnsupported, $"No evidence gives the number '{number.Span.Of(text)}'.");
        }

        foreach (var name in NamesOf(text, facts.Dates).Where(n => !evidence.Any(e => IsNamed(e.Span, n.Word, n.IsOpening))))
        {
            problems.Add(VerificationRules.NameUnsupported, $"No evidence names '{name.Word}'.");
        }
    }

    private static bool IsNamed(ReadOnlySpan<char> source, string word, bool isOpening) =>
        WholeWords.Contains(source, word, isOpening ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    // Capitalised words, those of one name together. One that opens the sentence may be an ordinary word: it must merely occur.
    private static List<(string Word, bool IsOpening)> NamesOf(string text, List<DateExpression> dates)
    {
        var names = new List<(string Word, bool IsOpening)>();
        var isOpening = true;
        var end = int.MinValue;
        foreach (var token in Tokenizer.Tokenize(text))
        {
            if (token.Kind is TokenKind.Word && char.IsUpper(text[token.Start]) && !dates.Exists(d => d.Span.Contains(token.Span)))
            {
                var word = text[token.Start..token.End];
                if (token.Start == end + 1 && text[end] == ' ')
                {
                    names[^1] = ($"{names[^1].Word} {word}", false);
                    end = token.End;
                }
                else if (!(isOpening && StopWords.Contains(word)))
                {
                    names.Add((word, isOpening));
                    end = isOpening ? int.MinValue : token.End;
                }
            }

            isOpening = token.Kind is TokenKind.Punctuation && text[token.Start] is '.' or ':' or '!' or '?' or '"' or '\u201C'
                || (isOpening && token.Kind is TokenKind.Punctuation);
        }

        return names;
    }

    private sealed record Facts(List<DateExpression> Dates, List<NumberExpression> Numbers)
    {
        public static Facts Of(string text, DateOnly published)
        {
            var tokens = Tokenizer.AsSpan(Tokenizer.Tokenize(text));
            var dates = new List<DateExpression>();
            DateRecognizer.Recognize(text, tokens, published, dates);
            var numbers = new List<NumberExpression>();
            NumberRecognizer.Recognize(text, tokens, dates, numbers);
            AddDigits(text, tokens, dates, numbers);
            return new Facts(dates, numbers);
        }

        // A date in the source that is as exact, or more so, supports one in the sentence.
        public bool Has(DateExpression date) => Dates.Exists(d => d.Start >= date.Start && d.End <= date.End);

        public bool Has(NumberExpression number) =>
            Numbers.Exists(n => n.Value.Equals(number.Value) && n.Unit == number.Unit && n.Approximation == number.Approximation);

        // What the recogniser passes over, a score or a model number, still is a number.
        private static void AddDigits(string text, ReadOnlySpan<Token> tokens, List<DateExpression> dates, List<NumberExpression> numbers)
        {
            foreach (var token in tokens)
            {
                var isNew = token.Kind is TokenKind.Number && !dates.Exists(d => d.Span.Contains(token.Span))
                    && !numbers.Exists(n => n.Span.Contains(token.Span));
                if (isNew && double.TryParse(token.Of(text).TrimEnd("stndrh"), NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
                {
                    numbers.Add(new NumberExpression(token.Span, value, "", NumberApproximation.Exact, "", ""));
                }
            }
        }
    }
}
