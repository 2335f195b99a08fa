using Newsdesk.Entities.Names.Tagging;

namespace Newsdesk.Training.Names;

/// <summary>Copies of texts in other letters, so that headlines in title case and in capitals are learnt too.</summary>
internal static class CaseCopies
{
    private const int MinTitleWord = 4;

    public static TaggedText Copy(TaggedText text, LetterCase letters)
    {
        var copy = text.Text.ToCharArray();
        foreach (var token in text.Tokens)
        {
            var word = copy.AsSpan(token.Start, token.Length);
            if (letters is LetterCase.Upper)
            {
                ToUpper(word);
            }
            else if (letters is LetterCase.Title && word.Length >= MinTitleWord)
            {
                ToUpper(word[..1]);
            }
            else if (letters is LetterCase.Lower)
            {
                ToLower(word);
            }
        }

        return text with { Text = new string(copy) };
    }

    private static void ToUpper(Span<char> word)
    {
        foreach (ref var c in word)
        {
            c = char.ToUpperInvariant(c);
        }
    }

    private static void ToLower(Span<char> word)
    {
        foreach (ref var c in word)
        {
            c = char.ToLowerInvariant(c);
        }
    }
}
