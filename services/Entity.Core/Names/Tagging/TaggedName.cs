using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Names.Tagging;

/// <summary>A name that the tagger read.</summary>
/// <param name="Lead">How far the kind is ahead of the next likely one; 2 is clear, 4 certain.</param>
internal readonly record struct TaggedName(TokenRange Tokens, MentionKind Kind, double Lead);
