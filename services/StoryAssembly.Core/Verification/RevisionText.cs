using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Verification;

/// <summary>The stored text of one article revision: all that a verifier believes.</summary>
public sealed record RevisionText
{
    public required ArticleId Article { get; init; }

    /// <summary>Counted from 1.</summary>
    public required int Revision { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public required string Url { get; init; }

    public required OutletId Outlet { get; init; }

    public required string OutletDisplayName { get; init; }

    public required DateTimeOffset PublishTime { get; init; }

    public DateOnly Published => DateOnly.FromDateTime(PublishTime.UtcDateTime);
}
