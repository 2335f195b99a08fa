using System.Globalization;
using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.Roles;

/// <summary>A linear chain: one weight for each feature and role, one for each role behind another. Immutable.</summary>
internal sealed class RoleModel
{
    public const int RoleCount = (int)DiscourseRole.Expectation + 1;

    private const string ResourceName = "Model.role-weights.tsv";

    private static readonly Lazy<RoleModel> LazyShipped = new(ReadShipped);

    /// <summary>Weights of a model: a row of <see cref="RoleCount"/> for each feature, then for each role before, of which the first is the start of the text.</summary>
    public const int WeightCount = (RoleFeatures.Count + RoleCount) * RoleCount;

    private readonly double[] _weights;

    public RoleModel(double[] weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, WeightCount);
        _weights = weights;
    }

    /// <summary>The model that was trained with this version of the features.</summary>
    public static RoleModel Shipped => LazyShipped.Value;

    /// <summary>The weight of a feature, or of a role before, for a role.</summary>
    public double this[int feature, int role] => _weights[(feature * RoleCount) + role];

    /// <summary>Weighs the sentences of one text together; the chain then tells the probabilities.</summary>
    public void Weigh(RoleFeatures features, RoleChain chain)
    {
        chain.Begin(features.Sentences);
        for (var i = 0; i < features.Sentences; i++)
        {
            Add(features[i], _weights, chain.Scores(i));
        }

        chain.Run(_weights.AsSpan(RoleFeatures.Count * RoleCount));
    }

    /// <inheritdoc cref="Weigh(RoleFeatures, RoleChain)"/>
    public void Weigh(IReadOnlyList<RoleFeature[]> features, RoleChain chain)
    {
        chain.Begin(features.Count);
        for (var i = 0; i < features.Count; i++)
        {
            Add(features[i], _weights, chain.Scores(i));
        }

        chain.Run(_weights.AsSpan(RoleFeatures.Count * RoleCount));
    }

    /// <summary>Adds the weights of a sentence's features to its scores.</summary>
    public static void Add(ReadOnlySpan<RoleFeature> features, ReadOnlySpan<double> weights, Span<double> scores)
    {
        foreach (var feature in features)
        {
            var row = weights.Slice(feature.Index * RoleCount, RoleCount);
            for (var role = 1; role < RoleCount; role++)
            {
                scores[role] += row[role] * feature.Value;
            }
        }
    }

    /// <summary>The most probable role of a sentence with its probability.</summary>
    /// <param name="allowsMainEvent">False where a line is no sentence, which reports nothing.</param>
    public static (DiscourseRole Role, double Score) Choose(RoleChain chain, int sentence, bool allowsMainEvent)
    {
        Span<double> probabilities = stackalloc double[RoleCount];
        chain.ReadRoles(sentence, probabilities);
        var best = allowsMainEvent ? DiscourseRole.MainEvent : DiscourseRole.Consequence;
        for (var role = best + 1; (int)role < RoleCount; role++)
        {
            best = probabilities[(int)role] > probabilities[(int)best] ? role : best;
        }

        return (best, Math.Round(probabilities[(int)best], 3));
    }

    /// <summary>Reads lines of a feature's index and its weights, apart by tabs; lines that begin with # are remarks.</summary>
    /// <exception cref="InvalidDataException">A line is of another form.</exception>
    public static RoleModel Read(TextReader reader)
    {
        var weights = new double[WeightCount];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var parts = line.Split('\t');
            if (parts.Length != RoleCount || !int.TryParse(parts[0], CultureInfo.InvariantCulture, out var feature) || (uint)feature >= WeightCount / RoleCount)
            {
                throw new InvalidDataException($"The role model has a line that is no feature with {RoleCount - 1} weights: '{line}'.");
            }

            for (var role = 1; role < RoleCount; role++)
            {
                weights[(feature * RoleCount) + role] = double.Parse(parts[role], CultureInfo.InvariantCulture);
            }
        }

        return new RoleModel(weights);
    }

    private static RoleModel ReadShipped()
    {
        using var stream = typeof(RoleModel).Assembly.GetManifestResourceStream(typeof(RoleModel), ResourceName)
            ?? throw new InvalidOperationException($"The role model '{ResourceName}' is not in the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
