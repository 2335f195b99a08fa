namespace Newsdesk.Kernel.Text;

/// <summary>A half-open range of token indices.</summary>
public readonly record struct TokenRange(int Start, int End)
{
    public int Count => End - Start;

    /// <summary>The text from the first token of the range to its last.</summary>
    public TextSpan SpanOf(ReadOnlySpan<Token> tokens) =>
        Count <= 0 ? default : new TextSpan(tokens[Start].Start, tokens[End - 1].End);
}
