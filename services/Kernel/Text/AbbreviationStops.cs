using Newsdesk.Kernel.Dates;

namespace Newsdesk.Kernel.Text;

/// <summary>Decides whether a word that has a stop of its own ends the sentence. In doubt it does not.</summary>
internal static class AbbreviationStops
{
    /// <summary>Follow a time of day within a sentence: <c>at 5 p.m. Eastern</c>.</summary>
    private static readonly WordSet ClockWords = WordSet.Exact(
        "ET EST EDT CT CST CDT MT MST MDT PT PST PDT AKST HST GMT UTC BST CET CEST EET EEST MSK IST PKT WIB HKT JST KST AEST AEDT NZST Eastern Central Mountain Pacific Greenwich Universal Local");

    /// <param name="first">First token of the sentence.</param>
    /// <param name="at">The word.</param>
    /// <param name="last">The last of the marks that close right behind it, or the word.</param>
    public static bool EndsSentence(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int at, int last)
    {
        var word = tokens[at].Of(text)[..^1];
        if (Abbreviations.IsTitle(word))
        {
            return false;
        }

        if (last > at)
        {
            return NextSentence.Begins(text, tokens, last + 1);
        }

        var next = tokens[at + 1];
        var isInitial = word.Length == 1 && char.IsUpper(word[0]);
        if (isInitial && at > first && char.IsUpper(text[tokens[at - 1].Start]))
        {
            return SentenceStarters.IsNeverName(next.Of(text));
        }

        if (word is "etc" || SentenceMarks.IsOpener(text, next))
        {
            return next.Start > tokens[at].End && NextSentence.Begins(text, tokens, at + 1);
        }

        return next.Kind is TokenKind.Word && at > first && (SentenceStarters.Contains(next.Of(text)) || EndsBehindTime(text, tokens, at));
    }

    // "Come at 5 p.m. Doors open", but "at 5 p.m. Friday", "at 5 p.m. London time", "the 5 p.m. Kings game".
    private static bool EndsBehindTime(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        if (tokens[at].Of(text) is not ("a.m." or "p.m.") || tokens[at - 1].Kind is not TokenKind.Number)
        {
            return false;
        }

        var next = tokens[at + 1].Of(text);
        var isOfTime = ClockWords.Contains(next)
            || DateWords.Find(next).Kind is DateWordKind.Month or DateWordKind.Weekday
            || IsSaidOfTime(text, tokens, at + 2);
        var isAdjective = at > 1 && tokens[at - 2].Of(text) is "the" or "a" or "an" or "The" or "A" or "An" or "its" or "their" or "his" or "her";
        return !isOfTime && !isAdjective && NextSentence.Begins(text, tokens, at + 1);
    }

    // 9 a.m. London time, 9 a.m. North Korean time, 9 a.m. British Summer Time.
    private static bool IsSaidOfTime(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        var end = Math.Min(tokens.Length, at + 2);
        for (var i = at; i < end; i++)
        {
            if (tokens[i].Of(text) is "time" or "Time")
            {
                return true;
            }
        }

        return false;
    }
}
