using System.Runtime.InteropServices;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents.Sources;

/// <summary>Numbers the content words of a story in the order in which they are first met.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _numbers = new(2048, StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<int> _terms = [];

    public Vocabulary() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _numbers.Count;

    /// <summary>The distinct content words of some tokens, ascending.</summary>
    public int[] Read(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        _terms.Clear();
        Span<char> folded = stackalloc char[TermForms.MaxLength];
        foreach (var token in tokens)
        {
            if (!IsContent(text, token))
            {
                continue;
            }

            var length = TermForms.Fold(token.Of(text), folded);
            if (length > 0)
            {
                _terms.Add(NumberOf(folded[..length]));
            }
        }

        _terms.Sort();
        return Distinct(CollectionsMarshal.AsSpan(_terms));
    }

    /// <summary>The number of a folded word; -1 when the story does not use it.</summary>
    public int Find(ReadOnlySpan<char> folded) => _lookup.TryGetValue(folded, out var number) ? number : -1;

    public static bool IsContent(ReadOnlySpan<char> text, Token token) => token.Kind switch
    {
        TokenKind.Word => token.Length > 1 && !StopWords.Contains(token.Of(text)),
        TokenKind.Number => true,
        _ => false,
    };

    private int NumberOf(ReadOnlySpan<char> folded)
    {
        if (!_lookup.TryGetValue(folded, out var number))
        {
            number = _numbers.Count;
            _lookup[folded] = number;
        }

        return number;
    }

    private static int[] Distinct(Span<int> sorted)
    {
        var count = 0;
        foreach (var term in sorted)
        {
            if (count == 0 || sorted[count - 1] != term)
            {
                sorted[count++] = term;
            }
        }

        return sorted[..count].ToArray();
    }
}
