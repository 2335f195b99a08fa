using System.Globalization;
using System.Numerics;

namespace Newsdesk.Entities.Quotations;

/// <summary>One weight for each signal; the candidate with the highest sum speaks. Immutable.</summary>
internal sealed class SpeakerModel
{
    private const string ResourceName = "Model.speaker-weights.tsv";

    private const ulong Chosen = 1UL << (int)SpeakerSignal.Chosen;

    private static readonly Lazy<SpeakerModel> LazyShipped = new(ReadShipped);

    private readonly double[] _weights;

    public SpeakerModel(double[] weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, (int)SpeakerSignal.Count);
        _weights = weights;
    }

    /// <summary>The model that was trained with this version of the signals.</summary>
    public static SpeakerModel Shipped => LazyShipped.Value;

    public double this[int signal] => _weights[signal];

    /// <summary>The index of the best candidate, of equal ones the one that the rules choose, else the first; -1 when there are none.</summary>
    /// <param name="candidates">The signals of each.</param>
    public int Choose(IReadOnlyList<ulong> candidates)
    {
        var (best, highest) = (-1, double.NegativeInfinity);
        for (var i = 0; i < candidates.Count; i++)
        {
            var score = Weigh(candidates[i]);
            if (score > highest || (score == highest && (candidates[i] & Chosen) > (candidates[best] & Chosen)))
            {
                (best, highest) = (i, score);
            }
        }

        return best;
    }

    public double Weigh(ulong signals)
    {
        var sum = 0.0;
        for (var rest = signals; rest != 0; rest &= rest - 1)
        {
            sum += _weights[BitOperations.TrailingZeroCount(rest)];
        }

        return sum;
    }

    /// <summary>Reads lines of a signal's number and its weight, apart by a tab; lines that begin with # are remarks.</summary>
    /// <exception cref="InvalidDataException">A line is of another form.</exception>
    public static SpeakerModel Read(TextReader reader)
    {
        var weights = new double[(int)SpeakerSignal.Count];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var parts = line.Split('\t');
            if (parts.Length != 2 || !int.TryParse(parts[0], CultureInfo.InvariantCulture, out var signal) || (uint)signal >= weights.Length
                || !double.TryParse(parts[1], CultureInfo.InvariantCulture, out weights[signal]))
            {
                throw new InvalidDataException($"The speaker model has a line that is no signal with its weight: '{line}'. Train it again.");
            }
        }

        return new SpeakerModel(weights);
    }

    private static SpeakerModel ReadShipped()
    {
        using var stream = typeof(SpeakerModel).Assembly.GetManifestResourceStream(typeof(SpeakerModel), ResourceName)
            ?? throw new InvalidOperationException($"The speaker model '{ResourceName}' is not in the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
