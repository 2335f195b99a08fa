using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.Annotations;

/// <summary>Words that name a time, and the half-open interval of days they mean, seen from the publish time.</summary>
public sealed record DateExpression(TextSpan Span, DateOnly Start, DateOnly End, DateGranularity Granularity)
{
    /// <summary>Where it lies and whether that is sure; a date built without one is not.</summary>
    public DateDirection Direction { get; init; }

    /// <summary>Whether the interval may be stated as a fact. Otherwise it is only the likeliest of several.</summary>
    public bool IsCertain => Direction is not DateDirection.Unknown;
}
