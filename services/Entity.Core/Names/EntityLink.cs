using Newsdesk.Entities.Knowledge;
using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.Names;

/// <summary>What a name was found to mean.</summary>
/// <param name="Entry">Null when the knowledge base has nothing that fits.</param>
internal readonly record struct EntityLink(KnowledgeEntry? Entry, double Score, MentionKind Kind);
