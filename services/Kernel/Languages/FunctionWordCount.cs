namespace Newsdesk.Kernel.Languages;

/// <summary>How many function words of which language stand at the beginning of a text.</summary>
/// <param name="Words">Words that were looked at.</param>
/// <param name="Language">The language with the most, as a BCP-47 tag; null when there is not one.</param>
/// <param name="Hits">How many it has.</param>
/// <param name="NextHits">How many the language with the next most has.</param>
public readonly record struct FunctionWordCount(int Words, string? Language, int Hits, int NextHits);
