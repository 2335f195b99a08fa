namespace Newsdesk.Kernel.Text;

/// <summary>
/// Cuts a tokenised text into sentences. Every token lies in exactly one sentence. A line end is a sentence end, unless the line was merely wrapped.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>How far past a quotation a reporting verb may stand for the two to be one sentence: <c>"Go!" the old man shouted.</c></summary>
    private const int ReportingReach = 6;

    /// <summary>Tokens of a dateline, at most: two places, a day and an agency.</summary>
    private const int MaxDateline = 10;

    public static List<TextSpan> Split(ReadOnlySpan<char> text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var span = Tokenizer.AsSpan(tokens);
        var ranges = new List<TokenRange>();
        Split(text, span, ranges);
        var sentences = new List<TextSpan>(ranges.Count);
        foreach (var range in ranges)
        {
            sentences.Add(range.SpanOf(span));
        }

        return sentences;
    }

    /// <summary>Appends the sentences of <paramref name="text"/>, as ranges of its <paramref name="tokens"/>, to <paramref name="sentences"/>.</summary>
    public static void Split(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, List<TokenRange> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);

        var first = 0;
        var at = 0;
        while (at < tokens.Length)
        {
            var last = SkipClosers(text, tokens, at);
            if (last + 1 >= tokens.Length || EndsLine(text, tokens, at, last) || EndsSentence(text, tokens, first, at, last))
            {
                sentences.Add(new TokenRange(first, last + 1));
                first = last + 1;
            }

            at = last + 1;
        }
    }

    // A sentence takes the quotation marks, brackets and notes that close right behind its stop.
    private static int SkipClosers(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        if (!SentenceMarks.IsTerminator(text, tokens[at]) && !SentenceMarks.EndsWithStop(text, tokens[at]))
        {
            return at;
        }

        var last = at;
        while (last + 1 < tokens.Length && SentenceMarks.CountClosing(text, tokens, last + 1) is var count && count > 0)
        {
            last += count;
        }

        return last;
    }

    private static bool EndsLine(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, int last)
    {
        var gap = text[tokens[last].End..tokens[last + 1].Start];
        var lines = gap.Count('\n');
        return lines > 1 || (lines == 1 && (SentenceMarks.IsTerminator(text, tokens[at]) || !char.IsLower(text[tokens[last + 1].Start])));
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int at, int last)
    {
        var stop = tokens[at];
        if (stop.Kind is TokenKind.Word)
        {
            return SentenceMarks.EndsWithStop(text, stop) && AbbreviationStops.EndsSentence(text, tokens, first, at, last);
        }

        if (!SentenceMarks.IsTerminator(text, stop))
        {
            return false;
        }

        if (SentenceMarks.IsFullStop(text[stop.Start]))
        {
            return !SentenceMarks.IsTerminator(text, tokens[last + 1]);
        }

        if (tokens[last + 1].Start == tokens[last].End && last == at)
        {
            return IsMissingSpace(text, tokens, at);
        }

        return text[stop.Start] switch
        {
            '.' when stop.Length > 1 => EndsAfterEllipsis(text, tokens, at, last),
            '\u2026' => EndsAfterEllipsis(text, tokens, at, last),
            '.' => EndsAfterStop(text, tokens, first, at, last),
            _ => NextSentence.Begins(text, tokens, last + 1) && !(last > at ? IsReported(text, tokens, last + 1) : IsCompany(text, tokens[last + 1])),
        };
    }

    private static bool EndsAfterStop(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int at, int last)
    {
        if (IsSpacedStop(text, tokens, at, at + 1))
        {
            return false;
        }

        if (IsSpacedStop(text, tokens, at, at - 1))
        {
            return EndsAfterEllipsis(text, tokens, at, last);
        }

        return NextSentence.IsNextLabel(text, tokens, first, last + 1)
            || (NextSentence.Begins(text, tokens, last + 1)
                && !NextSentence.IsListNumber(tokens, first, at)
                && !NextSentence.IsGermanDay(text, tokens, at)
                && !IsDateline(text, tokens, first, last));
    }

    // . . . with a space between: an ellipsis in a typewriter's manner.
    private static bool IsSpacedStop(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, int other) =>
        other >= 0
        && other < tokens.Length
        && tokens[other] is { Kind: TokenKind.Punctuation, Length: 1 }
        && text[tokens[other].Start] == '.'
        && Math.Abs(tokens[other].Start - tokens[at].Start) == 2;

    private static bool EndsAfterEllipsis(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, int last)
    {
        var isAttached = at > 0 && tokens[at - 1].End == tokens[at].Start;
        return isAttached ? NextSentence.Begins(text, tokens, last + 1) : SentenceStarters.Contains(tokens[last + 1].Of(text));
    }

    // KYIV, Ukraine. – The town was quiet.
    private static bool IsDateline(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int last) =>
        last - first < MaxDateline
        && SentenceMarks.IsDash(text, tokens[last + 1])
        && tokens[first] is { Kind: TokenKind.Word, Length: > 1 }
        && !tokens[first].Of(text).ContainsAnyInRange('a', 'z');

    // "The vote is over.The count begins": scraped text that lost its space.
    private static bool IsMissingSpace(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        if (at == 0)
        {
            return false;
        }

        var before = tokens[at - 1];
        var next = tokens[at + 1];
        return before.Kind is TokenKind.Word && before.Length > 1 && char.IsLower(text[before.End - 1])
            && next.Kind is TokenKind.Word && next.Length > 1 && char.IsUpper(text[next.Start]) && char.IsLower(text[next.Start + 1]);
    }

    // Yahoo! Inc.
    private static bool IsCompany(ReadOnlySpan<char> text, Token next) => next.Of(text) is "Inc." or "Corp." or "Ltd." or "Co.";

    private static bool IsReported(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        var end = Math.Min(tokens.Length, at + ReportingReach);
        for (var i = at; i < end && tokens[i].Kind is TokenKind.Word; i++)
        {
            if (ReportingVerbs.Contains(tokens[i].Of(text)))
            {
                return true;
            }
        }

        return false;
    }
}
