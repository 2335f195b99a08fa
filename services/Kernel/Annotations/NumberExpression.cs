using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.Annotations;

/// <summary>A number in a text and what it counts or measures.</summary>
/// <param name="Span">The number itself with its scale and unit: <c>$1.5 million</c>, <c>40 percent</c>, <c>eleven</c>.</param>
/// <param name="Unit">A currency code (<c>USD</c>), <c>percent</c>, a measure (<c>km</c>), or empty when it counts things.</param>
/// <param name="Noun">What is counted, in lower case: <c>people</c>; empty when there is none.</param>
/// <param name="Predicate">What happened to what is counted: <c>killed</c>; empty when not told.</param>
public sealed record NumberExpression(TextSpan Span, double Value, string Unit, NumberApproximation Approximation, string Noun, string Predicate)
{
    /// <summary>Why it may not be taken at its word; none for most numbers.</summary>
    public NumberDoubt Doubt { get; init; }

    /// <summary>Whether a claim may rest on it.</summary>
    public bool IsStated => Doubt is NumberDoubt.None;
}
