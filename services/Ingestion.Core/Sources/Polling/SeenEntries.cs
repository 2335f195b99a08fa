namespace Newsdesk.Articles.Sources.Polling;

/// <summary>What a feed has listed before, and what the current poll adds to it.</summary>
internal sealed class SeenEntries(IReadOnlyList<SeenEntry> remembered, long pollNumber, int max)
{
    private readonly Dictionary<string, SeenEntry> _remembered = remembered.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
    private readonly Dictionary<string, SeenEntry> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);

    /// <summary>Entries that the store has to write.</summary>
    public IReadOnlyList<SeenEntry> Changed => [.. _changed.Values];

    /// <summary>
    /// Notes that the feed lists an entry. Answers it when there is something to do: it is new, changed, or waits; null otherwise, and for the second of one key.
    /// </summary>
    public SeenEntry? List(EntryIdentity identity)
    {
        if (!_listed.Add(identity.Key))
        {
            return null;
        }

        if (!_remembered.TryGetValue(identity.Key, out var known))
        {
            return new SeenEntry { Key = identity.Key, Fingerprint = identity.Fingerprint, State = EntryState.Waiting, PollNumber = pollNumber };
        }

        return known.Fingerprint == identity.Fingerprint && known.State is not EntryState.Waiting
            ? null
            : known with { Fingerprint = identity.Fingerprint, Attempts = known.Fingerprint == identity.Fingerprint ? known.Attempts : 0, PollNumber = pollNumber };
    }

    public void Record(SeenEntry entry) => _changed[entry.Key] = entry;

    /// <summary>Keys to forget so that no more than the maximum stays: those that the feed lists no longer, the oldest first.</summary>
    public IReadOnlyList<string> Forget()
    {
        var excess = _remembered.Count + _changed.Keys.Count(key => !_remembered.ContainsKey(key)) - max;
        return
        [
            .. _remembered.Values.Where(entry => !_listed.Contains(entry.Key))
                .OrderBy(entry => entry.PollNumber)
                .ThenBy(entry => entry.Key, StringComparer.Ordinal)
                .Take(excess)
                .Select(entry => entry.Key),
        ];
    }
}
