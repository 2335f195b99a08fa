using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>A quotation and who may be its speaker: what the speaker model is trained on.</summary>
internal sealed record SpeakerChoice(TextSpan Content, IReadOnlyList<SpeakerCandidate> Candidates);
