using System.Globalization;
using Newsdesk.Articles.Ingest;

namespace Newsdesk.Articles.Sources.Polling;

/// <summary>Counts what a poll did with the entries of its feed.</summary>
public sealed class PollTally
{
    private readonly Dictionary<EntrySkip, int> _skipped = [];

    /// <summary>Entries that were as they had been.</summary>
    public int Known { get; set; }

    public int Created { get; private set; }

    public int Revised { get; private set; }

    /// <summary>Entries that were new or changed, and whose article was not.</summary>
    public int Unchanged { get; private set; }

    public int Waiting { get; private set; }

    public IReadOnlyDictionary<EntrySkip, int> Skipped => _skipped;

    public void Add(EntryOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        switch (outcome)
        {
            case { State: EntryState.Waiting }:
                Waiting++;
                break;
            case { State: EntryState.Skipped, Skip: var reason }:
                _skipped[reason] = _skipped.GetValueOrDefault(reason) + 1;
                break;
            case { Ingested.Outcome: IngestOutcome.Created }:
                Created++;
                break;
            case { Ingested.Outcome: IngestOutcome.Revised }:
                Revised++;
                break;
            default:
                Unchanged++;
                break;
        }
    }

    /// <summary>The counts that are not zero, for a person: "3 articles created, 2 entries skipped (page not allowed)".</summary>
    public override string ToString()
    {
        var skipped = _skipped.Values.Sum();
        var reasons = string.Join(", ", _skipped.OrderBy(pair => pair.Key).Select(pair => WordsOf(pair.Key)));
        string[] parts =
        [
            .. Part(Created, "created"),
            .. Part(Revised, "revised"),
            .. Part(Unchanged + Known, "unchanged"),
            .. Part(Waiting, "waiting for their pages"),
            .. Part(skipped, $"skipped ({reasons})"),
        ];
        return string.Join(", ", parts);
    }

    private static string[] Part(int count, string what) => count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{count} {what}")];

    private static string WordsOf(EntrySkip reason) => reason switch
    {
        EntrySkip.NoLink => "no link",
        EntrySkip.TooShort => "too little text",
        EntrySkip.PageBlocked => "page not allowed",
        EntrySkip.PageFailed => "page not fetched",
        EntrySkip.Refused => "refused",
        _ => "fault",
    };
}
