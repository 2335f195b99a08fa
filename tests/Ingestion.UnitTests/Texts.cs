namespace Newsdesk.Articles.UnitTests;

/// <summary>Texts of invented words: those of one topic begin alike, those of two share no run of words.</summary>
internal static class Texts
{
    private static readonly string[] Syllables = ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va"];

    public static string Of(int topic, int words)
    {
        var random = new Random(topic);
        return string.Join(' ', Enumerable.Range(0, words).Select(i => Word(random) + (i % 12 == 11 ? "." : "")));
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]));
}
