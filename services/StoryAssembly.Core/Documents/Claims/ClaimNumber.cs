using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents.Claims;

/// <summary>A number of a text that says how many of something: <c>at least nine people were killed</c>.</summary>
/// <param name="Display">The number with its hedge, as it stands in the text.</param>
internal sealed record ClaimNumber(NumberExpression Number, TextSpan Display)
{
    /// <summary>How far two numbers may differ when one of them is only about right.</summary>
    private const double Tolerance = 0.1;

    /// <summary>The noun counted; <c>others</c> behind a count of people are people, and so is a person.</summary>
    public string Noun => Number.Noun is "others" or "person" or "persons" ? "people" : Number.Noun;

    /// <summary>What is counted: the noun, then what happened to it.</summary>
    public string Subject => (Noun, Number.Predicate) switch
    {
        ("", var predicate) => predicate,
        (var noun, "") => noun,
        var (noun, predicate) => $"{noun} {predicate}",
    };

    /// <summary>
    /// Whether both give one number. <c>At least nine</c> and <c>11</c> may both be true, but they differ; so do <c>fewer than 10</c> and <c>more than 10</c>.
    /// </summary>
    public bool AgreesWith(ClaimNumber other)
    {
        if (BoundOf(Number) * BoundOf(other.Number) < 0)
        {
            return false;
        }

        var tolerance = Number.Approximation is NumberApproximation.About || other.Number.Approximation is NumberApproximation.About ? Tolerance : 0;
        return Math.Abs(Number.Value - other.Number.Value) <= tolerance * Math.Max(Math.Abs(Number.Value), Math.Abs(other.Number.Value));
    }

    private static int BoundOf(NumberExpression number) => number.Approximation switch
    {
        NumberApproximation.AtLeast => 1,
        NumberApproximation.AtMost => -1,
        _ => 0,
    };
}
