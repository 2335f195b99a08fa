using Newsdesk.Kernel.Ids;

namespace Newsdesk.Topics.Subjects;

/// <summary>A subject of stories, as its card shows it.</summary>
public sealed record Topic
{
    /// <summary>The id of an entity's topic is the entity's own.</summary>
    public required TopicId Id { get; init; }

    public required TopicKind Kind { get; init; }

    public required string DisplayName { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>One sentence; empty when nothing is known but the name.</summary>
    public string Description { get; init; } = "";

    /// <summary>When the description was known to be right.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Where the description comes from.</summary>
    public string Origin { get; init; } = "";

    public string License { get; init; } = "";

    /// <summary>The entity behind it; null for a curated subject.</summary>
    public EntityId? Entity { get; init; }

    public long StoryCount { get; init; }

    /// <summary>Publish time of the latest article in its stories.</summary>
    public DateTimeOffset? LatestPublishTime { get; init; }

    public required DateTimeOffset CreateTime { get; init; }

    public required DateTimeOffset UpdateTime { get; init; }
}
