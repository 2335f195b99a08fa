using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Sections;

/// <summary>Finds in a sentence the noun phrase that says best what it is about: short, whole, and made of words that matter in the story.</summary>
internal sealed class HeadingFinder(StorySources sources)
{
    private const double AbstractBonus = 0.35;
    private const double LinkBonus = 0.3;
    private const double NameOnlyCost = 0.7;
    private const double VagueCost = 0.45;
    private const double HeadlineCost = 0.6;

    private readonly char[] _folded = new char[TermForms.MaxLength];
    private readonly int _origins = sources.Articles.Select(a => a.Origin).Distinct().Count();

    /// <param name="isTaken">Headings that are used already.</param>
    public TextSpan? Find(SourceSentence sentence, string headline, Func<string, bool> isTaken)
    {
        TextSpan? best = null;
        var highest = 0.0;
        foreach (var phrase in HeadingPhrases.Of(sentence))
        {
            var text = phrase.Of(sentence.Article.Text);
            var score = Score(sentence, phrase, headline);
            if (score > highest && !isTaken(text))
            {
                best = phrase;
                highest = score;
            }
        }

        return best;
    }

    private double Score(SourceSentence sentence, TextSpan phrase, string headline)
    {
        var text = sentence.Article.Text.AsSpan();
        var weight = 0.0;
        var words = 0;
        var lower = 0;
        var vague = 0;
        var inHeadline = 0;
        var specific = 0;
        var bonus = 0.0;
        foreach (var token in Tokenizer.Tokenize(phrase.Of(text)))
        {
            var word = token.Of(phrase.Of(text));
            if (HeadingWords.IsLink(word))
            {
                bonus = Math.Max(bonus, LinkBonus);
                continue;
            }

            if (word.Length < 3)
            {
                continue;
            }

            words++;
            lower += char.IsLower(word[0]) ? 1 : 0;
            vague += HeadingWords.IsVague(word) ? 1 : 0;
            inHeadline += headline.Contains(word, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            specific += IsSpecific(word) ? 1 : 0;
            weight += WeightOf(word) + (char.IsLower(word[0]) && HeadingWords.IsAbstract(word) ? AbstractBonus : 0);
        }

        if (words < 2 || specific == 0)
        {
            return 0;
        }

        var score = (weight / Math.Sqrt(words)) + bonus;
        score -= lower == 0 ? NameOnlyCost : 0;
        score -= vague * VagueCost;
        return score - (inHeadline == words ? HeadlineCost : 0);
    }

    // What most of the articles are about does not tell one point from another.
    private bool IsSpecific(ReadOnlySpan<char> word)
    {
        var length = TermForms.Fold(word, _folded);
        var term = sources.Vocabulary.Find(_folded.AsSpan(0, length));
        return term < 0 || _origins < 3 || 2 * sources.Terms.OriginCount(term) <= _origins;
    }

    // How widely the story uses the word, from 0 to 1.
    private double WeightOf(ReadOnlySpan<char> word)
    {
        var length = TermForms.Fold(word, _folded);
        var term = sources.Vocabulary.Find(_folded.AsSpan(0, length));
        return term < 0 ? 0 : Math.Log(1 + sources.Terms.SentenceCount(term)) / Math.Log(2 + sources.Sentences.Count);
    }
}
