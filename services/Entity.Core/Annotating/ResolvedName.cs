using Newsdesk.Entities.Knowledge;
using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Annotating;

/// <summary>A mention together with its tokens and its entry.</summary>
internal readonly record struct ResolvedName(TokenRange Tokens, Mention Mention, KnowledgeEntry? Entry);
