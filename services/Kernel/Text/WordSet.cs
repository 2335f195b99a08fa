using System.Collections.Frozen;

namespace Newsdesk.Kernel.Text;

/// <summary>A set of words, written apart by white space, that spans of a text are looked up in.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private WordSet(string words, StringComparer comparer) =>
        _lookup = words.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words of which the case counts.</summary>
    public static WordSet Exact(string words) => new(words, StringComparer.Ordinal);

    /// <summary>Words in whatever case.</summary>
    public static WordSet AnyCase(string words) => new(words, StringComparer.OrdinalIgnoreCase);

    public bool Contains(ReadOnlySpan<char> word) => _lookup.Contains(word);
}
