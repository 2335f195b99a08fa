using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Members;

/// <summary>Somebody or something that a story's articles name, as the knowledge base describes it.</summary>
/// <param name="Description">Who or what it is, in one sentence; may be empty.</param>
/// <param name="AsOfTime">When the description was known to be right; null when not told.</param>
/// <param name="Origin">Where the description comes from.</param>
public sealed record StoryEntityCard(
    EntityId Id,
    string DisplayName,
    MentionKind Kind,
    string Description,
    DateTimeOffset? AsOfTime,
    string Origin,
    string License);
