using Newsdesk.Stories.Documents.Sources;

namespace Newsdesk.Stories.Documents.Printing;

/// <summary>How a sentence is to be printed.</summary>
internal sealed record PrintOrder
{
    public static PrintOrder Plain { get; } = new();

    public SentenceStance Stance { get; init; }

    public string Attribution { get; init; } = "";

    /// <summary>Whether further origins that say the same are shown as evidence.</summary>
    public bool ShowsSupport { get; init; }

    /// <summary>With its stance marked and attributed.</summary>
    public static PrintOrder Marked(SourceSentence sentence, bool showsSupport = false) =>
        new() { Stance = sentence.View.Stance, Attribution = sentence.View.Holder, ShowsSupport = showsSupport };
}
