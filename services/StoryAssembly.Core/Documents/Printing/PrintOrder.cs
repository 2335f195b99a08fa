using Newsdesk.Kernel.Text;

namespace Newsdesk.Stories.Documents.Printing;

/// <summary>How a sentence is to be printed.</summary>
internal sealed record PrintOrder
{
    public static PrintOrder Plain { get; } = new();

    public SentenceStance Stance { get; init; }

    public string Attribution { get; init; } = "";

    /// <summary>Whether further origins that say the same are shown as evidence.</summary>
    public bool ShowsSupport { get; init; }

    /// <summary>Part of the sentence to print; null for all of it.</summary>
    public TextSpan? Part { get; init; }
}
