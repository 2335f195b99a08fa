using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.Numbers;

/// <summary>Finds the numbers of an English text with their unit, their hedge, what they count and what happened to it. Linear in the number of tokens.</summary>
public static class NumberRecognizer
{
    /// <summary>Appends the numbers of <paramref name="text"/> to <paramref name="numbers"/>; those that belong to one of the <paramref name="dates"/> are left out.</summary>
    public static void Recognize(
        ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, IReadOnlyList<DateExpression> dates, List<NumberExpression> numbers)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(numbers);

        var reader = new TokenReader(text, tokens);
        var date = 0;
        var at = 0;
        while (at < tokens.Length)
        {
            while (date < dates.Count && dates[date].Span.End <= tokens[at].Start)
            {
                date++;
            }

            var isInDate = date < dates.Count && dates[date].Span.Start <= tokens[at].Start;
            var match = isInDate ? default : NumberParser.Match(reader, at);
            if (!match.IsFound)
            {
                at++;
                continue;
            }

            at = Complete(reader, match, numbers);
        }
    }

    // Returns the token from which to go on.
    private static int Complete(in TokenReader reader, NumberMatch match, List<NumberExpression> numbers)
    {
        var start = match.Start;
        var end = match.End;
        var unit = FindSign(reader, ref start) ?? FindUnit(reader, ref end) ?? "";
        var noun = unit.Length == 0 || reader.Is(end, "of") ? CountedNounPattern.FindNoun(reader, end, match.Value == 1) : -1;
        var hedge = HedgePattern.Find(reader, start, end);

        var words = new TokenRange(start, Math.Max(end, noun + 1));
        numbers.Add(new NumberExpression(
            new TextSpan(reader[start].Start, reader[end - 1].End),
            match.Value,
            unit,
            hedge is NumberApproximation.Exact ? match.Approximation : hedge,
            noun < 0 ? "" : reader.Word(noun).ToString(),
            unit.Length > 0 && noun < 0 ? "" : CountedNounPattern.FindPredicate(reader, start, words.End))
        {
            Doubt = match.Doubt is NumberDoubt.None ? DoubtPattern.Find(reader, new TokenRange(start, end), words, isCount: unit.Length > 0 || noun >= 0) : match.Doubt,
        });
        return end;
    }

    private static string? FindSign(in TokenReader reader, ref int start)
    {
        if (reader.Kind(start - 1) is not TokenKind.Symbol || !reader.IsAttached(start))
        {
            return null;
        }

        var prefix = reader.IsAttached(start - 1) && UnitWords.IsSignPrefix(reader.Word(start - 2)) ? reader.Word(start - 2) : default;
        var unit = UnitWords.FindSign(reader.Word(start - 1), prefix);
        start -= unit is null ? 0 : prefix.Length > 0 ? 2 : 1;
        return unit;
    }

    private static string? FindUnit(in TokenReader reader, ref int end)
    {
        switch (reader.Word(end))
        {
            case "%":
                end++;
                return UnitWords.Percent;
            case "per" when reader.Word(end + 1) is "cent":
            case "percentage" when reader.Word(end + 1) is "points" or "point":
                end += 2;
                return UnitWords.Percent;
        }

        // "a 10-mile road", "20-year-old"
        var at = reader.Word(end) is "-" && reader.IsAttached(end + 1) ? end + 1 : end;
        var unit = UnitWords.Find(reader.Word(at));
        end = unit is null ? end : at + 1;
        return unit;
    }
}
