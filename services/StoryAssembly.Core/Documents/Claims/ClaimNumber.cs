using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents.Claims;

/// <summary>A number of a text that says how many of something: <c>at least nine people were killed</c>.</summary>
/// <param name="Display">The number with its hedge, as it stands in the text.</param>
internal sealed record ClaimNumber(NumberExpression Number, TextSpan Display)
{
    /// <summary>What is counted: the noun, then what happened to it.</summary>
    public string Subject => (Number.Noun, Number.Predicate) switch
    {
        ("", var predicate) => predicate,
        (var noun, "") => noun,
        var (noun, predicate) => $"{noun} {predicate}",
    };

    /// <summary>The least and the most that the number may mean.</summary>
    public (double Least, double Most) Range => Number.Approximation switch
    {
        NumberApproximation.About => (Number.Value * 0.9, Number.Value * 1.1),
        NumberApproximation.AtLeast => (Number.Value, double.PositiveInfinity),
        NumberApproximation.AtMost => (double.NegativeInfinity, Number.Value),
        _ => (Number.Value, Number.Value),
    };

    public bool AgreesWith(ClaimNumber other) => Range.Least <= other.Range.Most && other.Range.Least <= Range.Most;
}
