namespace Newsdesk.Articles.FunctionalTests;

/// <summary>Texts of invented words, a sentence of twelve each: those of one topic begin alike, those of two share no run of words.</summary>
internal static class Texts
{
    private static readonly string[] Syllables = ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va"];

    public static string Of(int topic, int words)
    {
        var random = new Random(topic);
        var sentences = Enumerable.Range(0, words).Select(_ => Word(random)).Chunk(12).Select(chunk => string.Join(' ', chunk));
        return string.Join(' ', sentences.Select(sentence => $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}."));
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]));
}
