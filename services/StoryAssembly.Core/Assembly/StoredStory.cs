using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Assembly;

/// <summary>A story as the store has it.</summary>
public sealed record StoredStory
{
    public required StoryId Id { get; init; }

    public required long FoundingSequence { get; init; }

    public required long LastSequence { get; init; }

    public required int Revision { get; init; }

    public required DateTimeOffset? CreateTime { get; init; }

    public required DateTimeOffset? UpdateTime { get; init; }

    public required IReadOnlyDictionary<ArticleId, HeldArticle> Members { get; init; }
}

/// <summary>The revision of an article that a story holds.</summary>
public readonly record struct HeldArticle(int Revision, DateTimeOffset PublishTime);
