using Newsdesk.Articles.Boilerplate;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Intake;

/// <summary>An article as it was sent: nothing in it has been checked.</summary>
public sealed record Submission
{
    public string Url { get; init; } = "";

    public string? Title { get; init; }

    /// <summary>The main text without markup.</summary>
    public string? Text { get; init; }

    /// <summary>The whole page, when the text is to be taken from it.</summary>
    public string? Html { get; init; }

    /// <summary>Lines that are no part of the text when the page has them at its ends.</summary>
    public RecurringLines Boilerplate { get; init; } = RecurringLines.None;

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>When it was published. <see cref="DateTimeOffset.MinValue"/> stands for a time that could not be read, and is refused.</summary>
    public DateTimeOffset? PublishTime { get; init; }

    /// <summary>When its page was got from the web: stands for the publish time where nothing tells it.</summary>
    public DateTimeOffset? FetchTime { get; init; }

    /// <summary>Name of the outlet as readers know it.</summary>
    public string? OutletName { get; init; }

    public string? LanguageCode { get; init; }

    public string? ImageUrl { get; init; }

    /// <summary>What the page says beside the text; filled from it.</summary>
    public PageFacts Page { get; init; } = PageFacts.None;

    /// <summary>The polled source that brought it, if any.</summary>
    public SourceId? Source { get; init; }

    /// <summary>The outlet that its source stands for; null takes the one of the address.</summary>
    public OutletId? Outlet { get; init; }
}
