using Newsdesk.Entities.Knowledge;
using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities;

/// <summary>What was read out of a text and its headline.</summary>
/// <param name="Text">Offsets count in the text.</param>
/// <param name="Title">Offsets count in the headline.</param>
/// <param name="Entities">The entries that either links to, each once, in the order of their first mention in text, then headline.</param>
public sealed record AnnotatedArticle(Annotation Text, Annotation Title, IReadOnlyList<KnowledgeEntry> Entities);
