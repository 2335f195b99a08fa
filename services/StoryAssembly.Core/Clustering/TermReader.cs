using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Clustering;

/// <summary>Reads the terms of an article and how much each is said: headline and lead tell the event, the rest tells around it.</summary>
public static class TermReader
{
    /// <summary>A headline word counts as often as three words of the text.</summary>
    private const int TitleCount = 3;

    /// <summary>A word of the lead counts twice.</summary>
    private const int LeadCount = 2;

    /// <summary>UTF-16 code units of the text that count as its lead: about two sentences.</summary>
    private const int LeadLength = 300;

    /// <summary>News tells the event first; what comes after this many UTF-16 code units is not read.</summary>
    private const int MaxLength = 20_000;

    /// <summary>Counts by term. An article without words has none.</summary>
    public static IReadOnlyDictionary<string, int> Read(string title, string text)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(text);

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var body = WithoutTitle(text, title);
        Count(title, title.Length, TitleCount, counts);
        Count(body.Length > MaxLength ? body[..MaxLength] : body, LeadLength, LeadCount, counts);
        return counts;
    }

    private static void Count(ReadOnlySpan<char> text, int lead, int leadCount, Dictionary<string, int> counts)
    {
        var previous = default(Token);
        foreach (var token in Tokenizer.Tokenize(text))
        {
            var weight = token.Start <= lead ? leadCount : 1;
            if (token.Kind is TokenKind.Number)
            {
                Add(token.Of(text), weight, counts);
            }
            else if (token.Kind is TokenKind.Word && !StopWords.Contains(token.Of(text)))
            {
                AddWord(text, token, previous, weight, counts);
            }

            previous = token;
        }
    }

    private static void AddWord(ReadOnlySpan<char> text, Token token, Token previous, int weight, Dictionary<string, int> counts)
    {
        var word = token.Of(text);
        if (IsIdeograph(word))
        {
            // One ideograph says little; two that stand together are most often a word.
            if (previous.End == token.Start && previous.Length > 0 && IsIdeograph(previous.Of(text)))
            {
                Add(text[previous.Start..token.End], weight, counts);
            }

            return;
        }

        if (word[0] is '\'' or '\u2019')
        {
            return;
        }

        foreach (var part in word.SplitAny('-', '\u2010', '\u2011'))
        {
            if (part.End.Value - part.Start.Value > 1)
            {
                Add(word[part], weight, counts);
            }
        }
    }

    private static void Add(ReadOnlySpan<char> word, int weight, Dictionary<string, int> counts)
    {
        if (StopWords.Contains(word) || TermForm.Of(word) is not { Length: > 0 } term)
        {
            return;
        }

        counts[term] = counts.GetValueOrDefault(term) + weight;
    }

    // CJK: U+2E80 and above up to the compatibility ideographs, without Hangul syllables, which stand in words.
    private static bool IsIdeograph(ReadOnlySpan<char> word) =>
        word[0] is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') || char.IsHighSurrogate(word[0]);

    private static ReadOnlySpan<char> WithoutTitle(string text, string title) =>
        title.Length > 0 && text.StartsWith(title, StringComparison.Ordinal) ? text.AsSpan(title.Length) : text;
}
