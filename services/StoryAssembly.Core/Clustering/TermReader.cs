using System.Runtime.InteropServices;
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

    /// <summary>Where more than one term in this many is written as a name, capitals mean something else: German nouns, a text all in capitals.</summary>
    private const int MinTermsPerName = 3;

    /// <summary>Counts by term. An article without words has none.</summary>
    public static IReadOnlyDictionary<string, TermCount> Read(string title, string text)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(text);

        var tallies = new Dictionary<string, TermTally>(StringComparer.Ordinal);
        var body = WithoutTitle(text, title);
        CountTitle(title, tallies);
        CountBody(body.Length > MaxLength ? body[..MaxLength] : body, tallies);
        var tellsNames = tallies.Values.Count(static tally => tally.IsName) * MinTermsPerName <= tallies.Count;
        return tallies.ToDictionary(term => term.Key, term => new TermCount(term.Value.Count, tellsNames && term.Value.IsName), StringComparer.Ordinal);
    }

    // Headlines are not asked for names: many write every word with a capital.
    private static void CountTitle(ReadOnlySpan<char> title, Dictionary<string, TermTally> tallies)
    {
        var previous = default(Token);
        foreach (var token in Tokenizer.Tokenize(title))
        {
            AddToken(title, token, previous, TitleCount, null, tallies);
            previous = token;
        }
    }

    private static void CountBody(ReadOnlySpan<char> body, Dictionary<string, TermTally> tallies)
    {
        var previous = default(Token);
        foreach (var token in Tokenizer.Tokenize(body))
        {
            AddToken(body, token, previous, token.Start <= LeadLength ? LeadCount : 1, IsInsideSentence(body, token, previous), tallies);
            previous = token;
        }
    }

    private static bool IsInsideSentence(ReadOnlySpan<char> text, Token token, Token previous) =>
        previous.Length > 0
        && (previous.Kind is TokenKind.Word or TokenKind.Number || previous.Of(text) is "," or "-" or "(")
        && !text[previous.End..token.Start].Contains('\n');

    /// <param name="isInside">Whether the token stands inside a sentence; null when its capital tells nothing anyway.</param>
    private static void AddToken(ReadOnlySpan<char> text, Token token, Token previous, int weight, bool? isInside, Dictionary<string, TermTally> tallies)
    {
        if (token.Kind is TokenKind.Number)
        {
            Add(token.Of(text), weight, null, tallies);
        }
        else if (token.Kind is TokenKind.Word && !StopWords.Contains(token.Of(text)))
        {
            AddWord(text, token, previous, weight, isInside, tallies);
        }
    }

    private static void AddWord(ReadOnlySpan<char> text, Token token, Token previous, int weight, bool? isInside, Dictionary<string, TermTally> tallies)
    {
        var word = token.Of(text);
        if (IsIdeograph(word))
        {
            // One ideograph says little; two that stand together are most often a word.
            if (previous.End == token.Start && previous.Length > 0 && IsIdeograph(previous.Of(text)))
            {
                Add(text[previous.Start..token.End], weight, null, tallies);
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
                Add(word[part], weight, isInside, tallies);
            }
        }
    }

    private static void Add(ReadOnlySpan<char> word, int weight, bool? isInside, Dictionary<string, TermTally> tallies)
    {
        if (StopWords.Contains(word) || TermForm.Of(word) is not { Length: > 0 } term)
        {
            return;
        }

        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, term, out _);
        tally.Add(weight);
        if (isInside is { } inside)
        {
            tally.Note(char.IsUpper(word[0]), inside);
        }
    }

    // CJK: U+2E80 and above up to the compatibility ideographs, without Hangul syllables, which stand in words.
    private static bool IsIdeograph(ReadOnlySpan<char> word) =>
        word[0] is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') || char.IsHighSurrogate(word[0]);

    private static ReadOnlySpan<char> WithoutTitle(string text, string title) =>
        title.Length > 0 && text.StartsWith(title, StringComparison.Ordinal) ? text.AsSpan(title.Length) : text;
}
