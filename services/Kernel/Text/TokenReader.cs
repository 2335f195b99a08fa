namespace Newsdesk.Kernel.Text;

/// <summary>A tokenised text that patterns look around in: a position before the first token or after the last reads as nothing.</summary>
public readonly ref struct TokenReader(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
{
    public ReadOnlySpan<char> Text { get; } = text;

    public ReadOnlySpan<Token> Tokens { get; } = tokens;

    public int Count => Tokens.Length;

    public Token this[int at] => Tokens[at];

    public ReadOnlySpan<char> Word(int at) => (uint)at < (uint)Tokens.Length ? Tokens[at].Of(Text) : default;

    /// <summary>Whether the token is this word, in whatever case.</summary>
    public bool Is(int at, ReadOnlySpan<char> word) => Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    public TokenKind? Kind(int at) => (uint)at < (uint)Tokens.Length ? Tokens[at].Kind : null;

    public bool IsWord(int at) => Kind(at) is TokenKind.Word;

    public bool IsCapitalized(int at) => IsWord(at) && char.IsUpper(Text[Tokens[at].Start]);

    /// <summary>Whether a line ends between this token and the one before it.</summary>
    public bool BeginsLine(int at) => at > 0 && at < Tokens.Length && Text[Tokens[at - 1].End..Tokens[at].Start].Contains('\n');

    /// <summary>Whether no space stands between this token and the one before it.</summary>
    public bool IsAttached(int at) => at > 0 && at < Tokens.Length && Tokens[at].Start == Tokens[at - 1].End;
}
