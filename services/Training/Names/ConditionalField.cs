using System.Runtime.Intrinsics;
using Newsdesk.Entities.Names.Tagging;

namespace Newsdesk.Training.Names;

/// <summary>
/// A linear-chain conditional random field (Lafferty et al. 2001), learnt in steps that shrink for each weight with its own past (AdaGrad, Duchi et al. 2011).
/// Where a set leaves a tag open, all sequences that it allows are made likelier together. The mean of several trainings, each in an order of its own: what
/// only the order of the sentences taught is lost in it. Orders are seeded: the same sentences give the same weights.
/// </summary>
internal sealed class ConditionalField(int bits)
{
    private const ulong Seed = 20250701;
    private const int Stride = NameTag.Stride;
    private const float Rate = 0.1f;

    /// <summary>Draws the weights of each token that is learnt from to zero.</summary>
    private const float Decay = 3e-3f;

    /// <summary>Smaller gradients are what is known already.</summary>
    private const float MinGradient = 1e-3f;

    /// <summary>Taken from the tag outside, in natural logarithms: the sets are poorer in names than the news. Chosen on a part of the learnt texts.</summary>
    private const double Readiness = 1;

    /// <summary>Trainings whose mean is taken.</summary>
    private const int Trainings = 5;

    private readonly float[] _weights = new float[Stride << bits];
    private readonly float[] _squares = new float[Stride << bits];
    private readonly float[] _transitions = new float[NameTag.Count * Stride];
    private readonly float[] _transitionSquares = new float[NameTag.Count * Stride];
    private readonly float[] _transitionGradient = new float[NameTag.Count * Stride];
    private readonly TagLattice _lattice = new();
    private float[] _scores = [];
    private float[] _gradient = [];

    public static TagModel Train(int bits, IReadOnlyList<TrainingSentence> sentences, int epochs)
    {
        var fields = new ConditionalField[Trainings];
        Parallel.For(0, Trainings, training =>
        {
            fields[training] = new ConditionalField(bits);
            fields[training].Learn(sentences, epochs, Seed + (ulong)training);
        });
        return Round(bits, Mean([.. fields.Select(field => field._weights)]), Mean([.. fields.Select(field => field._transitions)]));
    }

    private void Learn(IReadOnlyList<TrainingSentence> sentences, int epochs, ulong seed)
    {
        Array.Fill(_squares, 1);
        Array.Fill(_transitionSquares, 1);
        var order = Enumerable.Range(0, sentences.Count).Where(index => sentences[index].Allowed.Length > 0).ToArray();
        var random = seed;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            Shuffle(order, ref random);
            foreach (var index in order)
            {
                Learn(sentences[index]);
            }
        }
    }

    private static float[] Mean(float[][] weights)
    {
        var mean = new float[weights[0].Length];
        for (var i = 0; i < mean.Length; i++)
        {
            foreach (var training in weights)
            {
                mean[i] += training[i] / weights.Length;
            }
        }

        return mean;
    }

    private void Learn(TrainingSentence sentence)
    {
        var length = sentence.Allowed.Length * Stride;
        if (_scores.Length < length)
        {
            _scores = new float[length * 2];
            _gradient = new float[length * 2];
        }

        var scores = _scores.AsSpan(0, length);
        var gradient = _gradient.AsSpan(0, length);
        gradient.Clear();
        Array.Clear(_transitionGradient);
        Score(sentence, scores);
        if (_lattice.AddLikelihoods(scores, _transitions, sentence.Allowed, 1, gradient, _transitionGradient)
            && _lattice.AddLikelihoods(scores, _transitions, [], -1, gradient, _transitionGradient))
        {
            Step(sentence, gradient);
        }
    }

    private void Score(TrainingSentence sentence, Span<float> scores)
    {
        for (var i = 0; i < sentence.Allowed.Length; i++)
        {
            var low = Vector256<float>.Zero;
            var high = Vector256<float>.Zero;
            foreach (var row in sentence.RowsOf(i))
            {
                if (row >= 0)
                {
                    low += Vector256.LoadUnsafe(ref _weights[row * Stride]);
                    high += Vector256.LoadUnsafe(ref _weights[(row * Stride) + Vector256<float>.Count]);
                }
            }

            low.CopyTo(scores[(i * Stride)..]);
            high.CopyTo(scores[((i * Stride) + Vector256<float>.Count)..]);
        }
    }

    private void Step(TrainingSentence sentence, ReadOnlySpan<float> gradient)
    {
        for (var i = 0; i < sentence.Allowed.Length; i++)
        {
            var low = Vector256.Create(gradient[(i * Stride)..]);
            var high = Vector256.Create(gradient[((i * Stride) + Vector256<float>.Count)..]);
            if (Vector256.LessThanAll(Vector256.Max(Vector256.Abs(low), Vector256.Abs(high)), Vector256.Create(MinGradient)))
            {
                continue;
            }

            foreach (var row in sentence.RowsOf(i))
            {
                if (row >= 0)
                {
                    Step(row * Stride, low);
                    Step((row * Stride) + Vector256<float>.Count, high);
                }
            }
        }

        for (var i = 0; i < _transitions.Length; i++)
        {
            _transitionSquares[i] += _transitionGradient[i] * _transitionGradient[i];
            _transitions[i] += Rate * _transitionGradient[i] / MathF.Sqrt(_transitionSquares[i]);
        }
    }

    private void Step(int at, Vector256<float> gradient)
    {
        var weights = Vector256.LoadUnsafe(ref _weights[at]);
        gradient -= weights * Decay;
        var squares = Vector256.LoadUnsafe(ref _squares[at]) + (gradient * gradient);
        (weights + (gradient * Rate / Vector256.Sqrt(squares))).StoreUnsafe(ref _weights[at]);
        squares.StoreUnsafe(ref _squares[at]);
    }

    private static TagModel Round(int bits, float[] means, float[] transitions)
    {
        var weights = Array.ConvertAll(means, weight => (short)Math.Clamp(Math.Round(weight * TagModel.Unit), short.MinValue, short.MaxValue));
        weights[(FeatureExtractor.BiasRow(bits) * Stride) + NameTag.Outside] -= (short)(TagModel.Unit * Readiness);
        return new TagModel(bits, weights, Array.ConvertAll(transitions, weight => (int)Math.Round(weight * TagModel.Unit)), "trained");
    }

    private static void Shuffle(int[] order, ref ulong random)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            var other = (int)(random % (ulong)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }
    }
}
