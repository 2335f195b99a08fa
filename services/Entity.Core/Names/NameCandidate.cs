using Newsdesk.Entities.Knowledge;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Names;

/// <summary>A name found in a text, before it is settled who is meant.</summary>
/// <param name="KindScore">How strongly the surroundings speak for the kind; 0 when nothing does.</param>
/// <param name="Meanings">What the knowledge base says the name can mean; empty when it is not in it.</param>
internal readonly record struct NameCandidate(TokenRange Tokens, MentionKind Kind, double KindScore, IReadOnlyList<AliasMeaning> Meanings)
{
    /// <summary>The candidate whose name this one shortens, as an index; -1 when it stands for itself.</summary>
    public int Head { get; init; } = -1;

    /// <summary>Whether the kind is the tagger's, which reads the whole sentence.</summary>
    public bool IsTagged { get; init; }

    public bool IsKnown => Meanings.Count > 0;
}
