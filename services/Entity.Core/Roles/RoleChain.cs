namespace Newsdesk.Entities.Roles;

/// <summary>
/// The roles of one text as a chain: each sentence has its own scores, each pair of neighbours a weight. Gives the probability of each role and of each pair
/// (forward and backward sums). Linear in the number of sentences; buffers are used again.
/// </summary>
internal sealed class RoleChain
{
    private const int Roles = RoleModel.RoleCount;

    private readonly double[] _steps = new double[Roles * Roles];
    private double[] _emission = [];
    private double[] _forward = [];
    private double[] _backward = [];
    private int _count;

    /// <summary>Makes room for a number of sentences, all with scores of zero.</summary>
    public void Begin(int sentences)
    {
        _count = sentences;
        if (_emission.Length < sentences * Roles)
        {
            var room = Math.Max(64, sentences * 2) * Roles;
            (_emission, _forward, _backward) = (new double[room], new double[room], new double[room]);
        }

        _emission.AsSpan(0, sentences * Roles).Clear();
    }

    /// <summary>The scores of a sentence by role; index 0 is unused.</summary>
    public Span<double> Scores(int sentence) => _emission.AsSpan(sentence * Roles, Roles);

    /// <summary>Sums up. The first row of the weights is that of the first sentence, the others are by the role before.</summary>
    public void Run(ReadOnlySpan<double> transitions)
    {
        for (var i = 0; i < _steps.Length; i++)
        {
            _steps[i] = Math.Exp(transitions[i]);
        }

        for (var t = 0; t < _count; t++)
        {
            Exponentiate(Scores(t));
            var forward = _forward.AsSpan(t * Roles, Roles);
            forward.Clear();
            for (var role = 1; role < Roles; role++)
            {
                var sum = t == 0 ? _steps[role] : 0;
                for (var before = 1; t > 0 && before < Roles; before++)
                {
                    sum += _forward[((t - 1) * Roles) + before] * _steps[(before * Roles) + role];
                }

                forward[role] = sum * _emission[(t * Roles) + role];
            }

            Normalize(forward);
        }

        for (var t = _count - 1; t >= 0; t--)
        {
            var backward = _backward.AsSpan(t * Roles, Roles);
            backward.Clear();
            for (var role = 1; role < Roles; role++)
            {
                backward[role] = t == _count - 1 ? 1 : 0;
                for (var next = 1; t < _count - 1 && next < Roles; next++)
                {
                    var at = ((t + 1) * Roles) + next;
                    backward[role] += _steps[(role * Roles) + next] * _emission[at] * _backward[at];
                }
            }

            Normalize(backward);
        }
    }

    /// <summary>Writes the probability of each role of a sentence.</summary>
    public void ReadRoles(int sentence, Span<double> probabilities)
    {
        probabilities.Clear();
        for (var role = 1; role < Roles; role++)
        {
            probabilities[role] = _forward[(sentence * Roles) + role] * _backward[(sentence * Roles) + role];
        }

        Normalize(probabilities);
    }

    /// <summary>Writes the probability of each pair of roles of a sentence and the next, by row of the first.</summary>
    public void ReadPairs(int sentence, Span<double> probabilities)
    {
        probabilities.Clear();
        for (var role = 1; role < Roles; role++)
        {
            for (var next = 1; next < Roles; next++)
            {
                var at = ((sentence + 1) * Roles) + next;
                probabilities[(role * Roles) + next] = _forward[(sentence * Roles) + role] * _steps[(role * Roles) + next] * _emission[at] * _backward[at];
            }
        }

        Normalize(probabilities);
    }

    private static void Exponentiate(Span<double> scores)
    {
        var highest = scores[1];
        foreach (var score in scores[1..])
        {
            highest = Math.Max(highest, score);
        }

        foreach (ref var score in scores)
        {
            score = Math.Exp(score - highest);
        }
    }

    private static void Normalize(Span<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        foreach (ref var value in values)
        {
            value /= sum;
        }
    }
}
