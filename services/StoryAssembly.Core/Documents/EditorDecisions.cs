namespace Newsdesk.Stories.Documents;

/// <summary>What editors decided about the document of a story.</summary>
/// <param name="PinnedHeadline">Empty when none is pinned.</param>
/// <param name="BlockedSentenceKeys">Keys of sentences that are not printed, see <see cref="DocumentSentence.Key"/>.</param>
public sealed record EditorDecisions(string PinnedHeadline, IReadOnlySet<string> BlockedSentenceKeys)
{
    public static EditorDecisions None { get; } = new("", new HashSet<string>());
}
