using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Documents;

/// <summary>
/// All that is known of one story, each sentence tied to its sources. A pure function of the member revisions and the options. A section for which the
/// sources hold nothing is empty.
/// </summary>
public sealed record StoryDocument
{
    public required StoryId Story { get; init; }

    /// <summary>Revision of the story that this document tells, counted from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>The event in one line; null when no member has a headline that may be printed.</summary>
    public DocumentSentence? Headline { get; init; }

    /// <summary>What's happened.</summary>
    public IReadOnlyList<DocumentSentence> Happenings { get; init; } = [];

    /// <summary>What's behind the headline.</summary>
    public IReadOnlyList<Point> Points { get; init; } = [];

    /// <summary>What the papers say.</summary>
    public IReadOnlyList<OutletAccount> OutletAccounts { get; init; } = [];

    /// <summary>Where the papers agree.</summary>
    public IReadOnlyList<DocumentSentence> Agreements { get; init; } = [];

    /// <summary>Where the papers differ.</summary>
    public IReadOnlyList<DocumentSentence> Differences { get; init; } = [];

    /// <summary>How we got here, in the order of time.</summary>
    public IReadOnlyList<DocumentSentence> Backgrounds { get; init; } = [];

    /// <summary>How we got here: the dated steps, earliest first.</summary>
    public IReadOnlyList<TimelineEntry> TimelineEntries { get; init; } = [];

    /// <summary>Go deeper.</summary>
    public IReadOnlyList<AnsweredQuestion> Questions { get; init; } = [];

    /// <summary>Common question; null when there is nothing to ask.</summary>
    public CommonQuestions? CommonQuestions { get; init; }

    /// <summary>More on these topics.</summary>
    public IReadOnlyList<TopicCard> TopicCards { get; init; } = [];

    /// <summary>By the numbers.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>What changed since the revision before; null in the first.</summary>
    public DocumentDifference? RecentChanges { get; init; }

    public required Coverage Coverage { get; init; }

    /// <summary>Publish time of the latest member: the document knows nothing later.</summary>
    public required DateTimeOffset AsOfTime { get; init; }
}
