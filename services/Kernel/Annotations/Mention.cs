using Newsdesk.Kernel.Ids;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.Annotations;

/// <summary>One place in a text where somebody or something is named. Mentions do not overlap.</summary>
/// <param name="Entity">The knowledge-base entry that is meant; null when none fits.</param>
/// <param name="FullForm">The fullest form of this name in the same text: <c>Vladimir Putin</c> for <c>Putin</c>.</param>
/// <param name="LinkScore">How sure the link is, a probability in [0, 1]; null when there is no link.</param>
public sealed record Mention(TextSpan Span, MentionKind Kind, EntityId? Entity, string FullForm, double? LinkScore)
{
    /// <summary>What spoke for the link; null when there is none.</summary>
    public LinkEvidence? LinkEvidence { get; init; }
}
