using System.Text;

namespace Newsdesk.Kernel.Text;

/// <summary>Lays words that were cut elsewhere on one line, one space apart.</summary>
public static class TokenLine
{
    /// <summary>Lines become paragraphs of one text.</summary>
    public static (string Text, Token[] Tokens) Lay(IReadOnlyList<string[]> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);

        var text = new StringBuilder();
        var tokens = new List<Token>();
        foreach (var line in lines)
        {
            foreach (var word in line)
            {
                tokens.Add(new Token(text.Length, text.Length + word.Length, KindOf(word)));
                text.Append(word).Append(' ');
            }

            text.Append("\n\n");
        }

        return (text.ToString(), [.. tokens]);
    }

    private static TokenKind KindOf(string word) => word switch
    {
        "" => TokenKind.Symbol,
        _ when word.StartsWith("http", StringComparison.OrdinalIgnoreCase) || (word.Length > 1 && word[0] == '@') => TokenKind.Link,
        _ when char.IsDigit(word[0]) => TokenKind.Number,
        _ when word.Any(char.IsLetter) => TokenKind.Word,
        _ when char.IsPunctuation(word[0]) => TokenKind.Punctuation,
        _ => TokenKind.Symbol,
    };
}
