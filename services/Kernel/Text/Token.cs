namespace Newsdesk.Kernel.Text;

/// <summary>A word, number, mark or link, as offsets into the text it came from.</summary>
public readonly record struct Token(int Start, int End, TokenKind Kind)
{
    public TextSpan Span => new(Start, End);

    public int Length => End - Start;

    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text[Start..End];
}
