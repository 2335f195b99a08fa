using System.Collections.Frozen;

namespace Newsdesk.Entities.Lexicon;

/// <summary>A set of words from a text file of this assembly: words apart by white space, lines that begin with # are remarks.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _longest;

    private WordList(FrozenSet<string> words)
    {
        Words = words;
        _lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = words.Max(word => word.Length);
    }

    public IReadOnlyCollection<string> Words { get; }

    public static WordList Of(string words, StringComparer comparer) =>
        new(words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(comparer));

    public static WordList Load(string fileName, StringComparer comparer)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(typeof(WordList), fileName)
            ?? throw new InvalidOperationException($"The word list '{fileName}' is not in the assembly.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'));
        return Of(string.Join('\n', lines), comparer);
    }

    public bool Contains(ReadOnlySpan<char> word) => word.Length <= _longest && _lookup.Contains(word);
}
