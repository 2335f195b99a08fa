using System.Globalization;
using System.Text;
using Newsdesk.Kernel.Languages;

namespace Newsdesk.Entities.Languages;

/// <summary>
/// Chooses the language to read a text in when nobody said it. Most texts are English, and reading one as foreign loses most of what it says: a Latin text is
/// English unless it tells another language well. Looks at the beginning of the text only.
/// </summary>
public sealed class TextLanguage(ILanguageDetector detector)
{
    /// <summary>Code units in which letters are counted.</summary>
    private const int Sample = 1_000;

    /// <summary>
    /// Words that a Latin text needs before letter statistics are asked: of English sentences full of names they take one in twelve below it for another
    /// language, one in fifty above (WikiGold).
    /// </summary>
    private const int MinWords = 15;

    /// <summary>Letters that those words have at least; a column of figures is no text.</summary>
    private const int MinLetters = 4 * MinWords;

    /// <summary>Function words that tell the language of a text shorter than that, when no other language has half as many.</summary>
    private const int MinHits = 2;

    /// <summary>An English text has more than one English function word in as many words, names and foreign phrases among them.</summary>
    private const int WordsOfHit = 8;

    /// <summary>A BCP-47 tag; English when the text is too short to tell, <c>und</c> when it is long enough or in another script, and still does not tell.</summary>
    public string Choose(string title, string text)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(text);

        var sample = text.Length < Sample && title.Length > 0 ? string.Concat(text, "\n", title) : text;
        var (latin, other) = CountLetters(sample);
        if (latin < other)
        {
            return detector.Detect(sample) ?? LanguageTags.Undetermined;
        }

        var count = FunctionWords.Count(sample);
        if (count.Words < MinWords || latin < MinLetters)
        {
            return count.Hits >= MinHits && count.Hits >= 2 * count.NextHits ? count.Language ?? LanguageTags.English : LanguageTags.English;
        }

        var isLikelyEnglish = count.Language == LanguageTags.English && count.Hits * WordsOfHit >= count.Words;
        return isLikelyEnglish ? LanguageTags.English : detector.Detect(sample) ?? LanguageTags.Undetermined;
    }

    private static (int Latin, int Other) CountLetters(ReadOnlySpan<char> text)
    {
        var latin = 0;
        var other = 0;
        foreach (var rune in text[..Math.Min(text.Length, Sample)].EnumerateRunes())
        {
            if (rune.Value < 0x250 || rune.Value is >= 0x1E00 and < 0x1F00)
            {
                latin += Rune.IsLetter(rune) ? 1 : 0;
            }
            else
            {
                other += Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter ? 1 : 0;
            }
        }

        return (latin, other);
    }
}
