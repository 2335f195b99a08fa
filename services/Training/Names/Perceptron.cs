using System.Runtime.Intrinsics;
using Newsdesk.Entities.Names.Tagging;

namespace Newsdesk.Training.Names;

/// <summary>
/// An averaged structured perceptron (Collins 2002). Where a set leaves a tag open, the best sequence of those that it allows is what is learnt. Whole numbers and a seeded order:
/// the same sentences give the same weights.
/// </summary>
internal sealed class Perceptron(int bits)
{
    private const ulong Seed = 20250701;
    private const int Greatest = 2000;

    /// <summary>Taken from the tag outside: the sets are poorer in names than the news. Chosen on a part of the learnt texts.</summary>
    private const double Readiness = 70;

    private readonly int[] _weights = new int[NameTag.Stride << bits];
    private readonly long[] _missed = new long[NameTag.Stride << bits];
    private readonly int[] _transitions = new int[NameTag.Count * NameTag.Stride];
    private readonly long[] _missedTransitions = new long[NameTag.Count * NameTag.Stride];
    private readonly double[] _sums = new double[NameTag.Stride << bits];
    private readonly double[] _transitionSums = new double[NameTag.Count * NameTag.Stride];
    private readonly TagDecoder _decoder = new();
    private int[] _scores = [];
    private long _step = 1;

    /// <summary>Trains several times, each in another order, and takes the mean.</summary>
    public TagModel Train(IReadOnlyList<TrainingSentence> sentences, int rounds, int epochs)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = Seed;
        for (var round = 0; round < rounds; round++)
        {
            for (var epoch = 0; epoch < epochs; epoch++)
            {
                Shuffle(order, ref random);
                foreach (var index in order)
                {
                    Learn(sentences[index]);
                    _step++;
                }
            }

            AddAverages();
        }

        return Average();
    }

    private void Learn(TrainingSentence sentence)
    {
        var count = sentence.Allowed.Length;
        Score(sentence);
        var scores = _scores.AsSpan(0, count * NameTag.Stride);
        Span<byte> guess = count <= 1024 ? stackalloc byte[count] : new byte[count];
        _decoder.Decode(scores, _transitions, [], guess);
        if (IsAllowed(guess, sentence.Allowed))
        {
            return;
        }

        Span<byte> right = count <= 1024 ? stackalloc byte[count] : new byte[count];
        _decoder.Decode(scores, _transitions, sentence.Allowed, right);
        for (var i = 0; i < count; i++)
        {
            if (guess[i] != right[i])
            {
                Update(sentence.RowsOf(i), right[i], 1);
                Update(sentence.RowsOf(i), guess[i], -1);
            }

            if (i > 0 && (guess[i] != right[i] || guess[i - 1] != right[i - 1]))
            {
                UpdateTransition(right[i - 1], right[i], 1);
                UpdateTransition(guess[i - 1], guess[i], -1);
            }
        }
    }

    private void Score(TrainingSentence sentence)
    {
        var length = sentence.Allowed.Length * NameTag.Stride;
        if (_scores.Length < length)
        {
            _scores = new int[length * 2];
        }

        var scores = _scores.AsSpan(0, length);
        scores.Clear();
        for (var i = 0; i < sentence.Allowed.Length; i++)
        {
            var sums = scores.Slice(i * NameTag.Stride, NameTag.Stride);
            foreach (var row in sentence.RowsOf(i))
            {
                if (row >= 0)
                {
                    AddRow(_weights.AsSpan(row * NameTag.Stride, NameTag.Stride), sums);
                }
            }
        }
    }

    private static void AddRow(ReadOnlySpan<int> weights, Span<int> sums)
    {
        for (var lane = 0; lane < NameTag.Stride; lane += Vector256<int>.Count)
        {
            (Vector256.Create(weights[lane..]) + Vector256.Create<int>(sums[lane..])).CopyTo(sums[lane..]);
        }
    }

    private void AddAverages()
    {
        for (var i = 0; i < _weights.Length; i++)
        {
            _sums[i] += _weights[i] - ((double)_missed[i] / _step);
        }

        for (var i = 0; i < _transitions.Length; i++)
        {
            _transitionSums[i] += _transitions[i] - ((double)_missedTransitions[i] / _step);
        }

        Array.Clear(_weights);
        Array.Clear(_missed);
        Array.Clear(_transitions);
        Array.Clear(_missedTransitions);
        _step = 1;
    }

    private void Update(ReadOnlySpan<int> rows, int tag, int change)
    {
        foreach (var row in rows)
        {
            if (row >= 0)
            {
                _weights[(row * NameTag.Stride) + tag] += change;
                _missed[(row * NameTag.Stride) + tag] += change * _step;
            }
        }
    }

    private void UpdateTransition(int before, int tag, int change)
    {
        _transitions[(before * NameTag.Stride) + tag] += change;
        _missedTransitions[(before * NameTag.Stride) + tag] += change * _step;
    }

    private static bool IsAllowed(ReadOnlySpan<byte> tags, ushort[] allowed)
    {
        for (var i = 0; i < tags.Length; i++)
        {
            if ((allowed[i] >> tags[i] & 1) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The averages on a scale whose greatest is <see cref="Greatest"/>.</summary>
    private TagModel Average()
    {
        var scale = Greatest / _sums.Max(Math.Abs);
        var weights = Array.ConvertAll(_sums, weight => (short)Math.Round(weight * scale));
        weights[(FeatureExtractor.BiasRow(bits) * NameTag.Stride) + NameTag.Outside] -= (short)(scale * Readiness);
        var transitions = Array.ConvertAll(_transitionSums, weight => (int)Math.Round(weight * scale));
        return new TagModel(bits, weights, transitions, "trained");
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
