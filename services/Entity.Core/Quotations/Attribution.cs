using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>Who is said to have said something, as tokens; the default value means nobody.</summary>
/// <param name="Speaker">A name, a pronoun or a noun phrase; empty when only the verb is there.</param>
/// <param name="Cue">The index of the verb's token.</param>
internal readonly record struct Attribution(TokenRange Speaker, int Cue, bool IsFound);
