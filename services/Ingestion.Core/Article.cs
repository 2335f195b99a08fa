using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles;

/// <summary>An article at its latest revision.</summary>
public sealed record Article
{
    public required ArticleId Id { get; init; }

    /// <summary>Number of the latest revision, counted from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Address to show and to follow.</summary>
    public required string Url { get; init; }

    public required OutletId Outlet { get; init; }

    public required string Title { get; init; }

    /// <summary>Main text; empty when withdrawn and where only the rest was asked for.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<string> Authors { get; init; } = [];

    public required DateTimeOffset PublishTime { get; init; }

    public required string LanguageCode { get; init; }

    public string? ImageUrl { get; init; }

    public PageFacts Page { get; init; } = PageFacts.None;

    public SourceId? Source { get; init; }

    /// <summary>The article whose first revision founded the near-duplicate family; the article itself when it did. Changes only when a revision turns it into a copy.</summary>
    public required ArticleId Family { get; init; }

    /// <summary>The article of the family that this one is a copy of; null when it is the origin.</summary>
    public ArticleId? Origin { get; init; }

    public string? WireAgency { get; init; }

    /// <summary>Whether that agency itself published it.</summary>
    public bool IsAgencyOwn { get; init; }

    public required string ContentHash { get; init; }

    /// <summary>Ingest sequence of the latest revision.</summary>
    public required long Sequence { get; init; }

    /// <summary>Ingest sequence of the first revision.</summary>
    public required long FirstSequence { get; init; }

    public ArticleState State { get; init; } = ArticleState.Active;

    /// <summary>Ingest sequence of the withdrawal; 0 while active.</summary>
    public long WithdrawSequence { get; init; }

    public string WithdrawalReason { get; init; } = "";

    public required DateTimeOffset CreateTime { get; init; }

    public required DateTimeOffset UpdateTime { get; init; }

    /// <summary>Changes whenever the article does.</summary>
    public string Etag => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Math.Max(Sequence, WithdrawSequence):x}");
}
