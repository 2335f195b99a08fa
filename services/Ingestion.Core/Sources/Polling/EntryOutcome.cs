using Newsdesk.Articles.Ingest;

namespace Newsdesk.Articles.Sources.Polling;

/// <summary>What became of one entry in one poll.</summary>
public sealed record EntryOutcome
{
    public required EntryState State { get; init; }

    /// <summary>What ingestion made of it, when taken.</summary>
    public Ingested? Ingested { get; init; }

    /// <summary>Why, when skipped.</summary>
    public EntrySkip Skip { get; init; }

    public static EntryOutcome Taken(Ingested? ingested) => new() { State = EntryState.Taken, Ingested = ingested };

    public static EntryOutcome Skipped(EntrySkip reason) => new() { State = EntryState.Skipped, Skip = reason };

    public static EntryOutcome Waiting { get; } = new() { State = EntryState.Waiting };
}
