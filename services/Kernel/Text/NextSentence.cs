namespace Newsdesk.Kernel.Text;

/// <summary>Tells from what follows a stop whether another sentence begins there.</summary>
internal static class NextSentence
{
    /// <summary>A word is looked at no further than this for a capital inside: <c>iPhone</c>, <c>al-Qaeda</c>.</summary>
    private const int MaxPrefix = 6;

    private static readonly WordSet GermanMonths = WordSet.Exact(
        "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember");

    /// <summary>Whether the token at <paramref name="at"/> can be the first of a sentence.</summary>
    public static bool Begins(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        var token = tokens[at];
        if (at + 1 < tokens.Length && (SentenceMarks.IsOpener(text, token) || IsGermanOpener(text, token, tokens[at + 1])))
        {
            token = tokens[++at];
        }

        if (SentenceMarks.IsDash(text, token))
        {
            return at + 1 >= tokens.Length || !IsLowerWord(text, tokens[at + 1]);
        }

        return token.Kind switch
        {
            TokenKind.Word => !IsLowerWord(text, token),
            TokenKind.Punctuation => SentenceMarks.IsOpener(text, token) || text[token.Start] is '*' or '\u2022' or '.' or '\u2026' or '\u00BF' or '\u00A1',
            _ => true,
        };
    }

    /// <summary>"1. Buy bread. 2. Go home": the stop belongs to the number.</summary>
    public static bool IsListNumber(ReadOnlySpan<Token> tokens, int first, int at) =>
        at == first + 1 && tokens[first] is { Kind: TokenKind.Number, Length: <= 2 } && tokens[first].End == tokens[at].Start;

    /// <summary>"a) The fee rises. b) The tax falls": the next sentence has a label like this one.</summary>
    public static bool IsNextLabel(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int next) =>
        IsLabel(text, tokens, first) && IsLabel(text, tokens, next);

    /// <summary>"am 5. Mai": a German day before its month.</summary>
    public static bool IsGermanDay(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at) =>
        at > 1
        && tokens[at - 1] is { Kind: TokenKind.Number, Length: <= 2 } && tokens[at - 1].End == tokens[at].Start
        && GermanMonths.Contains(tokens[at + 1].Of(text))
        && tokens[at - 2].Of(text) is "am" or "Am" or "vom" or "Vom" or "bis" or "zum" or "Zum" or "der" or "den" or "dem" or "ab" or "Ab" or "seit" or "Seit" or "und" or "im";

    // »Warum?« opens with what closes in French.
    private static bool IsGermanOpener(ReadOnlySpan<char> text, Token token, Token next) => text[token.Start] == '\u00BB' && next.Start == token.End;

    private static bool IsLabel(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at) =>
        at + 1 < tokens.Length && tokens[at] is { Kind: TokenKind.Word, Length: 1 } && text[tokens[at + 1].Start] == ')' && tokens[at + 1].Start == tokens[at].End;

    private static bool IsLowerWord(ReadOnlySpan<char> text, Token token)
    {
        if (token.Kind is not TokenKind.Word || !char.IsLower(text[token.Start]))
        {
            return false;
        }

        foreach (var c in text.Slice(token.Start, Math.Min(token.Length, MaxPrefix)))
        {
            if (char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }
}
