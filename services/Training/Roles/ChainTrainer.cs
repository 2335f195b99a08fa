using Newsdesk.Entities.Roles;

namespace Newsdesk.Training.Roles;

/// <summary>
/// Fits the chain of roles to whole texts by full gradients, each weight with a step of its own that shrinks (AdaGrad). Sums run in the order of the texts,
/// so the same texts give the same weights.
/// </summary>
internal sealed class ChainTrainer
{
    private const int Roles = RoleModel.RoleCount;
    private const int Rounds = 150;
    private const double Step = 0.3;

    /// <summary>Pulls weights back to what was known before; words, of which there are many and few examples, more than signals.</summary>
    private const double SignalPenalty = 50;
    private const double WordPenalty = 150;
    private const double StepPenalty = 20;

    /// <summary>Between counting every sentence alike (0) and every role alike (1).</summary>
    private const double RoleBalance = 0.8;

    private readonly RoleChain _chain = new();
    private readonly double[] _priors = RolePriors.Weights();
    private readonly double[] _weights = RolePriors.Weights();
    private readonly double[] _gradient = new double[RoleModel.WeightCount];

    public static RoleModel Train(IReadOnlyList<IReadOnlyList<RoleExample>> texts) => new ChainTrainer().Fit(texts);

    private RoleModel Fit(IReadOnlyList<IReadOnlyList<RoleExample>> texts)
    {
        var squares = new double[_weights.Length];
        var importance = Importance(texts);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < _weights.Length; i++)
            {
                _gradient[i] = Penalty(i / Roles) * (_weights[i] - _priors[i]);
            }

            foreach (var text in texts)
            {
                AddGradient(text, importance);
            }

            for (var i = 0; i < _weights.Length; i++)
            {
                squares[i] += _gradient[i] * _gradient[i];
                _weights[i] -= _gradient[i] == 0 ? 0 : Step * _gradient[i] / Math.Sqrt(squares[i]);
            }
        }

        return new RoleModel([.. _weights.Select(weight => Math.Round(weight, 2))]);
    }

    private static double Penalty(int feature) => feature < RoleFeatures.SignalCount ? SignalPenalty : feature < RoleFeatures.Count ? WordPenalty : StepPenalty;

    private static double[] Importance(IReadOnlyList<IReadOnlyList<RoleExample>> texts)
    {
        var counts = new double[Roles];
        foreach (var example in texts.SelectMany(text => text))
        {
            counts[example.Role]++;
        }

        var mean = counts.Sum() / (Roles - 1);
        return [.. counts.Select(count => count == 0 ? 0 : Math.Pow(mean / count, RoleBalance))];
    }

    private void AddGradient(IReadOnlyList<RoleExample> text, double[] importance)
    {
        _chain.Begin(text.Count);
        for (var i = 0; i < text.Count; i++)
        {
            RoleModel.Add(text[i].Features, _weights, _chain.Scores(i));
        }

        _chain.Run(_weights.AsSpan(RoleFeatures.Count * Roles));
        Span<double> probabilities = stackalloc double[Roles];
        Span<double> pairs = stackalloc double[Roles * Roles];
        for (var i = 0; i < text.Count; i++)
        {
            var example = text[i];
            _chain.ReadRoles(i, probabilities);
            probabilities[example.Role] -= 1;
            foreach (var feature in example.Features)
            {
                AddRow(feature.Index, probabilities, importance[example.Role] * feature.Value);
            }

            if (i == 0)
            {
                AddRow(RoleFeatures.Count, probabilities, 1);
            }

            if (i + 1 < text.Count)
            {
                _chain.ReadPairs(i, pairs);
                pairs[(example.Role * Roles) + text[i + 1].Role] -= 1;
                for (var role = 1; role < Roles; role++)
                {
                    AddRow(RoleFeatures.Count + role, pairs.Slice(role * Roles, Roles), 1);
                }
            }
        }
    }

    private void AddRow(int feature, ReadOnlySpan<double> values, double factor)
    {
        for (var role = 1; role < Roles; role++)
        {
            _gradient[(feature * Roles) + role] += values[role] * factor;
        }
    }
}
