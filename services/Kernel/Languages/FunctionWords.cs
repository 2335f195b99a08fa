using System.Collections.Frozen;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.Languages;

/// <summary>Counts the function words of the common languages of news at the beginning of a text.</summary>
public static class FunctionWords
{
    /// <summary>Words looked at. A news sentence of one of these languages has a function word in every two or three.</summary>
    private const int MaxWords = 60;

    private static readonly string[] Languages;

    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> LanguagesOfWord;

    static FunctionWords()
    {
        var rules = DataFile.ReadRules(typeof(FunctionWords).Assembly, "function-word-rules.txt");
        Languages = [.. rules.Select(rule => rule.Key)];
        LanguagesOfWord = Languages
            .SelectMany((language, index) => rules[language].SelectMany(words => words.Split(' ')).Select(word => (word, index)))
            .GroupBy(pair => pair.word, pair => pair.index)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static FunctionWordCount Count(ReadOnlySpan<char> text)
    {
        Span<int> hits = stackalloc int[Languages.Length];
        var words = 0;
        foreach (var range in text.SplitAny(" \n\t\u00A0'\u2019\"\u201C(-"))
        {
            var word = text[range].Trim(".,;:!?)\"\u201D");
            if (word.IsEmpty)
            {
                continue;
            }

            if (LanguagesOfWord.TryGetValue(word, out var languages))
            {
                foreach (var language in languages)
                {
                    hits[language]++;
                }
            }

            if (++words == MaxWords)
            {
                break;
            }
        }

        return Rank(words, hits);
    }

    private static FunctionWordCount Rank(int words, ReadOnlySpan<int> hits)
    {
        var best = 0;
        var next = 0;
        var chosen = -1;
        for (var i = 0; i < hits.Length; i++)
        {
            if (hits[i] > best)
            {
                (next, best, chosen) = (best, hits[i], i);
            }
            else if (hits[i] > next)
            {
                next = hits[i];
            }
        }

        return new FunctionWordCount(words, chosen < 0 ? null : Languages[chosen], best, next);
    }
}
