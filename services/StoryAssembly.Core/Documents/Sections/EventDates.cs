using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Dates;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Editing;
using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>Finds the date on which happened what a sentence tells: the first date that says when, not since when, how long or which.</summary>
internal static class EventDates
{
    public static DatedSentence? Find(SourceSentence sentence)
    {
        var text = sentence.Text;
        var tokens = Tokenizer.AsSpan(Tokenizer.Tokenize(text));
        var dates = new List<DateExpression>();
        DateRecognizer.Recognize(text, tokens, sentence.Article.Published, dates);
        var quoted = QuotedText.Find(text);
        foreach (var date in dates)
        {
            var isPast = date.Start < date.End && date.Start <= sentence.Article.Published && date.Granularity is not DateGranularity.Range;
            if (isPast && !QuotedText.Overlaps(quoted, date.Span) && SaysWhen(new DateSurroundings(text, tokens, date), sentence.Article.Published))
            {
                return new DatedSentence(sentence, date);
            }
        }

        return null;
    }

    private static bool SaysWhen(in DateSurroundings date, DateOnly published) =>
        !date.IsPossessive
        && !DateDoubts.IsDoubtful(date, published)
        && !date.IsPartOfRange
        && date.Before is not ("since" or "Since" or "until" or "Until" or "till" or "by" or "By" or "before" or "Before" or "after" or "After"
            or "from" or "From" or "to" or "for" or "than" or "of" or "and" or "or" or "(")
        && (!date.IsDetermined || date.IsFree);
}
