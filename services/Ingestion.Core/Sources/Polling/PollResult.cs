namespace Newsdesk.Articles.Sources.Polling;

/// <summary>What a poll leaves in the store.</summary>
/// <param name="Poll">Its line in the history.</param>
/// <param name="Progress">The source from now on.</param>
/// <param name="Seen">Entries that are new or have changed.</param>
/// <param name="Forgotten">Keys of entries that are not remembered any more.</param>
public sealed record PollResult(SourcePoll Poll, SourceProgress Progress, IReadOnlyList<SeenEntry> Seen, IReadOnlyList<string> Forgotten);
