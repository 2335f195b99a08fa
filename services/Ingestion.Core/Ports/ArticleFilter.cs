using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Ports;

/// <summary>Which articles to list; conditions combine by AND.</summary>
public sealed record ArticleFilter
{
    public OutletId? Outlet { get; init; }

    public SourceId? Source { get; init; }

    /// <summary>Only copies of this article.</summary>
    public ArticleId? Origin { get; init; }

    /// <summary>Published at or after this time.</summary>
    public DateTimeOffset? MinPublishTime { get; init; }

    /// <summary>Published before this time.</summary>
    public DateTimeOffset? MaxPublishTime { get; init; }

    public bool ShowWithdrawn { get; init; }
}
