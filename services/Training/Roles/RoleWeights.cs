using Newsdesk.Entities.Roles;

namespace Newsdesk.Training.Roles;

/// <summary>
/// Fits the weights of the role model: those of features sentence by sentence, by full gradients, each weight with a step of its own that shrinks (AdaGrad);
/// those of a role behind another from how often they follow. Sums run in the order of the texts, so the same texts give the same weights.
/// </summary>
internal sealed class RoleWeights
{
    private const int Roles = RoleModel.RoleCount;
    private const int Rounds = 150;
    private const double Step = 0.3;

    /// <summary>Pulls weights back to what was known before.</summary>
    private const double SignalPenalty = 25;
    private const double WordPenalty = 5;
    private const double BiasPenalty = 1;

    /// <summary>Between counting every sentence alike (0) and every role alike (1).</summary>
    private const double RoleBalance = 0.8;

    /// <summary>How much what follows what says, beside what a sentence says itself.</summary>
    private const double FollowWeight = 0.4;

    /// <summary>Pairs of roles that are counted on top of those seen, against chance in rare ones.</summary>
    private const double FollowSmoothing = 10;

    private readonly double[] _priors = RolePriors.Weights();
    private readonly double[] _weights = RolePriors.Weights();
    private readonly double[] _gradient = new double[RoleModel.WeightCount];

    public static RoleModel Fit(IReadOnlyList<RoleText> texts) => new RoleWeights().FitTo(texts);

    private RoleModel FitTo(IReadOnlyList<RoleText> texts)
    {
        var squares = new double[_weights.Length];
        RoleExample[] sentences = [.. texts.SelectMany(text => text.Sentences)];
        var importance = Importance(sentences);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < RoleFeatures.Count * Roles; i++)
            {
                _gradient[i] = Penalty(i / Roles) * (_weights[i] - _priors[i]);
            }

            foreach (var sentence in sentences)
            {
                AddGradient(sentence, importance[sentence.Role]);
            }

            for (var i = 0; i < RoleFeatures.Count * Roles; i++)
            {
                squares[i] += _gradient[i] * _gradient[i];
                _weights[i] -= _gradient[i] == 0 ? 0 : Step * _gradient[i] / Math.Sqrt(squares[i]);
            }
        }

        WriteFollowing(texts);
        return new RoleModel([.. _weights.Select(weight => Math.Round(weight, 2))]);
    }

    private static double Penalty(int feature) => feature == (int)RoleSignal.Bias ? BiasPenalty : feature < RoleFeatures.SignalCount ? SignalPenalty : WordPenalty;

    private static double[] Importance(RoleExample[] sentences)
    {
        var counts = new double[Roles];
        foreach (var sentence in sentences)
        {
            counts[sentence.Role]++;
        }

        var mean = counts.Sum() / (Roles - 1);
        return [.. counts.Select(count => count == 0 ? 0 : Math.Pow(mean / count, RoleBalance))];
    }

    private void AddGradient(RoleExample sentence, double importance)
    {
        Span<double> probabilities = stackalloc double[Roles];
        RoleModel.Add(sentence.Features, _weights, probabilities);
        ToProbabilities(probabilities);
        probabilities[sentence.Role] -= 1;
        foreach (var feature in sentence.Features)
        {
            for (var role = 1; role < Roles; role++)
            {
                _gradient[(feature.Index * Roles) + role] += probabilities[role] * importance * feature.Value;
            }
        }
    }

    private static void ToProbabilities(Span<double> scores)
    {
        var highest = double.MinValue;
        foreach (var score in scores[1..])
        {
            highest = Math.Max(highest, score);
        }

        var sum = 0.0;
        foreach (ref var score in scores[1..])
        {
            score = Math.Exp(score - highest);
            sum += score;
        }

        foreach (ref var score in scores[1..])
        {
            score /= sum;
        }
    }

    private void WriteFollowing(IReadOnlyList<RoleText> texts)
    {
        var pairs = new double[Roles, Roles];
        var (first, second) = (new double[Roles], new double[Roles]);
        foreach (var (before, behind) in texts.SelectMany(text => text.Sentences.Zip(text.Sentences.Skip(1))))
        {
            pairs[before.Role, behind.Role]++;
            first[before.Role]++;
            second[behind.Role]++;
        }

        var all = Math.Max(1, first.Sum());
        for (var before = 1; before < Roles; before++)
        {
            for (var behind = 1; behind < Roles; behind++)
            {
                var expected = first[before] * second[behind] / all;
                _weights[((RoleFeatures.Count + before) * Roles) + behind] = FollowWeight * Math.Log((pairs[before, behind] + FollowSmoothing) / (expected + FollowSmoothing));
            }
        }
    }
}
