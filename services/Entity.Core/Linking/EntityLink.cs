using Newsdesk.Entities.Knowledge;
using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.Linking;

/// <summary>What a name was found to mean.</summary>
/// <param name="Entry">Null when the knowledge base has nothing that fits.</param>
/// <param name="Score">The probability that this is right, in [0, 1].</param>
/// <param name="Evidence">What spoke for it; null when there is no entry.</param>
internal readonly record struct EntityLink(KnowledgeEntry? Entry, double Score, MentionKind Kind, LinkEvidence? Evidence = null);
