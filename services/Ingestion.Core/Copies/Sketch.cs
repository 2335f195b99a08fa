using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Newsdesk.Articles.Copies;

/// <summary>
/// A sample of a text's shingles: those whose hash is below a bound that falls with the length of the text (FracMinHash, Irber et al. 2022). Samples of two texts
/// are nested, so that the shared part of a short text inside a long one is estimated without bias, which the MinHash of equal-sized samples does not do.
/// </summary>
public sealed class Sketch
{
    /// <summary>Shingles sampled of a text of ordinary length: half of them shared leaves a chance below 1e-9 that none is seen.</summary>
    private const double Sample = 48;

    /// <summary>A long text keeps at least this share, so that a short copy of a part of it still meets some.</summary>
    private const double MinRate = 1.0 / 32;

    private Sketch(int shingleCount, ImmutableArray<uint> hashes)
    {
        ShingleCount = shingleCount;
        Hashes = hashes;
    }

    public static Sketch Empty { get; } = new(0, []);

    /// <summary>Shingles of the whole text.</summary>
    public int ShingleCount { get; }

    /// <summary>The sampled hashes, each once.</summary>
    public ImmutableArray<uint> Hashes { get; }

    internal double Rate => RateOf(ShingleCount);

    public static Sketch Of(ReadOnlySpan<ulong> words)
    {
        var shingles = Shingles.Of(words);
        if (shingles.Length == 0)
        {
            return Empty;
        }

        var rate = RateOf(shingles.Length);
        var bound = rate >= 1 ? ulong.MaxValue : (ulong)(rate * ulong.MaxValue);
        var sampled = new HashSet<uint>();
        var hashes = ImmutableArray.CreateBuilder<uint>();
        foreach (var shingle in shingles)
        {
            if (shingle <= bound && sampled.Add((uint)shingle))
            {
                hashes.Add((uint)shingle);
            }
        }

        return new Sketch(shingles.Length, hashes.DrainToImmutable());
    }

    /// <summary>The stored form: shingle count, then the hashes, little-endian.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[sizeof(uint) * (Hashes.Length + 1)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, ShingleCount);
        for (var i = 0; i < Hashes.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(sizeof(uint) * (i + 1)), Hashes[i]);
        }

        return bytes;
    }

    public static Sketch FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(uint))
        {
            return Empty;
        }

        var hashes = ImmutableArray.CreateBuilder<uint>((bytes.Length / sizeof(uint)) - 1);
        for (var at = sizeof(uint); at + sizeof(uint) <= bytes.Length; at += sizeof(uint))
        {
            hashes.Add(BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]));
        }

        return new Sketch(BinaryPrimitives.ReadInt32LittleEndian(bytes), hashes.DrainToImmutable());
    }

    internal static double RateOf(int shingleCount) => Math.Clamp(Sample / Math.Max(1, shingleCount), MinRate, 1);
}
