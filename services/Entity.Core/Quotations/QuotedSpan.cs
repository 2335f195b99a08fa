using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Words between quotation marks.</summary>
/// <param name="Content">The tokens between the marks.</param>
/// <param name="Paragraph">The tokens of the paragraph it stands in.</param>
/// <param name="IsOpen">No closing mark follows in the paragraph.</param>
internal readonly record struct QuotedSpan(TokenRange Content, TokenRange Paragraph, bool IsOpen)
{
    public int Opener => Content.Start - 1;

    /// <summary>The first token behind the closing mark.</summary>
    public int Behind => IsOpen ? Content.End : Content.End + 1;
}
