using Newsdesk.Articles.Boilerplate;
using Newsdesk.Articles.Sources.Schedule;

namespace Newsdesk.Articles.Sources;

/// <summary>What the polls of a source have found, and when the next is due.</summary>
public sealed record SourceProgress
{
    public SourceHealth Health { get; init; } = SourceHealth.Unpolled;

    /// <summary>Why the health is what it is, one sentence; empty before the first poll.</summary>
    public string HealthReason { get; init; } = "";

    public DateTimeOffset? PollTime { get; init; }

    public required DateTimeOffset NextPollTime { get; init; }

    /// <summary>Until when its server asked to be left alone, or null.</summary>
    public DateTimeOffset? RestUntil { get; init; }

    public long PollCount { get; init; }

    /// <summary>Polls in a row that failed.</summary>
    public int FailureCount { get; init; }

    /// <summary>Articles created or revised by it.</summary>
    public long ArticleCount { get; init; }

    /// <summary>Where the feed is asked for when that is not the address of the settings: moved for good, or named by the page there.</summary>
    public string? FeedUrl { get; init; }

    public string? EntityTag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>Lines that its pages carry beside the article.</summary>
    public RecurringLines Boilerplate { get; init; } = RecurringLines.None;

    public PublishRhythm Rhythm { get; init; } = PublishRhythm.Unknown;

    /// <summary>Due at once, nothing known.</summary>
    public static SourceProgress Start(DateTimeOffset now) => new() { NextPollTime = now };
}
