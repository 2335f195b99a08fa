using System.Runtime.InteropServices;

namespace Newsdesk.Kernel.Text;

/// <summary>
/// Cuts a text into tokens. Every character that is neither white space nor a format control lies in exactly one token; tokens are in order and
/// do not overlap; the time is linear in the length of the text, whatever it holds.
/// </summary>
public static class Tokenizer
{
    public static List<Token> Tokenize(ReadOnlySpan<char> text)
    {
        var tokens = new List<Token>((text.Length / 5) + 1);
        Tokenize(text, tokens);
        return tokens;
    }

    /// <summary>Appends the tokens of <paramref name="text"/> to <paramref name="tokens"/>.</summary>
    public static void Tokenize(ReadOnlySpan<char> text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);

        var at = 0;
        while (at < text.Length)
        {
            var kind = CharacterKinds.At(text, at, out var width);
            if (kind is CharacterKind.Space or CharacterKind.Ignorable)
            {
                at += width;
                continue;
            }

            var token = kind switch
            {
                CharacterKind.Letter or CharacterKind.Mark => ReadWord(text, at, width),
                CharacterKind.Ideograph => ReadIdeograph(text, at, width),
                CharacterKind.Digit => new Token(at, Math.Max(NumberScanner.FindEnd(text, at), at + width), TokenKind.Number),
                CharacterKind.Punctuation => ReadPunctuation(text, at, width),
                _ => new Token(at, at + width, TokenKind.Symbol),
            };
            tokens.Add(token);
            at = token.End;
        }
    }

    /// <summary>The tokens as a span, for loops that read them often. The list must not change meanwhile.</summary>
    public static ReadOnlySpan<Token> AsSpan(List<Token> tokens) => CollectionsMarshal.AsSpan(tokens);

    private static Token ReadWord(ReadOnlySpan<char> text, int at, int width)
    {
        if (LinkScanner.FindEnd(text, at) is var link && link > at)
        {
            return new Token(at, link, TokenKind.Link);
        }

        return new Token(at, Math.Max(WordScanner.FindEnd(text, at), at + width), TokenKind.Word);
    }

    private static Token ReadIdeograph(ReadOnlySpan<char> text, int at, int width)
    {
        var end = at + width;
        while (end < text.Length && CharacterKinds.At(text, end, out var mark) is CharacterKind.Mark)
        {
            end += mark;
        }

        return new Token(at, end, TokenKind.Word);
    }

    private static Token ReadPunctuation(ReadOnlySpan<char> text, int at, int width)
    {
        var c = text[at];
        if (WordScanner.IsPossessive(text, at))
        {
            return new Token(at, at + 2, TokenKind.Word);
        }

        if (c == '%' || c == '#' || c == '@')
        {
            var account = c == '@' ? LinkScanner.FindEndOfAccount(text, at) : at;
            return account > at ? new Token(at, account, TokenKind.Link) : new Token(at, at + 1, TokenKind.Symbol);
        }

        return new Token(at, c < 128 ? FindEndOfRun(text, at) : at + width, TokenKind.Punctuation);
    }

    // An ellipsis, a dash of hyphens, a burst of "?!" or a pair of single marks used as a quotation mark is one token.
    private static int FindEndOfRun(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        switch (text[at])
        {
            case '.' or '-':
                while (end < text.Length && text[end] == text[at])
                {
                    end++;
                }

                return end;
            case '!' or '?':
                while (end < text.Length && text[end] is '!' or '?')
                {
                    end++;
                }

                return end;
            case '`' or '\'':
                return end < text.Length && text[end] == text[at] ? end + 1 : end;
            default:
                return end;
        }
    }
}
