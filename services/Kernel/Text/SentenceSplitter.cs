namespace Newsdesk.Kernel.Text;

/// <summary>
/// Cuts a tokenised text into sentences. Every token lies in exactly one sentence. A line end is a sentence end, unless the line was merely wrapped.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>How far past a quotation a reporting verb may stand for the two to be one sentence: <c>"Go!" the old man shouted.</c></summary>
    private const int ReportingReach = 6;

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

    // A sentence takes the quotation marks and brackets that close right behind its stop.
    private static int SkipClosers(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        if (!IsTerminator(text, tokens[at]) && !EndsWithStop(text, tokens[at]))
        {
            return at;
        }

        var last = at;
        while (last + 1 < tokens.Length && tokens[last + 1].Start == tokens[last].End && IsCloser(text, tokens[last + 1]))
        {
            last++;
        }

        return last;
    }

    private static bool EndsLine(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, int last)
    {
        var gap = text[tokens[last].End..tokens[last + 1].Start];
        var lines = gap.Count('\n');
        return lines > 1 || (lines == 1 && (IsTerminator(text, tokens[at]) || !char.IsLower(text[tokens[last + 1].Start])));
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int at, int last)
    {
        var stop = tokens[at];
        var next = tokens[last + 1];
        if (stop.Kind is TokenKind.Word)
        {
            return EndsWithStop(text, stop) && EndsAfterAbbreviation(text, tokens, first, at, last);
        }

        if (!IsTerminator(text, stop))
        {
            return false;
        }

        if (text[stop.Start] is '\u3002' or '\uFF01' or '\uFF1F' or '\u0964' or '\u06D4')
        {
            return true;
        }

        if (next.Start == tokens[last].End && last == at)
        {
            return IsMissingSpace(text, tokens, at);
        }

        return text[stop.Start] switch
        {
            '.' when stop.Length > 1 => EndsAfterEllipsis(text, tokens, at, last),
            '\u2026' => EndsAfterEllipsis(text, tokens, at, last),
            '.' => StartsSentence(text, tokens, last + 1) && !IsListNumber(tokens, first, at),
            _ => StartsSentence(text, tokens, last + 1) && !(last > at && IsReported(text, tokens, last + 1)),
        };
    }

    // Of titles no sentence ends; of other abbreviations one does when the next word can hardly continue a name.
    private static bool EndsAfterAbbreviation(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int at, int last)
    {
        var word = tokens[at].Of(text)[..^1];
        if (Abbreviations.IsTitle(word))
        {
            return false;
        }

        if (last > at)
        {
            return StartsSentence(text, tokens, last + 1);
        }

        var isInitial = word.Length == 1 && char.IsUpper(word[0]);
        if (isInitial && at > first && char.IsUpper(text[tokens[at - 1].Start]))
        {
            return false;
        }

        var next = tokens[last + 1];
        if (IsOpener(text, next))
        {
            return StartsSentence(text, tokens, last + 1);
        }

        return next.Kind is TokenKind.Word && at > first && SentenceStarters.Contains(next.Of(text));
    }

    private static bool EndsAfterEllipsis(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, int last)
    {
        var isAttached = at > 0 && tokens[at - 1].End == tokens[at].Start;
        return isAttached ? StartsSentence(text, tokens, last + 1) : SentenceStarters.Contains(tokens[last + 1].Of(text));
    }

    private static bool StartsSentence(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        var token = tokens[at];
        if (IsOpener(text, token) && at + 1 < tokens.Length)
        {
            token = tokens[at + 1];
        }

        return token.Kind switch
        {
            TokenKind.Word => !char.IsLower(text[token.Start]),
            TokenKind.Punctuation => IsOpener(text, token) || text[token.Start] is '\u2014' or '\u2013' or '-' or '*' or '\u2022' or '.' or '\u2026' or '\u00BF' or '\u00A1',
            _ => true,
        };
    }

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

    private static bool IsListNumber(ReadOnlySpan<Token> tokens, int first, int at) =>
        at == first + 1 && tokens[first].Kind is TokenKind.Number && tokens[first].Length <= 2 && tokens[first].End == tokens[at].Start;

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

    private static bool IsTerminator(ReadOnlySpan<char> text, Token token) =>
        token.Kind is TokenKind.Punctuation
        && text[token.Start] is '.' or '!' or '?' or '\u2026' or '\u3002' or '\uFF01' or '\uFF1F' or '\u061F' or '\u0964' or '\u06D4';

    private static bool EndsWithStop(ReadOnlySpan<char> text, Token token) => token.Kind is TokenKind.Word && text[token.End - 1] == '.';

    private static bool IsCloser(ReadOnlySpan<char> text, Token token) =>
        token.Kind is TokenKind.Punctuation && text[token.Start] is '"' or '\u201D' or '\u2019' or '\'' or ')' or ']' or '\u00BB' or '\u300D';

    private static bool IsOpener(ReadOnlySpan<char> text, Token token) =>
        token.Kind is TokenKind.Punctuation && text[token.Start] is '"' or '\u201C' or '\u2018' or '\'' or '(' or '[' or '\u00AB' or '`' or '\u201E' or '\u300C';
}
