namespace Newsdesk.Kernel.Text;

/// <summary>What the marks at the end and at the beginning of a sentence are.</summary>
internal static class SentenceMarks
{
    /// <summary>No note of an encyclopedia has a longer number.</summary>
    private const int MaxNoteDigits = 3;

    /// <summary>Marks that end a sentence whatever follows: of Chinese and Japanese, Hindi, Urdu, Amharic, Burmese, Khmer.</summary>
    public static bool IsFullStop(char c) =>
        c is '\u3002' or '\uFF01' or '\uFF1F' or '\uFF61' or '\u0964' or '\u0965' or '\u06D4' or '\u1362' or '\u104B' or '\u17D4';

    public static bool IsTerminator(ReadOnlySpan<char> text, Token token) =>
        token.Kind is TokenKind.Punctuation && (text[token.Start] is '.' or '!' or '?' or '\u2026' or '\u061F' || IsFullStop(text[token.Start]));

    /// <summary>Whether the token is a word that its own stop ends: <c>U.S.</c></summary>
    public static bool EndsWithStop(ReadOnlySpan<char> text, Token token) => token.Kind is TokenKind.Word && text[token.End - 1] == '.';

    public static bool IsOpener(ReadOnlySpan<char> text, Token token) =>
        token.Kind is TokenKind.Punctuation
        && text[token.Start] is '"' or '\u201C' or '\u2018' or '\'' or '(' or '[' or '\u00AB' or '`' or '\u201E' or '\u201A' or '\u300C' or '\u300E' or '\uFF08' or '\u3010' or '\u300A';

    public static bool IsDash(ReadOnlySpan<char> text, Token token) =>
        token.Kind is TokenKind.Punctuation && text[token.Start] is '\u2014' or '\u2013' or '\u2015' or '-';

    /// <summary>How many tokens from <paramref name="at"/> on close the sentence that the token before them ends: a mark, or a note such as <c>[3]</c>.</summary>
    public static int CountClosing(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        var token = tokens[at];
        var c = text[token.Start];
        if (token.Start != tokens[at - 1].End)
        {
            return IsFrenchCloser(text, tokens, at) ? 1 : 0;
        }

        if (token.Kind is TokenKind.Symbol)
        {
            return c is '\u00B9' or '\u00B2' or '\u00B3' or (>= '\u2070' and <= '\u2079') ? 1 : 0;
        }

        if (token.Kind is not TokenKind.Punctuation)
        {
            return 0;
        }

        return c switch
        {
            '"' or '\u201D' or '\u2019' or '\'' or ')' or ']' or '\u00BB' or '\u300D' or '\u300F' or '\uFF09' or '\u3011' or '\u300B' => 1,
            // German marks close with what opens in English.
            '\u201C' or '\u2018' or '\u00AB' => IsAttachedToNext(tokens, at) ? 0 : 1,
            '[' => IsNote(text, tokens, at) ? 3 : 0,
            _ => 0,
        };
    }

    // « Non. » keeps spaces inside its marks.
    private static bool IsFrenchCloser(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at) =>
        text[tokens[at].Start] == '\u00BB' && tokens[at].Start == tokens[at - 1].End + 1 && !IsAttachedToNext(tokens, at);

    private static bool IsNote(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at) =>
        tokens[at - 1].Kind is TokenKind.Punctuation
        && at + 2 < tokens.Length
        && tokens[at + 1] is { Kind: TokenKind.Number, Length: <= MaxNoteDigits }
        && text[tokens[at + 2].Start] == ']'
        && tokens[at + 2].Start - tokens[at].End == tokens[at + 1].Length;

    private static bool IsAttachedToNext(ReadOnlySpan<Token> tokens, int at) => at + 1 < tokens.Length && tokens[at + 1].Start == tokens[at].End;
}
