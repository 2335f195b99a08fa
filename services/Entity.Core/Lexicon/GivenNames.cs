namespace Newsdesk.Entities.Lexicon;

/// <summary>First words of personal names.</summary>
internal static class GivenNames
{
    private static readonly WordList Names = WordList.Load("given-names.txt", StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => Names.Words;

    public static bool Contains(ReadOnlySpan<char> word) => Names.Contains(word);
}
