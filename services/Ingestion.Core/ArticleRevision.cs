using Newsdesk.Articles.Revisions;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles;

/// <summary>What an outlet published at one time under one address.</summary>
public sealed record ArticleRevision
{
    public required ArticleId Article { get; init; }

    /// <summary>Counted from 1.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }

    /// <summary>Main text; empty when withdrawn and where only the rest was asked for.</summary>
    public string Text { get; init; } = "";

    public required DateTimeOffset PublishTime { get; init; }

    public required string ContentHash { get; init; }

    public required long Sequence { get; init; }

    /// <summary>Sentences that differ from the revision before; empty in the first.</summary>
    public IReadOnlyList<SentenceChange> Changes { get; init; } = [];

    public required DateTimeOffset CreateTime { get; init; }
}
