using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>A mention that may be the speaker of a quotation.</summary>
/// <param name="Name">The fullest form of a name in the text; empty for pronouns and nouns.</param>
/// <param name="Signals">A bit for each <see cref="SpeakerSignal"/>.</param>
internal readonly record struct SpeakerCandidate(TokenRange Tokens, TextSpan Span, string Name, ulong Signals)
{
    public bool Has(SpeakerSignal signal) => (Signals >> (int)signal & 1) != 0;
}
