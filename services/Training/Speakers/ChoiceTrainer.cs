using System.Numerics;
using Newsdesk.Entities.Quotations;

namespace Newsdesk.Training.Speakers;

/// <summary>
/// Fits weights so that the right candidates of a quotation are the probable ones among all of them (softmax), by full gradients, each weight with a step of
/// its own that shrinks (AdaGrad). Sums run in the order of the examples, so the same examples give the same weights.
/// </summary>
internal sealed class ChoiceTrainer
{
    private const int Rounds = 300;
    private const double Step = 0.2;

    /// <summary>Pulls every weight to none.</summary>
    private const double Penalty = 4;

    private readonly double[] _weights = new double[(int)SpeakerSignal.Count];
    private readonly double[] _gradient = new double[(int)SpeakerSignal.Count];

    public static SpeakerModel Train(IReadOnlyList<SpeakerExample> examples) => new ChoiceTrainer().Fit(examples);

    private SpeakerModel Fit(IReadOnlyList<SpeakerExample> examples)
    {
        var squares = new double[_weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < _weights.Length; i++)
            {
                _gradient[i] = Penalty * _weights[i];
            }

            foreach (var example in examples.Where(example => example.IsRight.Contains(true)))
            {
                AddGradient(example);
            }

            for (var i = 0; i < _weights.Length; i++)
            {
                squares[i] += _gradient[i] * _gradient[i];
                _weights[i] -= _gradient[i] == 0 ? 0 : Step * _gradient[i] / Math.Sqrt(squares[i]);
            }
        }

        return new SpeakerModel([.. _weights.Select(weight => Math.Round(weight, 2))]);
    }

    private void AddGradient(SpeakerExample example)
    {
        var probabilities = example.Signals.Select(signals => Math.Exp(Weigh(signals))).ToArray();
        var all = probabilities.Sum();
        var right = probabilities.Where((_, i) => example.IsRight[i]).Sum();
        for (var i = 0; i < probabilities.Length; i++)
        {
            var share = (probabilities[i] / all) - (example.IsRight[i] ? probabilities[i] / right : 0);
            for (var rest = example.Signals[i]; rest != 0; rest &= rest - 1)
            {
                _gradient[BitOperations.TrailingZeroCount(rest)] += share;
            }
        }
    }

    private double Weigh(ulong signals)
    {
        var sum = 0.0;
        for (var rest = signals; rest != 0; rest &= rest - 1)
        {
            sum += _weights[BitOperations.TrailingZeroCount(rest)];
        }

        return sum;
    }
}
