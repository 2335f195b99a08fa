using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Documents;

/// <summary>A card about a person, organization or place.</summary>
public sealed record TopicCard
{
    /// <summary>The entity; its topic has the same id.</summary>
    public required EntityId Entity { get; init; }

    public required string DisplayName { get; init; }

    public required MentionKind Kind { get; init; }

    /// <summary>Who or what it is, in one sentence; may be empty.</summary>
    public required string Description { get; init; }

    /// <summary>When the description was known to be right; null when not told.</summary>
    public DateTimeOffset? AsOfTime { get; init; }

    /// <summary>Where the description comes from.</summary>
    public required string Origin { get; init; }

    public required string License { get; init; }

    /// <summary>Why it is in this story; null when no sentence that may be printed names it.</summary>
    public DocumentSentence? Relevance { get; init; }

    /// <summary>Mentions in the story's articles, copies not counted.</summary>
    public required int MentionCount { get; init; }
}
