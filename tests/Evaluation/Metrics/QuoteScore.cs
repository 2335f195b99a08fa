using Newsdesk.Kernel.Text;

namespace Newsdesk.Evaluation.Metrics;

/// <summary>
/// Quotations found against quotations labelled. Contents match when they are the same words: marks and spaces at their ends do not count, of reported speech
/// nor does the stop. Speakers match when their spans overlap, when the words of the one name are all in the other, or when both are missing.
/// </summary>
internal sealed class QuoteScore
{
    private long _expected;
    private long _found;
    private long _contents;
    private long _speakers;

    public PrecisionRecall Contents => PrecisionRecall.Of(_contents, _found, _expected);

    public PrecisionRecall Speakers => PrecisionRecall.Of(_speakers, _found, _expected);

    public void Add(string text, IEnumerable<SpokenSpan> expected, IEnumerable<SpokenSpan> found)
    {
        var gold = expected.GroupBy(quote => Trim(text, quote)).ToDictionary(quotes => quotes.Key, quotes => quotes.First());
        var told = found.GroupBy(quote => Trim(text, quote)).ToDictionary(quotes => quotes.Key, quotes => quotes.First());
        _expected += gold.Count;
        _found += told.Count;
        foreach (var (content, quote) in told)
        {
            if (gold.TryGetValue(content, out var label))
            {
                _contents++;
                _speakers += IsSame(label, quote) ? 1 : 0;
            }
        }
    }

    private static TextSpan Trim(string text, SpokenSpan quote)
    {
        var (start, end) = (quote.Content.Start, quote.Content.End);
        while (start < end && IsEdge(text[start]))
        {
            start++;
        }

        while (end > start && (IsEdge(text[end - 1]) || (!quote.IsDirect && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?')))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static bool IsEdge(char character) => char.IsWhiteSpace(character) || character is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' or '\'' or '\u2018' or '\u2019' or '`';

    private static bool IsSame(SpokenSpan label, SpokenSpan quote)
    {
        if (label.Speaker is null && quote.Speaker is null)
        {
            return true;
        }

        var (left, right) = (Words.Of(label.Name).ToHashSet(StringComparer.Ordinal), Words.Of(quote.Name).ToHashSet(StringComparer.Ordinal));
        return (label.Speaker is { } expected && quote.Speaker is { } found && expected.Overlaps(found))
            || (left.Count > 0 && right.Count > 0 && (left.IsSubsetOf(right) || right.IsSubsetOf(left)));
    }
}
