using Newsdesk.Articles.Sources.Polling;
using Newsdesk.Kernel.Ids;

namespace Newsdesk.Articles.Adapters.Sources;

/// <summary>An entry of a feed as the database holds it.</summary>
internal sealed class EntryRow
{
    public const string Columns = """
        source AS Source, entry AS EntryKey, fingerprint AS Fingerprint, state AS State, attempts AS Attempts,
        entity_tag AS EntityTag, last_modified AS LastModified, poll AS PollNumber
        """;

    public required string Source { get; init; }

    public required string EntryKey { get; init; }

    public required string Fingerprint { get; init; }

    public required long State { get; init; }

    public required long Attempts { get; init; }

    public string? EntityTag { get; init; }

    public string? LastModified { get; init; }

    public required long PollNumber { get; init; }

    public SeenEntry ToDomain() => new()
    {
        Key = EntryKey,
        Fingerprint = Fingerprint,
        State = (EntryState)State,
        Attempts = (int)Attempts,
        EntityTag = EntityTag,
        LastModified = LastModified,
        PollNumber = PollNumber,
    };

    public static EntryRow Of(SourceId source, SeenEntry entry) => new()
    {
        Source = source.Value,
        EntryKey = entry.Key,
        Fingerprint = entry.Fingerprint,
        State = (long)entry.State,
        Attempts = entry.Attempts,
        EntityTag = entry.EntityTag,
        LastModified = entry.LastModified,
        PollNumber = entry.PollNumber,
    };
}
