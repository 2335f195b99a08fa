using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents;

/// <summary>One edit of a source span.</summary>
/// <param name="Span">What is replaced, counted from the start of the span; empty for an insertion.</param>
/// <param name="Replacement">What stands there instead; empty for a cut.</param>
public sealed record TextEdit(TextSpan Span, string Replacement, EditReason Reason);
