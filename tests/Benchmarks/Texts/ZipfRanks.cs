namespace Newsdesk.Benchmarks.Texts;

/// <summary>Draws ranks, counted from 0, with chances in proportion to 1 / (rank + shift)^exponent: the law of Zipf and Mandelbrot.</summary>
internal sealed class ZipfRanks
{
    private const int Guides = 1 << 16;

    private readonly double[] _upTo;

    // For each part of the scale, where the search begins.
    private readonly int[] _guides = new int[Guides + 1];

    public ZipfRanks(int count, double exponent, double shift)
    {
        _upTo = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            sum += Math.Pow(i + shift, -exponent);
            _upTo[i] = sum;
        }

        var rank = 0;
        for (var guide = 0; guide <= Guides; guide++)
        {
            while (rank < count - 1 && _upTo[rank] < sum * guide / Guides)
            {
                rank++;
            }

            _guides[guide] = rank;
        }
    }

    public int Next(Random random)
    {
        var at = random.NextDouble();
        var rank = _guides[(int)(at * Guides)];
        while (rank < _upTo.Length - 1 && _upTo[rank] < at * _upTo[^1])
        {
            rank++;
        }

        return rank;
    }
}
