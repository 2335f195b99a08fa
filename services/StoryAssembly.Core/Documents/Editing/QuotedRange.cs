using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents.Editing;

/// <summary>What stands between two quotation marks of one paragraph.</summary>
/// <param name="Span">With its marks.</param>
/// <param name="IsClosed">Whether the paragraph closes it; else it runs to the end of the paragraph.</param>
internal readonly record struct QuotedRange(TextSpan Span, bool IsClosed);
