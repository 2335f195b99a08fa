using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Dates;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents.Editing;

/// <summary>
/// Makes the relative dates of a sentence absolute: <c>on Friday</c> becomes <c>on Friday, 4 July 2025</c>. What a date means is the kernel's answer for this
/// sentence and publish day; where the grammar around it is not plain, the sentence keeps its words.
/// </summary>
internal static class AbsoluteDates
{
    public static List<TextEdit> Plan(ReadOnlySpan<char> sentence, ReadOnlySpan<Token> tokens, DateOnly published)
    {
        var dates = new List<DateExpression>();
        DateRecognizer.Recognize(sentence, tokens, published, dates);
        if (dates.Count == 0)
        {
            return [];
        }

        var edits = new List<TextEdit>();
        var quoted = QuotedText.Find(sentence);
        foreach (var date in dates)
        {
            if (!QuotedText.Overlaps(quoted, date.Span) && date.Start < date.End && Plan(new DateSurroundings(sentence, tokens, date), published) is { } edit)
            {
                edits.Add(edit);
            }
        }

        return edits;
    }

    private static TextEdit? Plan(in DateSurroundings date, DateOnly published)
    {
        if (date.HasYear || date.IsPossessive || date.IsPartOfRange || date.Words.Length == 0 || DateDoubts.IsDoubtful(date, published))
        {
            return null;
        }

        var last = date.Words[^1];
        return date.Granularity switch
        {
            DateGranularity.Day when DateWordForms.IsDeictic(date.CoreWord) => ReplaceDay(date),
            DateGranularity.Day when DateWordForms.IsWeekday(date.CoreWord) && !date.HasDigit => AddDay(date),
            DateGranularity.Day or DateGranularity.Range when date.HasDigit && date.Start.Year == date.End.AddDays(-1).Year
                && DateWordForms.IsDayOfMonth(date.Text) => AddYear(date),
            DateGranularity.Month or DateGranularity.Year when DateWordForms.IsShift(date.CoreWord) => ReplacePeriod(date),
            DateGranularity.Month when date.Words.Length == 1 && DateWordForms.IsMonth(last) => AddYearToMonth(date),
            _ => null,
        };
    }

    // "on Friday" -> "on Friday, 4 July 2025"
    private static TextEdit? AddDay(in DateSurroundings date) =>
        date.IsDetermined || !date.IsFree ? null : Insert(date, $", {DateLabels.OfDay(date.Start)}{date.ClosingComma}");

    // "on July 4" -> "on July 4, 2025"; "on 4 July" -> "on 4 July 2025"
    private static TextEdit? AddYear(in DateSurroundings date)
    {
        if (date.IsDetermined || !date.IsFree)
        {
            return null;
        }

        var year = DateLabels.OfYear(date.Start);
        return char.IsDigit(date.Text[^1]) || char.IsDigit(date.Text[^Math.Min(3, date.Text.Length)])
            ? Insert(date, $", {year}{date.ClosingComma}")
            : Insert(date, $" {year}");
    }

    // "in April" -> "in April 2025"
    private static TextEdit? AddYearToMonth(in DateSurroundings date) =>
        DateWordForms.IsPreposition(date.Before) && date.IsFree ? Insert(date, $" {DateLabels.OfYear(date.Start)}") : null;

    // "yesterday" -> "on 3 July 2025"
    private static TextEdit? ReplaceDay(in DateSurroundings date)
    {
        if (date.Words.Length > 1 || date.IsDetermined || !date.IsFree || (DateWordForms.IsToday(date.CoreWord) && !date.IsAfterVerb))
        {
            return null;
        }

        var day = DateLabels.OfDay(date.Start);
        return Replace(date, DateWordForms.IsPreposition(date.Before) ? day : $"on {day}");
    }

    // "earlier this month" -> "earlier in July 2025"; "since last year" -> "since 2024"
    private static TextEdit? ReplacePeriod(in DateSurroundings date)
    {
        if (date.IsDetermined || !date.IsFree || date.Words.Length - date.PartWords != 2 || date.PartWords > 1 || (date.IsFirst && date.After is not ","))
        {
            return null;
        }

        var label = date.Granularity is DateGranularity.Year ? DateLabels.OfYear(date.Start) : DateLabels.OfMonth(date.Start);
        var bare = date.PartWords == 0 && DateWordForms.IsPreposition(date.Before) ? label : $"in {label}";
        return Replace(date, date.PartWords > 0 ? $"{date.Words[0]} {bare}" : bare);
    }

    private static TextEdit Insert(in DateSurroundings date, string addition) =>
        new(new TextSpan(date.Span.End, date.Span.End), addition, EditReason.AbsoluteDate);

    private static TextEdit Replace(in DateSurroundings date, string replacement) =>
        new(date.Span, date.IsFirst ? char.ToUpperInvariant(replacement[0]) + replacement[1..] : replacement, EditReason.AbsoluteDate);
}
