using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents.Editing;

/// <summary>A date expression of a sentence with the words beside it.</summary>
internal readonly ref struct DateSurroundings
{
    private readonly DateExpression _date;

    public DateSurroundings(ReadOnlySpan<char> sentence, ReadOnlySpan<Token> tokens, DateExpression date)
    {
        _date = date;
        Text = date.Span.Of(sentence);
        Words = Text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        PartWords = CountPartWords(Words);
        var before = 0;
        foreach (var token in tokens)
        {
            if (token.End <= date.Span.Start)
            {
                IsAfterPlan |= token.Of(sentence) is "to" && Before is "is" or "are" or "was" or "were";
                Before = token.Of(sentence);
                before++;
            }
            else if (token.Start >= date.Span.End)
            {
                After = token.Of(sentence);
                break;
            }
        }

        IsFirst = before == 0;
        IsOpening = before == 0 || (before == 1 && Before is "On" or "In");
    }

    public ReadOnlySpan<char> Text { get; }

    /// <summary>The words of the date.</summary>
    public string[] Words { get; }

    /// <summary>How many of its first words only narrow it: <c>early</c>.</summary>
    public int PartWords { get; }

    /// <summary>The first word that does more than narrow it.</summary>
    public ReadOnlySpan<char> CoreWord => Words[PartWords];

    /// <summary>Whether the sentence opens with it, a preposition apart: <c>On Friday the court</c>.</summary>
    public bool IsOpening { get; }

    /// <summary>Whether words such as <c>is to</c> stand before it, which may look ahead.</summary>
    public bool IsAfterPlan { get; }

    public ReadOnlySpan<char> Before { get; }

    public ReadOnlySpan<char> After { get; }

    /// <summary>Whether nothing stands before it.</summary>
    public bool IsFirst { get; }

    public TextSpan Span => _date.Span;

    public DateOnly Start => _date.Start;

    public DateOnly End => _date.End;

    public DateGranularity Granularity => _date.Granularity;

    public bool HasDigit => Text.IndexOfAnyInRange('0', '9') >= 0;

    public bool HasYear
    {
        get
        {
            foreach (var word in Words)
            {
                if (word.AsSpan().TrimEnd(".,s").Length >= 4 && char.IsDigit(word[0]) && word.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public bool IsPossessive => After is "'s" or "\u2019s" or "'" or "\u2019";

    /// <summary>Whether it is one end of a range that only both ends name: <c>Friday to Sunday</c>.</summary>
    public bool IsPartOfRange => After is "to" or "through" or "-" or "\u2013" or "\u2014" or "/" || Before is "-" or "\u2013" or "between" or "/";

    /// <summary>Whether an article or possessive before it makes it part of a noun phrase: <c>the Friday prayers</c>.</summary>
    public bool IsDetermined => DateWordForms.IsDeterminer(Before) || Before is "'s" or "\u2019s";

    /// <summary>Whether it stands as an adverbial, not in front of a noun.</summary>
    public bool IsFree => After.IsEmpty || !char.IsLetterOrDigit(After[0]) || IsOpening || DateWordForms.IsFollower(After);

    public bool IsAfterVerb => PartWords > 0 || DateWordForms.IsPastVerb(Before) || ReportingVerbs.Contains(Before);

    // "early on Friday", "later this month"
    private static int CountPartWords(string[] words)
    {
        var count = words.Length > 1 && DateWordForms.IsPart(words[0]) ? 1 : 0;
        return count > 0 && words.Length > 2 && words[1] is "on" or "in" ? 2 : count;
    }

    /// <summary>The comma that closes an added date when the sentence goes on.</summary>
    public string ClosingComma => After.IsEmpty || !char.IsLetterOrDigit(After[0]) ? "" : ",";
}
