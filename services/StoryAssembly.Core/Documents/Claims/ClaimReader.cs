using System.Buffers;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Dates;
using Newsdesk.Kernel.Numbers;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents.Claims;

/// <summary>Reads what the number at a place of a text counts, from the words around it: the assembler and the verifier get the same answer.</summary>
internal static class ClaimReader
{
    /// <summary>Characters looked at on either side, at most to the ends of the line.</summary>
    private const int Reach = 400;

    /// <summary>Characters behind a number in which it may be narrowed.</summary>
    private const int QualifierReach = 45;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".,;:\n");

    private static readonly SearchValues<string> Qualifiers = SearchValues.Create(
        ["seriously", "critically", "severely", "badly", "slightly", "lightly", "serious", "critical", "minor", "children", "civilians", "soldiers"],
            StringComparison.OrdinalIgnoreCase);

    private static readonly string[] HedgesBefore =
    [
        "no more than", "not more than", "at least", "more than", "greater than", "higher than", "longer than", "no fewer than", "no less than",
        "not less than", "fewer than", "less than",
        "lower than", "up to", "at most", "as many as", "as much as", "as high as", "an estimated", "close to", "upwards of", "in excess of",
        "about", "around", "roughly", "approximately", "nearly", "almost", "some", "over", "under", "below", "exceeding",
    ];

    private static readonly string[] HedgesBehind = [" or more", " or so", " or fewer", " or less"];

    /// <summary>The claim whose number with its hedge is exactly this span; null when there is none.</summary>
    public static ClaimNumber? Read(string text, TextSpan display, DateOnly published)
    {
        var window = WindowAround(text, display);
        foreach (var number in Recognize(window.Of(text.AsSpan()), published))
        {
            var span = new TextSpan(number.Span.Start + window.Start, number.Span.End + window.Start);
            if (number.IsStated && display.Contains(span) && DisplayOf(text, span) == display && !IsPartial(text, display))
            {
                return new ClaimNumber(number with { Span = span }, display);
            }
        }

        return null;
    }

    /// <summary>The number with the hedge beside it.</summary>
    public static TextSpan DisplayOf(string text, TextSpan number) => new(FindHedgeBefore(text, number.Start), FindHedgeBehind(text, number.End));

    // "another five", "five more", "eight seriously injured": not the number of all.
    private static bool IsPartial(string text, TextSpan display)
    {
        var before = text.AsSpan(0, display.Start).TrimEnd();
        before = before[(before.LastIndexOf(' ') + 1)..];
        var behind = text.AsSpan(display.End, Math.Min(QualifierReach, text.Length - display.End));
        var stop = behind.IndexOfAny(Stops);
        behind = stop < 0 ? behind : behind[..stop];
        return before is "another" or "Another" or "additional" or "further" or "other" or "of" or "including" or "first" or "last"
            || behind.StartsWith(" more ", StringComparison.Ordinal) || behind.StartsWith(" of ", StringComparison.Ordinal) || behind.ContainsAny(Qualifiers);
    }

    private static List<NumberExpression> Recognize(ReadOnlySpan<char> window, DateOnly published)
    {
        var tokens = Tokenizer.AsSpan(Tokenizer.Tokenize(window));
        var dates = new List<DateExpression>();
        DateRecognizer.Recognize(window, tokens, published, dates);
        var numbers = new List<NumberExpression>();
        NumberRecognizer.Recognize(window, tokens, dates, numbers);
        return numbers;
    }

    private static TextSpan WindowAround(string text, TextSpan span)
    {
        var low = Math.Max(0, span.Start - Reach);
        var high = Math.Min(text.Length, span.End + Reach);
        var before = text.AsSpan(low, span.Start - low).LastIndexOf('\n');
        var behind = text.AsSpan(span.End, high - span.End).IndexOf('\n');
        return new TextSpan(before < 0 ? low : low + before + 1, behind < 0 ? high : span.End + behind);
    }

    private static int FindHedgeBefore(string text, int start)
    {
        var before = text.AsSpan(0, start);
        if (before is not [.., ' '])
        {
            return start;
        }

        before = before[..^1];
        foreach (var hedge in HedgesBefore)
        {
            var at = before.Length - hedge.Length;
            if (before.EndsWith(hedge, StringComparison.OrdinalIgnoreCase) && (at == 0 || !char.IsLetterOrDigit(before[at - 1])))
            {
                return at;
            }
        }

        return start;
    }

    private static int FindHedgeBehind(string text, int end)
    {
        var behind = text.AsSpan(end);
        foreach (var hedge in HedgesBehind)
        {
            if (behind.StartsWith(hedge, StringComparison.Ordinal) && (behind.Length == hedge.Length || !char.IsLetterOrDigit(behind[hedge.Length])))
            {
                return end + hedge.Length;
            }
        }

        return end;
    }
}
