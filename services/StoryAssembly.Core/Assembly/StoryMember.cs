using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Clustering;

namespace Newsdesk.Stories.Assembly;

/// <summary>Where an article belongs. It stays on record when the article leaves, so that it finds its way back.</summary>
public sealed record StoryMember
{
    public required ArticleId Article { get; init; }

    public required StoryId Story { get; init; }

    /// <summary>Revision held, or last held.</summary>
    public required int Revision { get; init; }

    /// <summary>Whether the story holds it now.</summary>
    public required bool IsHeld { get; init; }

    /// <summary>Position in the order of acceptance with which it first joined.</summary>
    public required long JoinSequence { get; init; }

    /// <summary>Position of the last fact about it that counted.</summary>
    public required long LastSequence { get; init; }

    /// <summary>Of the revision held.</summary>
    public required DateTimeOffset PublishTime { get; init; }

    /// <summary>Terms of the revision held.</summary>
    public required TermVector Vector { get; init; }

    /// <summary>Why it is in this story.</summary>
    public required Decision Decision { get; init; }

    public ClusterMember ToClusterMember() => new(Article, JoinSequence, PublishTime, Vector);
}
