using System.Globalization;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Training.Names;

/// <summary>Counts names found as the set has them: same tokens, same kind.</summary>
internal sealed class NameScore
{
    public int Expected { get; private set; }

    public int Found { get; private set; }

    public int Right { get; private set; }

    public int RightSpans { get; private set; }

    public double F1 => 2.0 * Right / Math.Max(1, Expected + Found);

    public double SpanF1 => 2.0 * RightSpans / Math.Max(1, Expected + Found);

    public void Add(IReadOnlyList<(TokenRange Tokens, int Kind)> expected, IReadOnlyList<(TokenRange Tokens, int Kind)> found)
    {
        Expected += expected.Count;
        Found += found.Count;
        Right += expected.Intersect(found).Count();
        RightSpans += expected.Select(name => name.Tokens).Intersect(found.Select(name => name.Tokens)).Count();
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Expected} | {(double)Right / Math.Max(1, Found):0.000} | {(double)Right / Math.Max(1, Expected):0.000} | {F1:0.000} | {SpanF1:0.000}");
}
