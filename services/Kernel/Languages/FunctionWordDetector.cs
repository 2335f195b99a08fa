namespace Newsdesk.Kernel.Languages;

/// <summary>Tells the common languages of news by their function words, in microseconds, and asks another detector when those leave any doubt.</summary>
public sealed class FunctionWordDetector(ILanguageDetector other) : ILanguageDetector
{
    /// <summary>Function words that must be seen: a quotation of a foreign phrase has fewer.</summary>
    private const int MinHits = 8;

    /// <summary>How many times the hits of the next language: related languages share some words, and a mixed text is doubtful.</summary>
    private const int MinLead = 3;

    public string? Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var count = FunctionWords.Count(text);
        return count.Hits >= MinHits && count.Hits >= MinLead * count.NextHits ? count.Language : other.Detect(text);
    }
}
