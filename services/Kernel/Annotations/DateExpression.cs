using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.Annotations;

/// <summary>Words that name a time, and the half-open interval of days they mean, seen from the publish time.</summary>
public sealed record DateExpression(TextSpan Span, DateOnly Start, DateOnly End, DateGranularity Granularity);
