using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Newsdesk.Entities.Names.Tagging;

/// <summary>The weights of a trained tagger: one row of <see cref="NameTag.Stride"/> for each slot of hashed features. Immutable, safe to share.</summary>
internal sealed class TagModel
{
    /// <summary>Points of a weight to one in natural logarithms.</summary>
    public const int Unit = 800;

    private static readonly Lazy<TagModel> LazyShipped = new(LoadShipped);

    private readonly short[] _weights;
    private readonly int[] _transitions;

    /// <param name="bits">The table has 2^bits rows.</param>
    /// <param name="weights">Rows of <see cref="NameTag.Stride"/>.</param>
    /// <param name="transitions">For each tag a row of <see cref="NameTag.Stride"/>.</param>
    /// <param name="version">Names the training.</param>
    public TagModel(int bits, short[] weights, int[] transitions, string version)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, NameTag.Stride << bits);
        ArgumentOutOfRangeException.ThrowIfNotEqual(transitions.Length, NameTag.Stride * NameTag.Count);
        Bits = bits;
        Version = version;
        _weights = weights;
        _transitions = transitions;
    }

    /// <summary>The model that ships with the service.</summary>
    public static TagModel Shipped => LazyShipped.Value;

    public int Bits { get; }

    public string Version { get; }

    public ReadOnlySpan<short> Weights => _weights;

    public ReadOnlySpan<int> Transitions => _transitions;

    /// <summary>Adds up the rows into <see cref="NameTag.Stride"/> scores.</summary>
    public void Score(ReadOnlySpan<int> rows, Span<int> scores)
    {
        var low = Vector256<int>.Zero;
        var high = Vector256<int>.Zero;
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        foreach (var row in rows)
        {
            var (left, right) = Vector256.Widen(Vector256.LoadUnsafe(ref weights, (nuint)row * NameTag.Stride));
            low += left;
            high += right;
        }

        low.CopyTo(scores);
        high.CopyTo(scores[Vector256<int>.Count..]);
    }

    private static TagModel LoadShipped()
    {
        const string Name = "Newsdesk.Entities.Names.Model.names.bin";
        using var stream = typeof(TagModel).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"The name model '{Name}' is not in the assembly. Train it: services/Training, model 'names'.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return TagModelFile.Read(content);
    }
}
