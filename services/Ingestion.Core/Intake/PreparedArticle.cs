using Newsdesk.Articles.Copies;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Intake;

/// <summary>A checked and normalised submission with everything that can be told without the store.</summary>
public sealed record PreparedArticle
{
    public required ArticleId Id { get; init; }

    /// <summary>Address to show and to follow.</summary>
    public required string Url { get; init; }

    /// <summary>Host of the address without <c>www.</c> and mobile labels: the domain of its outlet.</summary>
    public required string Domain { get; init; }

    /// <summary>Outlet that the host stands for when the store knows no other.</summary>
    public required OutletId HostOutlet { get; init; }

    /// <summary>Name of the outlet as it was sent, or null.</summary>
    public string? OutletName { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>When it was published, in whole microseconds; null when nobody said.</summary>
    public DateTimeOffset? PublishTime { get; init; }

    /// <summary>When its page was got from the web, in whole microseconds; null when it was not.</summary>
    public DateTimeOffset? FetchTime { get; init; }

    /// <summary>BCP-47 tag, <c>und</c> when it could not be told.</summary>
    public required string LanguageCode { get; init; }

    public string? ImageUrl { get; init; }

    public PageFacts Page { get; init; } = PageFacts.None;

    public SourceId? Source { get; init; }

    /// <summary>The outlet that its source stands for, or null.</summary>
    public OutletId? Outlet { get; init; }

    /// <summary>SHA-256 of title and text.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Agency that the report is credited to, or null.</summary>
    public string? WireAgency { get; init; }

    /// <summary>Whether that agency itself publishes it.</summary>
    public bool IsAgencyOwn { get; init; }

    /// <summary>Words of the text as hashes, to compare with candidates for a copy.</summary>
    public required ulong[] Words { get; init; }

    public required Sketch Sketch { get; init; }
}
