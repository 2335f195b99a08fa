using System.Text;

namespace Newsdesk.Stories.Clustering;

/// <summary>One term of a <see cref="TermVector"/>.</summary>
/// <param name="Weight">From 1 to <see cref="TermVector.Unit"/>.</param>
/// <param name="IsName">Whether the article writes it as a name. Matters while the article is decided; it is not stored.</param>
public readonly record struct WeightedTerm(string Term, int Weight, bool IsName = false);

/// <summary>
/// The terms that mark an article, heaviest first, as a vector of length <see cref="Unit"/>. Weights are whole numbers: sums over articles are exact,
/// whatever the order in which articles join, leave and are read back.
/// </summary>
public sealed class TermVector
{
    /// <summary>Length of every vector. Fine enough that rounding moves a cosine by less than 0.001, and a weight fits 16 bits.</summary>
    public const int Unit = 4096;

    private TermVector(IReadOnlyList<WeightedTerm> terms) => Terms = terms;

    public static TermVector Empty { get; } = new([]);

    public IReadOnlyList<WeightedTerm> Terms { get; }

    /// <summary>Keeps the heaviest terms; of equal weights the ordinally first.</summary>
    public static TermVector Of(IEnumerable<KeyValuePair<string, double>> weights, int maxTerms, Predicate<string>? isName = null)
    {
        var kept = weights.ToList();
        kept.Sort(static (a, b) => a.Value != b.Value ? b.Value.CompareTo(a.Value) : string.CompareOrdinal(a.Key, b.Key));
        kept.RemoveRange(Math.Min(maxTerms, kept.Count), Math.Max(0, kept.Count - maxTerms));

        var length = Math.Sqrt(kept.Sum(term => term.Value * term.Value));
        return new([.. kept.Select(term => new WeightedTerm(term.Key, Math.Max(1, (int)Math.Round(Unit * term.Value / length)), isName?.Invoke(term.Key) ?? false))]);
    }

    /// <summary>The form in which it is stored: for each term its length in UTF-8, the UTF-8, the weight as two bytes, high first.</summary>
    public byte[] ToBytes()
    {
        var bytes = new List<byte>(Terms.Count * 10);
        foreach (var (term, weight, _) in Terms)
        {
            var utf8 = Encoding.UTF8.GetBytes(term);
            bytes.Add((byte)utf8.Length);
            bytes.AddRange(utf8);
            bytes.Add((byte)(weight >> 8));
            bytes.Add((byte)weight);
        }

        return [.. bytes];
    }

    public static TermVector FromBytes(ReadOnlySpan<byte> bytes)
    {
        var terms = new List<WeightedTerm>();
        while (bytes.Length > 0)
        {
            int length = bytes[0];
            var weight = (bytes[length + 1] << 8) | bytes[length + 2];
            terms.Add(new(Encoding.UTF8.GetString(bytes.Slice(1, length)), weight));
            bytes = bytes[(length + 3)..];
        }

        return new(terms);
    }
}
