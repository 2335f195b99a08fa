using System.Text;
using Newsdesk.Entities.Knowledge.Files;
using Newsdesk.Kernel.Annotations;

namespace Newsdesk.Entities.Knowledge;

/// <summary>
/// Finds entries by the start of any word of any of their names, and by one that differs from it in a letter. Whatever the query, only a bounded number of
/// names is looked at: all that are written like it, or else those that are worth most.
/// </summary>
internal sealed class NameSearch(KnowledgeImage image, EntryCache entries)
{
    /// <summary>Entries that a search answers at most.</summary>
    public const int MaxFound = 1000;

    private const int MinMisspelt = 4;
    private const int MaxName = 2048;
    private const int MisspeltRank = 8;

    private readonly BestRows _best = new(image);

    /// <summary>
    /// The entries found, best first: the whole name, then its beginning, then the beginning of a later word; names before aliases, well known before little
    /// known, short before long. Misspelt ones come last, and only when there are fewer than <paramref name="enough"/> others.
    /// </summary>
    public IReadOnlyList<KnowledgeEntry> Search(string query, MentionKind? kind, int enough)
    {
        var folded = NameFolding.Fold(query.Trim());
        var found = new Dictionary<KnowledgeEntry, int>(ReferenceEqualityComparer.Instance);
        Collect(folded, 0, kind, found);
        if (found.Count < enough && folded.Length >= MinMisspelt)
        {
            CollectMisspelt(folded, kind, found);
        }

        return
        [
            .. found.OrderBy(pair => pair.Value)
                .ThenByDescending(pair => pair.Key.Prominence)
                .ThenBy(pair => pair.Key.Name.Length)
                .ThenBy(pair => pair.Key.Id.Value, StringComparer.Ordinal)
                .Select(pair => pair.Key)
                .Take(MaxFound),
        ];
    }

    private void Collect(string query, int penalty, MentionKind? kind, Dictionary<KnowledgeEntry, int> found)
    {
        var key = query[..Math.Min(query.Length, SearchRows.KeyLength)];
        var low = FindFirst(key, after: false, 0, image.Header.RowCount);
        var high = FindFirst(key, after: true, low, image.Header.RowCount);
        foreach (var row in _best.Take(low, high, kind))
        {
            var place = image.Place(KnowledgeSection.Rows, row);
            var entry = entries.Get(place.Entry);
            var name = NameFolding.Fold(EntryRecord.NameOf(entry, place.Name));
            if (kind is { } wanted && entry.Kind != wanted)
            {
                continue;
            }

            if (name.AsSpan(Math.Min(place.Extra, name.Length)).StartsWith(query, StringComparison.Ordinal))
            {
                var rank = penalty + (name.Length == query.Length ? 0 : place.Extra == 0 ? 2 : 4) + (place.Name == 0 ? 0 : 1);
                found[entry] = found.TryGetValue(entry, out var known) ? Math.Min(known, rank) : rank;
            }
        }
    }

    // Names that begin like the query are kept in view letter by letter, so that each variant is sought among few.
    private void CollectMisspelt(string query, MentionKind? kind, Dictionary<KnowledgeEntry, int> found)
    {
        var (low, high) = (0, image.Header.RowCount);
        for (var at = 0; at < Math.Min(query.Length, SearchRows.KeyLength) && low < high; at++)
        {
            foreach (var variant in Misspelling.At(query, at))
            {
                if (FindFirst(variant, after: false, low, high) < FindFirst(variant, after: true, low, high))
                {
                    Collect(variant, MisspeltRank, kind, found);
                }
            }

            var prefix = query[..(at + 1)];
            (low, high) = (FindFirst(prefix, after: false, low, high), FindFirst(prefix, after: true, low, high));
        }
    }

    // The first row that does not stand before the key; or, after, the first behind all that begin with it.
    private int FindFirst(ReadOnlySpan<char> key, bool after, int low, int high)
    {
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var order = Compare(middle, key, after);
            (low, high) = order < 0 || (after && order == 0) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int Compare(int row, ReadOnlySpan<char> key, bool asPrefix)
    {
        var place = image.Place(KnowledgeSection.Rows, row);
        var bytes = EntryRecord.NameOf(image.Record(place.Entry), place.Name);
        Span<char> name = stackalloc char[MaxName];
        Encoding.UTF8.GetDecoder().Convert(bytes, name, flush: true, out _, out var length, out _);
        for (var i = 0; i < length; i++)
        {
            name[i] = NameFolding.Fold(name[i]);
        }

        var rowKey = SearchRows.Key(name[..length], Math.Min(place.Extra, length));
        return (asPrefix && rowKey.Length > key.Length ? rowKey[..key.Length] : rowKey).SequenceCompareTo(key);
    }
}
