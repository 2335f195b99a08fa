using Newsdesk.Kernel.Ids;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents;

/// <summary>A span of a source that supports a sentence.</summary>
/// <param name="SpanHash">SHA-256 of the span, see <see cref="ContentHash"/>.</param>
public sealed record Evidence(
    ArticleId Article,
    int ArticleRevision,
    ArticlePart Part,
    TextSpan Span,
    string SpanHash,
    OutletId Outlet,
    string OutletDisplayName,
    string Url)
{
    /// <summary>Whether the other points into this one's span.</summary>
    public bool Holds(Evidence other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Article == other.Article && ArticleRevision == other.ArticleRevision && Part == other.Part && Span.Contains(other.Span);
    }
}
