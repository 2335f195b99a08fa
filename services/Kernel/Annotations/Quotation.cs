using Newsdesk.Kernel.Ids;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.Annotations;

/// <summary>Somebody's words in a text.</summary>
/// <param name="Content">The words; of a direct quotation without its marks.</param>
/// <param name="Speaker">Where the speaker is named or referred to beside the words; null when nobody is.</param>
/// <param name="Cue">The verb of saying; null when there is none.</param>
/// <param name="SpeakerFullForm">The speaker's full name as far as the text tells it; empty when not known.</param>
/// <param name="SpeakerEntity">The speaker in the knowledge base; null when not linked.</param>
/// <param name="IsDirect">Verbatim between quotation marks, not reported.</param>
public sealed record Quotation(TextSpan Content, TextSpan? Speaker, TextSpan? Cue, string SpeakerFullForm, EntityId? SpeakerEntity, bool IsDirect);
