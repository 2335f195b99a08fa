using Newsdesk.Entities.Linking;

namespace Newsdesk.Training.Links;

/// <summary>How a model links the names of examples, and whether its probabilities are what they say.</summary>
internal sealed class LinkScore
{
    private const int Bins = 10;

    private readonly (int Count, double Told, int Right)[] _bins = new (int, double, int)[Bins];
    private int _linked;
    private int _linkable;
    private int _right;
    private int _names;
    private int _rightNames;

    public int Names => _names;

    /// <summary>Share of names of which the right option, or rightly none, was chosen.</summary>
    public double Accuracy => (double)_rightNames / _names;

    public double Precision => (double)_right / _linked;

    public double Recall => (double)_right / _linkable;

    public double F1 => 2.0 * _right / (_linked + _linkable);

    /// <summary>How far the probability of links lies from the share that is right, on average over ten bins of probability (expected calibration error).</summary>
    public double CalibrationError => _bins.Where(bin => bin.Count > 0).Sum(bin => Math.Abs(bin.Told - bin.Right)) / _linked;

    public IEnumerable<(int Count, double Told, double Right)> Reliability => _bins.Where(bin => bin.Count > 0).Select(bin => (bin.Count, bin.Told / bin.Count, (double)bin.Right / bin.Count));

    public void Add(LinkModel model, LinkExample example)
    {
        var odds = example.Options.Select(option => Math.Exp(model.Weigh(option))).ToArray();
        var best = Array.IndexOf(odds, odds.Max());
        var chosen = odds[best] > 1 ? best : -1;
        _names++;
        _rightNames += chosen == example.Right && !example.IsOutOfReach ? 1 : 0;
        _linkable += example.Right >= 0 || example.IsOutOfReach ? 1 : 0;
        if (chosen < 0)
        {
            return;
        }

        var probability = odds[best] / (1 + odds.Sum());
        _linked++;
        _right += chosen == example.Right ? 1 : 0;
        ref var bin = ref _bins[Math.Min(Bins - 1, (int)(probability * Bins))];
        bin = (bin.Count + 1, bin.Told + probability, bin.Right + (chosen == example.Right ? 1 : 0));
    }
}
