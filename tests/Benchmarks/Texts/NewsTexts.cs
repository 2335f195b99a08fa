using System.Globalization;
using System.Text;

namespace Newsdesk.Benchmarks.Texts;

/// <summary>
/// Invented reports whose words and runs of words are spread as in English news: word frequencies fall as Zipf's law says, the most frequent are real function words, and a quarter
/// of the sentences carry a standing phrase out of a pool that is itself used by Zipf's law, as agencies' and officials' phrases are.
/// </summary>
internal sealed class NewsTexts
{
    private const int Vocabulary = 60_000;
    private const int Phrases = 50_000;
    private const int MinSentence = 12;
    private const int MaxSentence = 32;
    private const double PhraseChance = 0.25;
    private const int TitleWords = 9;

    private static readonly string[] FunctionWords =
    [
        "the", "to", "a", "of", "and", "in", "that", "on", "for", "it", "was", "said", "is", "with", "as", "he", "at", "this", "from", "by", "his", "has", "be", "have", "were",
        "are", "they", "an", "who", "had", "not", "but", "which", "their", "been", "its", "after", "will", "we", "about", "would", "when", "one", "people", "or", "more", "there",
    ];

    private static readonly string[] Syllables = ["ba", "cer", "dil", "fo", "gun", "ha", "jet", "ki", "lor", "mu", "nas", "pe", "ri", "son", "tu", "val", "shi", "tre", "ond", "ment"];

    private readonly string[] _words;
    private readonly ZipfRanks _wordRanks = new(Vocabulary, 1.0, 2.7);
    private readonly int[][] _phrases;
    private readonly ZipfRanks _phraseRanks = new(Phrases, 0.9, 1);

    public NewsTexts(int seed)
    {
        var random = new Random(seed);
        _words = [.. FunctionWords, .. Enumerable.Range(0, Vocabulary - FunctionWords.Length).Select(_ => NewWord(random))];
        _phrases = [.. Enumerable.Range(0, Phrases).Select(_ => Enumerable.Range(0, random.Next(6, 14)).Select(_ => _wordRanks.Next(random)).ToArray())];
    }

    /// <summary>The words that texts are made of; <see cref="WordsOf"/> names them by their places.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The words of the report with this number, sentence by sentence; the same on every run.</summary>
    public IEnumerable<int[]> WordsOf(int number)
    {
        var random = new Random(number);
        while (true)
        {
            var sentence = new List<int>(MaxSentence);
            var words = random.Next(MinSentence, MaxSentence);
            var phraseAt = random.NextDouble() < PhraseChance ? random.Next(words) : -1;
            for (var i = 0; i < words; i++)
            {
                if (i == phraseAt)
                {
                    sentence.AddRange(_phrases[_phraseRanks.Next(random)]);
                }
                else
                {
                    sentence.Add(_wordRanks.Next(random));
                }
            }

            yield return [.. sentence];
        }
    }

    /// <summary>The report with this number, of at least <paramref name="length"/> characters.</summary>
    public string Of(int number, int length)
    {
        var text = new StringBuilder(length + 200);
        var sentences = 0;
        foreach (var sentence in WordsOf(number))
        {
            var start = text.Length;
            text.AppendJoin(' ', sentence.Select(word => _words[word])).Append('.');
            text[start] = char.ToUpperInvariant(text[start]);
            if (text.Length >= length)
            {
                break;
            }

            text.Append(++sentences % 3 == 0 ? '\n' : ' ');
        }

        return text.ToString();
    }

    /// <summary>A headline of that report.</summary>
    public string TitleOf(int number)
    {
        var random = new Random(~number);
        var words = Enumerable.Range(0, TitleWords).Select(_ => _words[_wordRanks.Next(random)]);
        return string.Join(' ', words.Append(number.ToString(CultureInfo.InvariantCulture)));
    }

    private static string NewWord(Random random) => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]));
}
